package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is owed again once another calendar is in force: a batch at a time, from where it stopped, so that nothing
 * that is due waits for it, and a restart goes on.
 */
public final class Recounts {

    private static final String CURSOR = "after";
    private static final String START = "";

    private final ObligationBook book;
    private final Table<String> cursor;
    private @Nullable String after;

    /** @param cursor keeps the obligation up to which all were looked at, while there are others left */
    public Recounts(ObligationBook book, Table<String> cursor) {
        this.book = book;
        this.cursor = cursor;
        this.after = cursor.get(CURSOR);
    }

    /** From here on all that is owed is to be looked at, also what was looked at before. */
    void begin() {
        goOnAfter(START);
    }

    /** Looks at the next obligations, at most so many. */
    public void goOn(int atMost, Instant now) {
        if (after == null) {
            return;
        }
        var ids = book.after(after, atMost);
        ids.forEach(id -> book.recount(id, now));
        goOnAfter(ids.size() < atMost ? null : ids.get(ids.size() - 1));
    }

    /** Whether all that is owed was looked at. */
    public boolean isOver() {
        return after == null;
    }

    // Kept at hand too: a look at the clock reads nothing where there is nothing to do.
    private void goOnAfter(@Nullable String id) {
        after = id;
        if (id == null) {
            cursor.remove(CURSOR);
        } else {
            cursor.put(CURSOR, id);
        }
    }
}
