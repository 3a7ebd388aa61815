package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.DayOrder;
import kz.mediagrid.formats.DayOrder.Day;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.EntryInWords;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.GridPage.Count;
import kz.mediagrid.notifier.page.GridPage.DayLink;
import kz.mediagrid.notifier.page.GridPage.History;
import kz.mediagrid.notifier.page.GridPage.OtherWeeks;
import kz.mediagrid.notifier.page.GridPage.Version;
import kz.mediagrid.notifier.page.GridPage.Week;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of a week's grid for a reader. The business clock decides which day is today. */
@Component
final class GridPages {

    private static final List<String> MARKS =
            List.of("mark.added", "mark.changed", "mark.moved", "mark.postponed", "mark.cancelled");

    private static final String REMOVED = "change.REMOVED";

    private final PublishedGrids grids;
    private final ChangesParts changes;
    private final EntrySearches searches;
    private final PageEntries entries;
    private final BusinessClock clock;
    private final MessageSource bundles;

    GridPages(
            PublishedGrids grids,
            ChangesParts changes,
            EntrySearches searches,
            PageEntries entries,
            BusinessClock clock,
            MessageSource bundles) {
        this.grids = grids;
        this.changes = changes;
        this.searches = searches;
        this.entries = entries;
        this.clock = clock;
        this.bundles = bundles;
    }

    /**
     * The week to show first: the present week if it is published, otherwise the next published week, otherwise the last
     * published week. Empty if no week is published.
     */
    Optional<GridWeek> first() {
        var present = GridWeek.of(clock.instant());
        if (grids.newest(present).isPresent()) {
            return Optional.of(present);
        }
        return grids.after(present).or(() -> grids.before(present));
    }

    /**
     * The page of {@code grid}. If the week is large, the page shows only the chosen part. Empty if the week has no
     * such part.
     */
    Optional<GridPage> page(PublishedGrid grid, GridQuery query, Locale locale) {
        var week = GridWeek.parse(grid.header().getWeek());
        var today = AlmatyTime.dateOf(clock.instant());
        var search = searches.known(query.search());
        var found = searches.found(search, grid.entries());
        var days = new DayOrder(week, today)
                .of(found).stream()
                        .filter(day -> search.isNone() || !day.entries().isEmpty())
                        .toList();
        if (!LargeWeek.isLarge(found)) {
            var day = search.day();
            var shown = day == null
                    ? days
                    : days.stream()
                            .filter(one ->
                                    one.date().equals(day) && !one.entries().isEmpty())
                            .toList();
            return Optional.of(page(grid, new Shown(search, found.size(), days, shown, day, null), query, locale));
        }
        var large = new LargeWeek(days);
        return large.find(query.part())
                .map(stretch -> page(
                        grid,
                        new Shown(
                                search,
                                found.size(),
                                days,
                                List.of(new Day(stretch.date(), stretch.entries())),
                                stretch.date(),
                                new Part(large, stretch)),
                        query,
                        locale));
    }

    private record Part(LargeWeek week, LargeWeek.Stretch stretch) {}

    /**
     * The events that the page shows.
     *
     * @param search the search without unknown values
     * @param found the number of events that fit the search
     * @param only the day that the page shows; null for all days
     * @param part the part of a large week; null if the week is not large
     */
    private record Shown(
            EntrySearch search,
            int found,
            List<Day> all,
            List<Day> days,
            @Nullable LocalDate only,
            @Nullable Part part) {

        private boolean isAll() {
            return search.isNone() && only == null;
        }

        private int count() {
            return only == null || part != null
                    ? found
                    : days.stream().mapToInt(day -> day.entries().size()).sum();
        }
    }

