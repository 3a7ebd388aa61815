package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.DayOrder;
import kz.mediagrid.formats.DayOrder.Day;
import kz.mediagrid.formats.GridText;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the text of a week, or of one of its days, that a reader pastes into a messenger. */
@Component
final class GridTexts {

    private final PublishedGrids grids;
    private final PageEntries entries;
    private final BusinessClock clock;
    private final MessageSource bundles;

    GridTexts(PublishedGrids grids, PageEntries entries, BusinessClock clock, MessageSource bundles) {
        this.grids = grids;
        this.entries = entries;
        this.clock = clock;
        this.bundles = bundles;
    }

    /**
     * The text of {@code grid}. Of a large week, the text has one day: the day with which the page begins, unless the
     * reader requests another.
     *
     * @param day the requested day of the week; null for all days
     */
    String of(PublishedGrid grid, @Nullable LocalDate day, Locale locale) {
        var words = new Words(bundles, locale);
        return new GridText(entries.in(words), words).of(heading(grid, words), days(grid, day));
    }

    private List<Day> days(PublishedGrid grid, @Nullable LocalDate day) {
        var week = GridWeek.parse(grid.header().getWeek());
        if (day != null) {
            return List.of(DayOrder.on(day, grid.entries()));
        }
        if (LargeWeek.isLarge(grid.entries())) {
            return List.of(new DayOrder(week, AlmatyTime.dateOf(clock.instant()))
                    .of(grid.entries())
                    .get(0));
        }
        return DayOrder.ofCalendar(week).of(grid.entries());
    }

    private List<String> heading(PublishedGrid grid, Words words) {
        var week = GridWeek.parse(grid.header().getWeek());
        var dates = new DatesInWords(words);
        var newest = grids.newest(week).map(PublishedGrid::version).orElse(grid.version());
        return List.of(
                words.say("text.title", dates.range(week.monday(), week.sunday())),
                grid.version() < newest
                        ? words.say("grid.old", grid.version(), newest)
                        : words.say("grid.version", grid.version()),
                words.say(
                        "grid.published",
                        dates.fullMoment(grid.header().getPublishedAt()).text()));
    }
}
