package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page's list of versions.
 *
 * @param cause the message key of the cause of publication
 * @param changes the first 50 changes; empty for version 1, which has no previous version
 * @param left the number of changes that the row leaves out
 */
record VersionRow(int number, Moment published, String cause, int total, List<Change> changes, int left) {

    /**
     * One change in a version.
     *
     * @param words the message key of the kind of change
     * @param title the event's title; null if neither this version nor an earlier version contains the event
     * @param gone whether the entry was removed
     * @param fields the message keys of the changed fields, if the entry was revised; otherwise empty
     */
    record Change(String words, String eventId, @Nullable Wording title, boolean gone, List<String> fields) {}
}
