package kz.mediagrid.notifier.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.ChangeTexts;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.VersionNews;
import kz.mediagrid.notifier.page.ChangesPart.Item;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ChangeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of a page that says what changed since an earlier version. */
@Component
final class ChangesParts {

    /** The value of the parameter that asks for the changes since the version in force at the start of today. */
    static final String YESTERDAY = "yesterday";

    private static final int READABLE = 50;

    private final PublishedGrids grids;
    private final VersionNews news;
    private final BusinessClock clock;

    ChangesParts(PublishedGrids grids, BusinessClock clock) {
        this.grids = grids;
        this.news = new VersionNews(grids);
        this.clock = clock;
    }

    /** Whether the page of version {@code shown} can tell its changes since {@code since}. */
    static boolean isKnown(String since, int shown) {
        return since.isEmpty()
                || since.equals(YESTERDAY)
                || since.matches("[1-9][0-9]{0,8}") && Integer.parseInt(since) < shown;
    }

    /**
     * The changes in {@code grid}; null for version 1, which has none.
     *
     * @param since a known value, or empty for the previous version
     * @param address the address of an event that is changed
     */
    @Nullable
    ChangesPart of(
            PublishedGrid grid,
            String since,
            EntriesInWords entries,
            Words words,
            Function<ToldChange, String> address) {
        if (grid.version() == 1) {
            return null;
        }
        var choices = IntStream.range(1, grid.version())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        var base = base(grid, since);
        if (base.isEmpty()) {
            return new ChangesPart(null, since, choices, List.of(), 0);
        }
        var texts = new ChangeTexts(entries, words);
        var told = base.get() >= grid.version()
                ? List.<ToldChange>of()
                : news.changes(grid.header().getWeek(), base.get(), grid.version());
        var items = told.stream()
                .limit(READABLE)
                .map(change -> new Item(
                        "change." + change.kind().name(),
                        Wording.of(change.newest().getTitle(), Languages.of(words.locale())),
                        address.apply(change),
                        texts.changed(change)))
                .filter(item -> !item.words().equals("change." + ChangeKind.REVISED)
                        || !item.statements().isEmpty())
                .toList();
        return new ChangesPart(base.get(), since, choices, items, Math.max(0, told.size() - READABLE));
    }

    private Optional<Integer> base(PublishedGrid grid, String since) {
        if (since.equals(YESTERDAY)) {
            var today = AlmatyTime.dateOf(clock.instant()).atStartOfDay(AlmatyTime.ZONE);
            var week = GridWeek.parse(grid.header().getWeek());
            return new AsOf(today.toInstant()).seen(grids.versionsOf(week)).map(PublishedGrid::version);
        }
        return Optional.of(since.isEmpty() ? grid.version() - 1 : Integer.parseInt(since));
    }
}
