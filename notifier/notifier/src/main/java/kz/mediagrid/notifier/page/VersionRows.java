package kz.mediagrid.notifier.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.VersionRow.Change;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

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
        List<GridChange> changes = grid.version() == 1 ? List.of() : grid.changes();
        return new VersionRow(
                grid.version(),
                dates.fullMoment(grid.header().getPublishedAt()),
                "cause." + grid.header().getCause().name(),
                grid.entries().size(),
                changes.stream()
                        .limit(READABLE)
                        .map(change -> new Change(
                                "change." + change.getKind().name(),
                                change.getEventId(),
                                title(grid, change),
                                change.getEntry() == null,
                                fields(change)))
                        .toList(),
                Math.max(0, changes.size() - READABLE));
    }

    private @Nullable Wording title(PublishedGrid grid, GridChange change) {
        return Optional.ofNullable(change.getEntry())
                .or(() -> grids.lastEntry(grid, change.getEventId()))
                .map(GridEntry::getTitle)
                .map(title -> Wording.of(title, reader))
                .orElse(null);
    }

    // The kind of change already says that an entry was cancelled, moved or reinstated.
    private static List<String> fields(GridChange change) {
        return change.getKind() == ChangeKind.REVISED
                ? change.getChangedFields().stream()
                        .map(field -> "field." + field)
                        .toList()
                : List.of();
    }
}
