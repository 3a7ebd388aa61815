package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.GridPage.Count;
import kz.mediagrid.notifier.page.GridPage.DayLink;
import kz.mediagrid.notifier.page.GridPage.DaySection;
import kz.mediagrid.notifier.page.GridPage.WeekLink;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of a week's grid for a reader, by the business clock. */
@Component
final class GridPages {

    private static final List<String> MARKS =
            List.of("mark.added", "mark.changed", "mark.moved", "mark.postponed", "mark.cancelled");

    private final PublishedGrids grids;
    private final BusinessClock clock;
    private final MessageSource bundles;

    GridPages(PublishedGrids grids, BusinessClock clock, MessageSource bundles) {
        this.grids = grids;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The week to begin with: the present one, else the nearest to come, else the last there was. */
    Optional<GridWeek> first() {
        var present = GridWeek.of(clock.instant());
        if (grids.newest(present).isPresent()) {
            return Optional.of(present);
        }
        return grids.after(present).or(() -> grids.before(present));
    }

    GridPage page(PublishedGrid grid, Locale locale) {
        var reader = Languages.of(locale);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var week = GridWeek.parse(grid.header().getWeek());
        var versions = grids.versionsOf(week);
        var today = AlmatyTime.dateOf(clock.instant());
        var days = sections(grid, week, today, new EntryRows(reader, words, clock.instant(), this::isPublished), dates);
        return new GridPage(
                week.toString(),
                dates.range(week.monday(), week.sunday()),
                grid.version(),
                versions.get(versions.size() - 1).version(),
                dates.fullMoment(grid.header().getPublishedAt()),
                DatesInWords.machine(grid.header().getPublishedAt()),
                grid.entries().size(),
                tally(days),
                calendar(week, today, days, words, dates),
                days,
                link(grids.before(week), dates),
                link(grids.after(week), dates),
                week.contains(today) ? link(Optional.of(week.next()).filter(this::isPublished), dates) : null,
                VersionRow.of(versions, reader, dates));
    }

    private boolean isPublished(GridWeek week) {
        return grids.newest(week).isPresent();
    }

    private static List<DaySection> sections(
            PublishedGrid grid, GridWeek week, LocalDate today, EntryRows rows, DatesInWords dates) {
        return new DayOrder(week, today)
                .of(grid.entries()).stream()
                        .map(day -> new DaySection(
                                day.date().toString(),
                                dates.weekday(day.date()),
                                day.date().equals(today),
                                day.date().isBefore(today),
                                day.entries().stream().map(rows::of).toList()))
                        .toList();
    }

    private static List<Count> tally(List<DaySection> days) {
        Map<String, Long> counts = days.stream()
                .flatMap(day -> day.entries().stream())
                .flatMap(entry -> Stream.ofNullable(entry.mark()))
                .collect(Collectors.groupingBy(EntryRow.Mark::words, Collectors.counting()));
        return MARKS.stream()
                .filter(counts::containsKey)
                .map(mark -> new Count(mark, counts.get(mark)))
                .toList();
    }

    private static List<DayLink> calendar(
            GridWeek week, LocalDate today, List<DaySection> days, Words words, DatesInWords dates) {
        var counts = new HashMap<String, Integer>();
        days.forEach(day -> counts.put(day.date(), day.entries().size()));
        return week.days().stream()
                .map(day -> new DayLink(
                        day.toString(),
                        dates.day(day),
                        day.getDayOfMonth(),
                        words.say("weekday.short." + day.getDayOfWeek().getValue()),
                        counts.getOrDefault(day.toString(), 0),
                        day.equals(today)))
                .toList();
    }

    private static @Nullable WeekLink link(Optional<GridWeek> linked, DatesInWords dates) {
        return linked.map(week -> new WeekLink(week.toString(), dates.range(week.monday(), week.sunday())))
                .orElse(null);
    }
}
