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

/** A working calendar that is, or was, in force. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Calendar", description = "A working calendar that is, or was, in force.")
record CalendarResponse(
        @Schema(description = "What it is called; one version is one text for ever.", example = "kz-2026-12-01")
        String version,

        @Schema(description = "When the authority issued the newest of what it says.", format = "date")
        String issued,

        @Schema(description = "Whether everything is counted by it now.")
        boolean inForce,

        @Schema(
                description =
                        "BUILD: it came with the build, and the setup put it there; ACTIVATION: it was activated.")
        Origin origin,

        @Schema(
                description = "When its activation was received; absent for the one that the software came with.",
                format = "date-time")
        @Nullable
        String activatedAt,

        @Schema(description = "Opaque id of the account that activated it.", example = "acc-3f2a9c") @Nullable
        String actor,

        @Schema(description = "The act that changed the days.") @Nullable
        String legalAct,

        @Schema(description = "Version of the calendar that was in force before.", example = "kz-2026-11") @Nullable
        String replaces,

        @Schema(description = "The first day it covers.", format = "date")
        String firstDay,

        @Schema(description = "The last day it covers.", format = "date")
        String lastDay,

        @Schema(description = "Its years, and how far each can be relied on.")
        List<Year> years,

        @Schema(description = "The whole calendar as it is written; absent in the list.") @Nullable
        String text) {

    /** The origin of a calendar. */
    enum Origin {
        BUILD,
        ACTIVATION
    }

    @Schema(name = "CalendarYear", description = "A year of a calendar, and how far it can be relied on.")
    record Year(
            @Schema(description = "The year.", example = "2027")
            int year,

            @Schema(description = "OFFICIAL: published by the authority; PROVISIONAL: computed from the law so far.")
            YearStatus status,

            @Schema(description = "The act or publication that its days were taken from, in words.")
            String source) {

        static Year of(CalendarYear it) {
            return new Year(it.year(), it.status(), it.source());
        }
    }

    /** All calendars, the one in force first. */
    @Schema(name = "Calendars", description = "The calendars, the one in force first.")
    record All(@Schema(description = "The calendars.") List<CalendarResponse> items) {}

    /** The calendar without its text. */
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
