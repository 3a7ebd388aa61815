package kz.mediagrid.gateway.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.calendar.CalendarYear;
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
 * @param owed two numbers for each kind of obligation: the number of open obligations, and the number of open
 *     obligations whose due time would change
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

    /**
     * A year whose status or source would change. {@code before} is null if the calendar in force does not cover
     * the year.
     */
    record Year(String year, @Nullable Reliance before, Reliance after) {

        static Year of(PreviewResponse.Year change, Language reader) {
            var before = change.before();
            return new Year(
                    String.valueOf(change.after().year()),
                    before == null ? null : Reliance.of(before, reader),
                    Reliance.of(change.after(), reader));
        }
    }

    /** Whether the days of a year are official, and the source of these days. */
    record Reliance(boolean official, String source) {

        static Reliance of(CalendarResponse.Year year, Language reader) {
            var source = new CalendarYear(year.year(), year.status(), year.source()).sourceInWords();
            return new Reliance(year.status() == YearStatus.OFFICIAL, source.in(reader));
        }
    }

    /**
     * A day that is a working day in only one of the two calendars, with the reason in each calendar.
     *
     * @param provisional true while no official calendar of the day's year exists
     */
    record Day(String date, String written, boolean worked, String before, String after, boolean provisional) {}

    /** A grid week, with each of its times that would change. */
    record Week(WeekInWords week, List<Moved> instants) {}

    /**
     * A time of a grid week, before and after the change.
     *
     * @param words the message key for the name of the time
     * @param provisional true if the new time depends on a year that has no official calendar yet
     */
    record Moved(String words, Moment before, Moment after, String reason, boolean provisional) {}

    /** @param words the message key for the name of the kind of obligation */
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
                preview.years().stream().map(year -> Year.of(year, reader)).toList(),
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
                said(day.before().reason(), reader, dates),
                said(day.after().reason(), reader, dates),
                day.after().provisional());
    }

    private static Moved moved(PreviewResponse.Moved moved, Language reader, DatesInWords dates) {
        return new Moved(
                "instant." + moved.name(),
                when(moved.name(), instant(moved.before()), dates),
                when(moved.name(), instant(moved.after()), dates),
                said(moved.reason(), reader, dates),
                moved.provisional());
    }

    /** Writes the publication as an instant, and any other time of the week as the end of a term. */
    private static Moment when(String name, Instant instant, DatesInWords dates) {
        return name.equals(PUBLICATION) ? dates.fullMoment(instant) : dates.fullUntil(instant);
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private static String said(@Nullable Text text, Language reader, DatesInWords dates) {
        return text == null
                ? ""
                : dates.fullInText(Wording.of(text.localized(), reader).text());
    }
}