    private GridPage page(PublishedGrid grid, Shown shown, GridQuery query, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var week = GridWeek.parse(grid.header().getWeek());
        var versions = grids.versionsOf(week);
        var newest = versions.get(versions.size() - 1).version();
        var today = AlmatyTime.dateOf(clock.instant());
        var part = shown.part();
        var day = part == null ? shown.only() : query.part().day();
        var kept = query.kept(shown.search(), day, grid.version(), newest);
        var links = new StretchLinks(week, kept, dates);
        var rows = entries.in(words);
        return new GridPage(
                week(week, dates),
                others(week, today, dates),
                version(grid, newest, dates),
                calendar(week, today, shown, links, words, dates),
                new DaySections(today, rows, words).of(shown.days(), shown.only() != null),
                new SearchPart(
                        searches.form(shown.search(), day, week, grid.entries(), words),
                        part == null ? !shown.isAll() : !shown.search().isNone(),
                        !shown.search().equals(query.search()),
                        shown.count(),
                        grid.entries().size(),
                        links.all(),
                        kept),
                new History(
                        new VersionRows(grids, Languages.of(locale), dates).of(versions),
                        changes.of(
                                grid,
                                query.since(),
                                rows,
                                words,
                                change -> shown.isAll() && change.after() != null
                                        ? "#" + change.eventId()
                                        : EntriesInWords.key(change.newest()).page())),
                part == null ? null : links.row(part.week(), part.stretch()));
    }

    /** The instant for which the reader asked, in words and as the value of a form field. */
    Moment seen(AsOf asOf, Locale locale) {
        return new DatesInWords(new Words(bundles, locale)).fullMoment(asOf.at());
    }

    private OtherWeeks others(GridWeek week, LocalDate today, DatesInWords dates) {
        return new OtherWeeks(
                grids.before(week).map(earlier -> week(earlier, dates)).orElse(null),
                grids.after(week).map(later -> week(later, dates)).orElse(null),
                week.contains(today) && isPublished(week.next()) ? week(week.next(), dates) : null);
    }

    private static Week week(GridWeek week, DatesInWords dates) {
        return new Week(week.toString(), dates.range(week.monday(), week.sunday()));
    }

    private Version version(PublishedGrid grid, int newest, DatesInWords dates) {
        var published = grid.header().getPublishedAt();
        return new Version(
                grid.version(),
                newest,
                dates.fullMoment(published),
                grid.entries().size(),
                tally(grid.entries(), grids.removedUntil(grid)));
    }

    private boolean isPublished(GridWeek week) {
        return grids.newest(week).isPresent();
    }

    /**
     * Counts the changes since version 1, by kind of change.
     *
     * @param gone the number of entries that version 1 contains and {@code entries} lack
     */
    private static List<Count> tally(List<GridEntry> entries, long gone) {
        Map<String, Long> counts = entries.stream()
                .flatMap(entry -> Stream.ofNullable(EntriesInWords.mark(entry)))
                .collect(Collectors.groupingBy(EntryInWords.Mark::words, Collectors.counting()));
        return Stream.concat(
                        MARKS.stream()
                                .filter(counts::containsKey)
                                .map(mark -> new Count(mark, Objects.requireNonNull(counts.get(mark)))),
                        Stream.of(new Count(REMOVED, gone)).filter(count -> count.count() > 0))
                .toList();
    }

    private static List<DayLink> calendar(
            GridWeek week, LocalDate today, Shown shown, StretchLinks links, Words words, DatesInWords dates) {
        var counts = new HashMap<LocalDate, Integer>();
        shown.all().forEach(day -> counts.put(day.date(), day.entries().size()));
        return week.days().stream()
                .map(day -> new DayLink(
                        day.toString(),
                        dates.day(day),
                        day.getDayOfMonth(),
                        words.say("weekday.short." + day.getDayOfWeek().getValue()),
                        counts.getOrDefault(day, 0),
                        day.equals(today),
                        !counts.containsKey(day) ? null : shown.only() == null ? "#day-" + day : links.address(day, 1),
                        day.equals(shown.only())))
                .toList();
    }
}
