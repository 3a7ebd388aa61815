package kz.mediagrid.gateway.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.YearStatus;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a new calendar would make, as one reader sees them.
 *
 * @param replaces version of the calendar in force
 * @param owed for each kind, the number of open obligations and the number whose due time would change
 */
record PreviewPage(
        String version,
        String replaces,
        List<Year> years,
        List<Day> days,
        List<Week> weeks,
        int weeksLeft,
        List<Owed> owed) {

    private static final int READABLE = 60;
    private static final String PUBLICATION = WeekInstant.Name.PUBLISH_AT.toString();

    /** A year whose reliability changes; {@code before} is null if the calendar in force does not cover the year. */
    record Year(String year, @Nullable Reliance before, Reliance after) {

        static Year of(PreviewResponse.Year change) {
            var before = change.before();
            return new Year(
                    String.valueOf(change.after().year()),
                    before == null ? null : Reliance.of(before),
                    Reliance.of(change.after()));
        }
    }

    /** The reliability of a year, and its source. */
    record Reliance(boolean official, String source) {

        static Reliance of(CalendarResponse.Year year) {
            return new Reliance(year.status() == YearStatus.OFFICIAL, year.source());
        }
    }

    /**
     * A day that is worked in one calendar and off in the other, with both reasons.
     *
     * @param provisional whether the days of the year are only computed so far
     */
    record Day(String date, String written, boolean worked, String before, String after, boolean provisional) {}

    /** A grid week, and those of its times (expected, due, publication, dispatch) that change. */
    record Week(WeekInWords week, List<Moved> instants) {}

    /**
     * A time of a grid week that changes.
     *
     * @param words the message key of the time's name
     * @param provisional whether the new time depends on a year whose days are only computed so far
     */
    record Moved(String words, Moment before, Moment after, String reason, boolean provisional) {}

    /** @param words the message key of the kind's name */
    record Owed(String words, int open, int moved) {

        static Owed of(String kind, PreviewResponse.Counted counted) {
            return new Owed("preview.owed." + kind, counted.open(), counted.moved());
        }
    }

    static PreviewPage of(PreviewResponse preview, Language reader, DatesInWords dates) {
        var owed = Objects.requireNonNull(preview.owed(), "a calendar without problems moves what is owed or does not");
        return new PreviewPage(
                Objects.requireNonNull(preview.version(), "a calendar without problems has a version"),
                preview.replaces(),
                preview.years().stream().map(Year::of).toList(),
                preview.days().stream().map(day -> day(day, reader, dates)).toList(),
                preview.weeks().stream()
                        .limit(READABLE)
                        .map(week -> new Week(
                                dates.fullWeek(GridWeek.parse(week.week())),
                                week.instants().stream()
                                        .map(moved -> moved(moved, reader, dates))
                                        .toList()))
                        .toList(),
                Math.max(0, preview.weeks().size() - READABLE),
                List.of(
                        Owed.of("weekly", owed.weeklyForms()),
                        Owed.of("answers", owed.requestAnswers()),
                        Owed.of("contributions", owed.jointContributions()),
                        Owed.of("dispatches", owed.gridDispatches())));
    }

    private static Day day(PreviewResponse.Day day, Language reader, DatesInWords dates) {
        var date = LocalDate.parse(day.date());
        return new Day(
                day.date(),
                dates.full(date),
                day.after().working(),
                said(day.before().reason(), reader),
                said(day.after().reason(), reader),
                day.after().provisional());
    }

    private static Moved moved(PreviewResponse.Moved moved, Language reader, DatesInWords dates) {
        return new Moved(
                "instant." + moved.name(),
                when(moved.name(), instant(moved.before()), dates),
                when(moved.name(), instant(moved.after()), dates),
                said(moved.reason(), reader),
                moved.provisional());
    }

    /** Writes the time of a publication as a moment, and each other time of a week as the end of a term. */
    private static Moment when(String name, Instant instant, DatesInWords dates) {
        return name.equals(PUBLICATION) ? dates.fullMoment(instant) : dates.fullUntil(instant);
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private static String said(@Nullable Text text, Language reader) {
        return text == null ? "" : Wording.of(text.localized(), reader).text();
    }
}
