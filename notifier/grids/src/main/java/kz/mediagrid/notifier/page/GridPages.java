package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.DayOrder;
import kz.mediagrid.formats.DayOrder.Day;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.GridPage.DayLink;
import kz.mediagrid.notifier.page.GridPage.History;
import kz.mediagrid.notifier.page.GridPage.OtherWeeks;
import kz.mediagrid.notifier.page.GridPage.Version;
import kz.mediagrid.notifier.page.GridPage.Week;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of a week's grid for a reader. The business clock decides which day is today. */
@Component
final class GridPages {

    private final PublishedGrids grids;
    private final ChangesParts changes;
    private final EntrySearches searches;
    private final BusinessClock clock;
    private final MessageSource bundles;

    GridPages(
            PublishedGrids grids,
            ChangesParts changes,
            EntrySearches searches,
            BusinessClock clock,
            MessageSource bundles) {
        this.grids = grids;
        this.changes = changes;
        this.searches = searches;
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
        if (!LargeWeek.isLarge(days)) {
            var day = query.only();
            return Optional.of(page(
                    grid,
                    day == null
                            ? new Shown(search, found.size(), days, days, null, null)
                            : new Shown(search, found.size(), days, List.of(DayOrder.on(day, found)), day, null),
                    query,
                    locale));
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
            return only == null || part != null ? found : days.get(0).entries().size();
        }
    }

    private GridPage page(PublishedGrid grid, Shown shown, GridQuery query, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var week = GridWeek.parse(grid.header().getWeek());
        var versions = grids.versionsOf(week);
        var newest = versions.get(versions.size() - 1).version();
        var today = AlmatyTime.dateOf(clock.instant());
        var version = StretchLinks.version(query.asOf(), grid.version(), newest);
        var kept = new LinkedHashMap<>(version);
        kept.putAll(shown.search().parameters());
        var links = new StretchLinks(week, kept, dates);
        var rows = new EntriesInWords(Languages.of(locale), words, clock.instant(), this::isPublished);
        var part = shown.part();
        return new GridPage(
                week(week, dates),
                others(week, today, dates),
                version(grid, newest, dates),
                calendar(week, today, shown, links, words, dates),
                new DaySections(today, rows, words).of(shown.days(), shown.only() != null),
                new SearchPart(
                        searches.form(
                                shown.search(),
                                part == null ? query.only() : query.part().day(),
                                week,
                                grid.entries(),
                                words),
                        part == null ? !shown.isAll() : !shown.search().isNone(),
                        !shown.search().equals(query.search()),
                        shown.count(),
                        grid.entries().size(),
                        query.changes(version),
                        StretchLinks.address(week, version)),
                new History(
                        new VersionRows(grids, Languages.of(locale), dates).of(versions),
                        changes.of(
                                grid,
                                query.since(),
                                query.search(version),
                                rows,
                                words,
                                change -> shown.isAll() && change.after() != null
                                        ? "#" + change.eventId()
                                        : GridEventPage.address(week, change.eventId()))),
                part == null ? null : links.row(part.week(), part.stretch()));
    }

    /** Whether the page can tell the changes since that value of the address. */
    boolean tells(PublishedGrid grid, String since) {
        return changes.isKnown(grid, since);
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
                ChangeCounts.of(grid.entries(), grids.removedUntil(grid)));
    }

    private boolean isPublished(GridWeek week) {
        return grids.newest(week).isPresent();
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
                        shown.part() != null
                                ? links.address(day, 1)
                                : shown.only() == null ? "#day-" + day : links.onlyDay(day),
                        day.equals(shown.only())))
                .toList();
    }
}
