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
     * The page for a published week without the requested part: the day is not in the week, or the number of the page is
     * too high for the day.
     */
    MissingWeek day(GridWeek week, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return new MissingWeek("missing.day", week.toString(), dates.range(week.monday(), week.sunday()), null, true);
    }

    /** The page if the week is not published, or has no such day. */
    MissingWeek dayOrWeek(GridWeek week, Locale locale) {
        return grids.newest(week).isPresent() ? day(week, locale) : week(week, locale);
    }

    /** The page if the week is not published, or if its newest version does not have the event. */
    MissingWeek event(GridWeek week, Locale locale) {
        return grids.newest(week).isPresent() ? ofPublished("missing.event", week, locale) : week(week, locale);
    }

    /** The page if the week is not published, or if none of its versions had the event. */
    MissingWeek noEvent(GridWeek week, Locale locale) {
        return grids.newest(week).isPresent() ? ofPublished("missing.no-event", week, locale) : week(week, locale);
    }

    /** The page if the week is not published, or has no version with the requested number. */
    MissingWeek week(GridWeek week, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        boolean newest = grids.newest(week).isPresent();
        return new MissingWeek(
                newest ? "missing.version" : isOver(week) ? "missing.past" : "missing.week",
                week.toString(),
                dates.range(week.monday(), week.sunday()),
                newest ? null : expected(week, dates),
                newest);
    }

    private boolean isOver(GridWeek week) {
        return week.sunday().isBefore(AlmatyTime.dateOf(clock.instant()));
    }

    /** The page if the reader asked for the version seen at an instant, but the instant is malformed. */
    MissingWeek noInstant(GridWeek week, Locale locale) {
        return ofPublished("missing.no-instant", week, locale);
    }

    /** The page if no version of the week was published at or before the instant for which the reader asked. */
    MissingWeek then(GridWeek week, Locale locale) {
        return grids.newest(week).isPresent() ? ofPublished("missing.as-of", week, locale) : week(week, locale);
    }

    private MissingWeek ofPublished(String words, GridWeek week, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return new MissingWeek(
                words,
                week.toString(),
                dates.range(week.monday(), week.sunday()),
                null,
                grids.newest(week).isPresent());
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
