package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is owed again once another calendar is in force: a batch at a time, from where it stopped, so that nothing
 * that is due waits for it, and a restart goes on.
 *
 * <p>It begins as something due at the stamp of the activation: only then is all entered that was received, or became
 * overdue, before.
 */
public final class Recounts {

    /** For all that is owed. */
    private static final String ALL = "";

    private static final String CURSOR = "after";
    private static final String UP_TO = "up-to";
    private static final String START = "";

    private final ObligationBook book;
    private final Agenda agenda;
    private final Store<String> cursor;
    private @Nullable String after;

    /**
     * @param cursor keeps the obligation up to which all were looked at, while there are others left, and up to which stamp
     *     calendars take part
     */
    Recounts(ObligationBook book, Agenda agenda, Store<String> cursor) {
        this.book = book;
        this.agenda = agenda;
        this.cursor = cursor;
        this.after = cursor.get(CURSOR);
    }

    /** Another calendar was put in force at {@code at}. */
    void plan(Instant at) {
        agenda.plan(Item.recount(at, ALL));
    }

    /** Does what was planned, for one obligation, or begins it for all. */
    void carryOut(Item item, Instant now) {
        if (!item.subject().equals(ALL)) {
            book.recount(item.subject(), item.at(), now);
            return;
        }
        // Also what was looked at before, where an earlier calendar's round is not over.
        cursor.put(UP_TO, item.at().toString());
        goOnAfter(START);
    }

    /** Looks at the next obligations, at most so many. */
    public void goOn(int atMost, Instant now) {
        if (after == null) {
            return;
        }
        var upTo = Instant.parse(cursor.get(UP_TO));
        var ids = book.after(after, atMost);
        ids.forEach(id -> book.recount(id, upTo, now));
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
