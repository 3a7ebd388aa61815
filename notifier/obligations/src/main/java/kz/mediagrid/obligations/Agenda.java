package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.Store;

/** Stores the tasks of the clock, in order of their due times. */
public final class Agenda {

    /** The task of every kind: an obligation was not met in time. */
    public static final String OVERDUE = "OVERDUE";

    /** The task of every kind: the agency is reminded, as the obligation is due soon. */
    static final String REMIND = "REMIND";

    /** The task of every kind: an overdue obligation is escalated by one level. */
    public static final String ESCALATE = "ESCALATE";

    /** The task of every kind: an obligation is counted again by another calendar. */
    public static final String RECOUNT = "RECOUNT";

    /** The consolidated notice of a joint matter is sent, as its deadline is over. */
    public static final String SEND = "SEND";

    private static final String SEPARATOR = "|";

    private final DueQueue queue;

    Agenda(Store<String> store) {
        this.queue = new DueQueue(store);
    }

    /**
     * One task.
     *
     * @param at its due time, in whole milliseconds
     * @param kind the kind of obligation
     * @param task one of that kind's tasks
     * @param subject the subject of the task
     */
    public record Item(Instant at, ObligationKind kind, String task, String subject) {

        /**
         * A recount, which has no kind and so sorts after the tasks of a request, a matter or a grid in that millisecond.
         */
        static Item recount(Instant at, String subject) {
            return new Item(at, ObligationKind.UNKNOWN, RECOUNT, subject);
        }
    }

    /** The first task that is due at {@code now} or before. */
    public Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now).map(Agenda::read);
    }

    /** Plans {@code item} for its due time; planning it twice has no further effect. */
    public void plan(Item item) {
        queue.put(written(item));
    }

    public void drop(Item item) {
        queue.remove(written(item));
    }

    /** The item as stored, e.g. {@code REQUEST_ANSWER|OVERDUE|REQUEST_ANSWER/req-4f1d…}. */
    private static DueQueue.Item written(Item item) {
        return new DueQueue.Item(item.at(), String.join(SEPARATOR, item.kind().name(), item.task(), item.subject()));
    }

    private static Item read(DueQueue.Item item) {
        var fields = item.what().split("\\|", 3);
        return new Item(item.at(), ObligationKind.valueOf(fields[0]), fields[1], fields[2]);
    }
}
