package kz.mediagrid.notifier.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.notifier.grid.ListedChange;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.VersionRow.Change;
import kz.mediagrid.schemas.ChangeKind;

/** Makes the page's list of versions, in one reader's language. */
final class VersionRows {

    private static final int READABLE = 50;

    private final PublishedGrids grids;
    private final Language reader;
    private final DatesInWords dates;

    VersionRows(PublishedGrids grids, Language reader, DatesInWords dates) {
        this.grids = grids;
        this.reader = reader;
        this.dates = dates;
    }

    /** The rows of all versions, newest first. */
    List<VersionRow> of(List<PublishedGrid> versions) {
        var rows = new ArrayList<VersionRow>();
        versions.forEach(grid -> rows.add(row(grid)));
        Collections.reverse(rows);
        return rows;
    }

    private VersionRow row(PublishedGrid grid) {
        boolean isFirst = grid.version() == 1;
        return new VersionRow(
                grid.version(),
                dates.fullMoment(grid.header().getPublishedAt()),
                "cause." + grid.header().getCause().name(),
                grid.entries().size(),
                isFirst
                        ? List.of()
                        : grids.listed(grid, READABLE).stream()
                                .map(this::change)
                                .toList(),
                isFirst ? 0 : Math.max(0, grid.changes().size() - READABLE));
    }

    private Change change(ListedChange change) {
        return new Change(
                "change." + change.kind().name(),
                change.eventId(),
                Wording.ofNullable(change.title(), reader),
                change.isRemoved(),
                fields(change));
    }

    // The kind of change already says that an entry was cancelled, moved or reinstated.
    private static List<String> fields(ListedChange change) {
        return change.kind() == ChangeKind.REVISED
                ? change.fields().stream().map(field -> "field." + field).toList()
                : List.of();
    }
}
