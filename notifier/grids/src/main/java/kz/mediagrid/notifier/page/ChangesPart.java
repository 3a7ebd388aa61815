package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.formats.ChangeTexts;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page that says what changed.
 *
 * @param since the version with which the shown version is compared; null if none was published by then
 * @param chosen the reader's choice, as in the address; empty for the previous version
 * @param choices the numbers of the versions before the shown version, newest first
 * @param items the first 50 changed events
 * @param left the number of changed events that are left out
 */
record ChangesPart(@Nullable Integer since, String chosen, List<Integer> choices, List<Item> items, int left) {

    private static final int SHORT = 5;

    /**
     * A changed event.
     *
     * @param words the message key of the kind of change
     * @param href the address of the event
     */
    record Item(String words, Wording title, String href, List<ChangeTexts.Changed> statements) {}

    /** Whether the list is folded until the reader opens it; a list that the reader chose is open. */
    public boolean isFolded() {
        return chosen.isEmpty() && items.size() > SHORT;
    }

    public int count() {
        return items.size() + left;
    }
}
