package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.Store;

/** Stores the planned tasks of the obligations' clock, in order of their due times. */
public final class Agenda {

    /** A task of every kind of obligation; it records that the obligation was not met in time. */
    public static final String OVERDUE = "OVERDUE";

    /** A task of every kind of obligation; it reminds the agency that the obligation is due soon. */
    static final String REMIND = "REMIND";

    /** A task of every kind of obligation; it escalates the overdue obligation by one level. */
    public static final String ESCALATE = "ESCALATE";

    /** A task of every kind of obligation; it recounts the due time by a newly activated calendar. */
    public static final String RECOUNT = "RECOUNT";

    /** A task of joint matters; it sends the consolidated notice after the matter's deadline. */
    public static final String SEND = "SEND";

    private static final String SEPARATOR = "|";

    private final DueQueue queue;

    Agenda(Store<String> store) {
        this.queue = new DueQueue(store);
    }

    /**
     * A planned task.
     *
     * @param at the task's due time, in whole milliseconds
     * @param kind the kind of obligation that the task belongs to; UNKNOWN for a recount
     * @param task the name of the task, such as OVERDUE
     * @param subject the id of the obligation, of the week or of another object that the task concerns
     */
    public record Item(Instant at, ObligationKind kind, String task, String subject) {

        /**
         * A recount. Its kind is UNKNOWN, which sorts after the kinds of requests, matters and grids: if their tasks are due
         * in the same millisecond, they run before the recount.
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

    /** The stored form of the item, e.g. {@code REQUEST_ANSWER|OVERDUE|REQUEST_ANSWER/req-4f1d…}. */
    private static DueQueue.Item written(Item item) {
        return new DueQueue.Item(item.at(), String.join(SEPARATOR, item.kind().name(), item.task(), item.subject()));
    }

    private static Item read(DueQueue.Item item) {
        var fields = item.what().split("\\|", 3);
        return new Item(item.at(), ObligationKind.valueOf(fields[0]), fields[1], fields[2]);
    }
}
