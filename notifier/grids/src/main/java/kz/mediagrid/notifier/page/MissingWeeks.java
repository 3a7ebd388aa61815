package kz.mediagrid.notifier.page;

import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page shown if a requested grid does not exist. */
@Component
final class MissingWeeks {

    private final PublishedGrids grids;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final MessageSource bundles;

    MissingWeeks(PublishedGrids grids, Calendars calendars, BusinessClock clock, MessageSource bundles) {
        this.grids = grids;
        this.calendars = calendars;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The page if no week was published yet. */
    MissingWeek anyWeek() {
        return new MissingWeek("missing.any", null, null, null, false);
    }

    /** The page if the request names no valid week. */
    MissingWeek noWeek() {
        return new MissingWeek("missing.no-week", null, null, null, false);
    }

    /**
     * The page if the week is not published, or lacks the requested part: the day is not in the week, or the number of the
     * page is too high for the day.
     */
    MissingWeek day(GridWeek week, Locale locale) {
        return ofPublished("missing.day", week, locale);
    }

    /** The page if the week is not published, or if its newest version does not have the event. */
    MissingWeek event(GridWeek week, Locale locale) {
        return ofPublished("missing.event", week, locale);
    }

    /** The page if the week is not published, or if none of its versions had the event. */
    MissingWeek noEvent(GridWeek week, Locale locale) {
        return ofPublished("missing.no-event", week, locale);
    }

    /** The page if the week is not published, or has no version with the requested number. */
    MissingWeek week(GridWeek week, Locale locale) {
        return ofPublished("missing.version", week, locale);
    }

    /** The page if no version of the week was published at or before the instant for which the reader asked. */
    MissingWeek then(GridWeek week, Locale locale) {
        return ofPublished("missing.as-of", week, locale);
    }

    /** The page if the reader asked for the version seen at an instant, but the instant is malformed. */
    MissingWeek noInstant(GridWeek week, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return new MissingWeek(
                "missing.no-instant",
                week.toString(),
                dates.range(week.monday(), week.sunday()),
                null,
                grids.newest(week).isPresent());
    }

    /** The page with the reason {@code words} if the week is published; else the page that says when it will be. */
    private MissingWeek ofPublished(String words, GridWeek week, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        boolean newest = grids.newest(week).isPresent();
        return new MissingWeek(
                newest ? words : isOver(week) ? "missing.past" : "missing.week",
                week.toString(),
                dates.range(week.monday(), week.sunday()),
                newest ? null : expected(week, dates),
                newest);
    }

    private boolean isOver(GridWeek week) {
        return week.sunday().isBefore(AlmatyTime.dateOf(clock.instant()));
    }

    private @Nullable String expected(GridWeek week, DatesInWords dates) {
        try {
            var at = WeekSchedule.of(week, calendars.inForce(), WeekPolicy.standard())
                    .publishAt()
                    .at();
            return at.isAfter(clock.instant()) ? dates.fullMoment(at).text() : null;
        } catch (CalendarRangeException e) {
            return null;
        }
    }
}
