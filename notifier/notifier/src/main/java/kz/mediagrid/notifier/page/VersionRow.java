package kz.mediagrid.notifier.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page's list of versions.
 *
 * @param cause the message key of the cause of publication
 * @param changes the first 50 changes; empty for version 1, which has no previous version
 * @param left the number of changes that the row leaves out
 */
record VersionRow(int number, Moment published, String cause, int total, List<Change> changes, int left) {

    private static final int READABLE = 50;

    /**
     * One change in a version.
     *
     * @param words the message key of the kind of change
     * @param title the event's title; null if neither this version nor an earlier version contains the event
     * @param gone whether the entry was removed
     * @param fields the message keys of the changed fields, if the entry was revised; otherwise empty
     */
    record Change(String words, String eventId, @Nullable Wording title, boolean gone, List<String> fields) {}

    /** The rows of all versions, newest first. */
    static List<VersionRow> of(List<PublishedGrid> versions, Language reader, DatesInWords dates) {
        var shown = shown(versions);
        var titles = new HashMap<String, Wording>();
        var rows = new ArrayList<VersionRow>();
        for (var grid : versions) {
            for (var change : grid.changes()) {
                if (change.getEntry() != null && shown.contains(change.getEventId())) {
                    titles.put(change.getEventId(), Wording.of(change.getEntry().getTitle(), reader));
                }
            }
            rows.add(row(grid, titles, dates));
        }
        Collections.reverse(rows);
        return rows;
    }

    /** The ids of the events whose changes the list shows. Even in a large week, these are few. */
    private static Set<String> shown(List<PublishedGrid> versions) {
        return versions.stream()
                .filter(grid -> grid.version() > 1)
                .flatMap(grid -> grid.changes().stream().limit(READABLE))
                .map(GridChange::getEventId)
                .collect(Collectors.toSet());
    }

    private static VersionRow row(PublishedGrid grid, Map<String, Wording> titles, DatesInWords dates) {
        var published = grid.header().getPublishedAt();
        List<GridChange> changes = grid.version() == 1 ? List.of() : grid.changes();
        return new VersionRow(
                grid.version(),
                dates.fullMoment(published),
                "cause." + grid.header().getCause().name(),
                grid.entries().size(),
                changes.stream()
                        .limit(READABLE)
                        .map(change -> new Change(
                                "change." + change.getKind().name(),
                                change.getEventId(),
                                titles.get(change.getEventId()),
                                change.getEntry() == null,
                                fields(change)))
                        .toList(),
                Math.max(0, changes.size() - READABLE));
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
