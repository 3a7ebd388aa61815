package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Recounts obligations in batches after another calendar came into force. Due tasks need not wait for the recount, and
 * a stored cursor lets it continue after a restart.
 *
 * <p>A task that is due at the activation's stamp begins the recount. When this task runs, every receipt and overdue
 * state with an earlier stamp is already recorded.
 */
public final class Recounts {

    /** The subject of the task that recounts all obligations. */
    private static final String ALL = "";

    private static final String CURSOR = "after";
    private static final String UP_TO = "up-to";
    private static final String START = "";

    private final ObligationBook book;
    private final Agenda agenda;
    private final Store<String> cursor;
    private @Nullable String after;

    /**
     * @param cursor stores two values: the id of the obligation that was recounted last, while a recount runs; and the
     *     activation time of the newest calendar that the recount applies
     */
    Recounts(ObligationBook book, Agenda agenda, Store<String> cursor) {
        this.book = book;
        this.agenda = agenda;
        this.cursor = cursor;
        this.after = cursor.get(CURSOR);
    }

    /** Plans the recount by a calendar put in force at {@code at}. */
    void plan(Instant at) {
        agenda.plan(Item.recount(at, ALL));
    }

    /** Carries out the planned recount of one obligation, or begins the recount of all obligations. */
    void carryOut(Item item, Instant now) {
        if (!item.subject().equals(ALL)) {
            book.recount(item.subject(), item.at(), now);
            return;
        }
        // Begins again even if the recount by an earlier calendar is not over.
        cursor.put(UP_TO, item.at().toString());
        goOnAfter(START);
    }

    /** Recounts the next obligations, at most {@code atMost}. */
    public void goOn(int atMost, Instant now) {
        if (after == null) {
            return;
        }
        var upTo = Instant.parse(cursor.get(UP_TO));
        var ids = book.after(after, atMost);
        ids.forEach(id -> book.recount(id, upTo, now));
        goOnAfter(ids.size() < atMost ? null : ids.get(ids.size() - 1));
    }

    /** Whether all obligations have been recounted. */
    public boolean isOver() {
        return after == null;
    }

    // The cursor is also cached, so that a tick reads no store if there is nothing to recount.
    private void goOnAfter(@Nullable String id) {
        after = id;
        if (id == null) {
            cursor.remove(CURSOR);
        } else {
            cursor.put(CURSOR, id);
        }
    }
}
