package kz.mediagrid.notifier.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** The value of the parameter that asks for the changes since the version in force at the start of today. */
    static final String YESTERDAY = "yesterday";

    private static final int READABLE = 50;

    private final PublishedGrids grids;
    private final BusinessClock clock;

    ChangesParts(PublishedGrids grids, BusinessClock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    /** Whether the page of {@code grid} can tell its changes since {@code since}, a value of the address. */
    boolean isKnown(PublishedGrid grid, String since) {
        if (since.isEmpty()) {
            return true;
        }
        return since.equals(YESTERDAY)
                ? thisMorning(grid).map(base -> base <= grid.version()).orElse(true)
                : before(grid).stream().map(String::valueOf).anyMatch(since::equals);
    }

    /**
     * The changes in {@code grid}; null for the first version, which has none.
     *
     * @param since a known value, or empty for the previous version
     * @param kept the other parameters of the address, which the form keeps
     * @param address the address of an event that is changed
     */
    @Nullable
    ChangesPart of(
            PublishedGrid grid,
            String since,
            Map<String, String> kept,
            EntriesInWords entries,
            Words words,
            Function<ToldChange, String> address) {
        var choices = before(grid);
        if (choices.isEmpty()) {
            return null;
        }
        var base = base(grid, since, choices.get(0));
        if (base.isEmpty()) {
            return new ChangesPart(null, since, choices, kept, List.of(), 0);
        }
        var texts = new ChangeTexts(entries, words);
        var changed = grids.changedSince(base.get(), grid);
        var items = new ArrayList<Item>();
        int read = 0;
        while (read < changed.size() && items.size() < READABLE) {
            var change = grids.changeSince(base.get(), grid, changed.get(read++));
            var statements = change.isNothing() ? List.<ChangeTexts.Changed>of() : texts.changed(change);
            // What was added and removed again, or changed and changed back, is no news.
            if (!statements.isEmpty() || (change.before() == null) != (change.after() == null)) {
                items.add(new Item(
                        "change." + change.kind().name(),
                        Wording.of(change.newest().getTitle(), Languages.of(words.locale())),
                        address.apply(change),
                        statements));
            }
        }
        return new ChangesPart(base.get(), since, choices, kept, items, changed.size() - read);
    }

    /** The numbers of the versions before that of {@code grid}, newest first; one that could not be read is not among them. */
    private List<Integer> before(PublishedGrid grid) {
        return grids.versionsOf(GridWeek.parse(grid.header().getWeek())).stream()
                .map(PublishedGrid::version)
                .filter(version -> version < grid.version())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Optional<Integer> base(PublishedGrid grid, String since, int previous) {
        if (since.equals(YESTERDAY)) {
            return thisMorning(grid);
        }
        return Optional.of(since.isEmpty() ? previous : Integer.parseInt(since));
    }

    /** The version of the week that was in force at the start of today. */
    private Optional<Integer> thisMorning(PublishedGrid grid) {
        var today = AlmatyTime.dateOf(clock.instant()).atStartOfDay(AlmatyTime.ZONE);
        var week = GridWeek.parse(grid.header().getWeek());
        return new AsOf(today.toInstant()).seen(grids.versionsOf(week)).map(PublishedGrid::version);
    }
}
