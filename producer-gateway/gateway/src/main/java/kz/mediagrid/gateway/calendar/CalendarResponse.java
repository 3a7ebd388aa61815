package kz.mediagrid.gateway.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarYear;
import kz.mediagrid.calendar.YearStatus;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar that is, or was, in force.
 *
 * @param version version of the calendar; the text of a version never changes
 * @param issued day on which the authority issued the calendar or its last change
 * @param inForce whether the calendar is in force; terms are counted by the calendar in force
 * @param origin BUILD for the calendar built into the software; ACTIVATION for a calendar that a call activated
 * @param activatedAt instant at which the activation was received; absent if 'origin' is BUILD
 * @param actor opaque id of the account that activated the calendar; absent if 'origin' is BUILD
 * @param legalAct legal act that changed the days; absent if 'origin' is BUILD
 * @param replaces version of the calendar that was in force before this calendar; absent if 'origin' is BUILD
 * @param firstDay first day of the calendar
 * @param lastDay last day of the calendar
 * @param years years of the calendar, each with the source of its days
 * @param text text of the whole calendar, the same as in the text/csv response; absent in the list of calendars
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Calendar")
record CalendarResponse(
        @Schema(example = "kz-2026-12-01") String version,
        @Schema(format = "date") String issued,
        boolean inForce,
        Origin origin,
        @Schema(format = "date-time") @Nullable String activatedAt,
        @Schema(example = "acc-3f2a9c") @Nullable String actor,
        @Nullable String legalAct,
        @Schema(example = "kz-2026-11") @Nullable String replaces,
        @Schema(format = "date") String firstDay,
        @Schema(format = "date") String lastDay,
        List<Year> years,
        @Nullable String text) {

    /** The origin of a calendar. */
    enum Origin {
        BUILD,
        ACTIVATION
    }

    /**
     * A year of a calendar, with the source of its days.
     *
     * @param year the year
     * @param status OFFICIAL if the authority published the year's days; PROVISIONAL if the days are so far only
     *     computed from the law
     * @param source legal act or publication from which the year's days were taken
     */
    @Schema(name = "CalendarYear")
    record Year(@Schema(example = "2027") int year, YearStatus status, String source) {

        static Year of(CalendarYear it) {
            return new Year(it.year(), it.status(), it.source());
        }
    }

    /**
     * All calendars, the calendar in force first.
     *
     * @param items the calendars
     */
    @Schema(name = "Calendars")
    record All(List<CalendarResponse> items) {}

    /** The calendar as an item of the list, without its text. */
    static CalendarResponse of(KnownCalendar known, boolean inForce) {
        var calendar = known.calendar();
        var record = known.record();
        return new CalendarResponse(
                calendar.version(),
                calendar.issued().toString(),
                inForce,
                record.getActivatedAt() == null ? Origin.BUILD : Origin.ACTIVATION,
                written(record.getActivatedAt()),
                record.getActor(),
                record.getLegalAct(),
                record.getReplaces(),
                calendar.firstDay().toString(),
                calendar.lastDay().toString(),
                calendar.years().stream().map(Year::of).toList(),
                null);
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(LocalTimes::write).orElse(null);
    }

    CalendarResponse withText(String whole) {
        return new CalendarResponse(
                version,
                issued,
                inForce,
                origin,
                activatedAt,
                actor,
                legalAct,
                replaces,
                firstDay,
                lastDay,
                years,
                whole);
    }
}
