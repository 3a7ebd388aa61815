package kz.mediagrid.notifier.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import kz.mediagrid.notifier.page.ChangesPart.Item;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of a page that says what changed since an earlier version. */
@Component
final class ChangesParts {

    private static final int READABLE = 50;

    private final PublishedGrids grids;
    private final BusinessClock clock;

    ChangesParts(PublishedGrids grids, BusinessClock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    /** Whether the page of {@code grid} can tell its changes since {@code since}. */
    boolean isKnown(PublishedGrid grid, Since since) {
        return since.isYesterday()
                ? yesterday(grid).filter(version -> version > grid.version()).isEmpty()
                : since.text().isEmpty() || since.among(earlier(grid)).isPresent();
    }

    /**
     * The changes in {@code grid}; null if no version before it can be read.
     *
     * @param since a known value
     * @param address the address of an event that is changed
     */
    @Nullable
    ChangesPart of(
            PublishedGrid grid,
            Since since,
            EntriesInWords entries,
            Words words,
            Function<ToldChange, String> address) {
        var choices = earlier(grid);
        if (choices.isEmpty()) {
            return null;
        }
        var base = since.isYesterday() ? yesterday(grid) : since.among(choices);
        if (base.isEmpty()) {
            return new ChangesPart(null, since.text(), choices, List.of(), 0);
        }
        var texts = new ChangeTexts(entries, words);
        var changes = grids.changesSince(grid, base.get(), READABLE);
        var items = changes.told().stream()
                .map(change -> new Item(
                        "change." + change.kind().name(),
                        Wording.of(change.newest().getTitle(), Languages.of(words.locale())),
                        address.apply(change),
                        texts.changed(change)))
                .toList();
        return new ChangesPart(base.get(), since.text(), choices, items, changes.count() - items.size());
    }

    /** The versions before {@code grid}, newest first. A version that could not be read is none of them. */
    private List<Integer> earlier(PublishedGrid grid) {
        return grids.versionsOf(week(grid)).stream()
                .map(PublishedGrid::version)
                .filter(version -> version < grid.version())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The version in force at the start of today; empty if there was none. */
    private Optional<Integer> yesterday(PublishedGrid grid) {
        var today = AlmatyTime.dateOf(clock.instant()).atStartOfDay(AlmatyTime.ZONE);
        return new AsOf(today.toInstant()).seen(grids.versionsOf(week(grid))).map(PublishedGrid::version);
    }

    private static GridWeek week(PublishedGrid grid) {
        return GridWeek.parse(grid.header().getWeek());
    }
}
