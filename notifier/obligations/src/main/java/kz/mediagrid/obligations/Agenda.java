package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.Store;

/** Stores the tasks that are planned for obligations, in the order of their due times. */
public final class Agenda {

    /** The name of the task that records an obligation as overdue. All kinds of obligations have it. */
    public static final String OVERDUE = "OVERDUE";

    /** The name of the task that reminds the agency of an obligation that is due soon. All kinds of obligations have it. */
    static final String REMIND = "REMIND";

    /** The name of the task that escalates an overdue obligation by one level. All kinds of obligations have it. */
    public static final String ESCALATE = "ESCALATE";

    /** The name of the task that recounts a due time by a newly activated calendar. All kinds of obligations have it. */
    public static final String RECOUNT = "RECOUNT";

    /** The name of the task that sends the consolidated notice of a joint matter after the matter's deadline. */
    public static final String SEND = "SEND";

    private static final String SEPARATOR = "|";

    /** The beginning of the key of a week that waits for a calendar; the kind of its obligations follows. */
    private static final String WAITING = "waiting" + SEPARATOR;

    private final Store<String> store;
    private final DueQueue queue;

    Agenda(Store<String> store) {
        this.store = store;
        this.queue = new DueQueue(store);
    }

    /**
     * A planned task.
     *
     * @param at the task's due time, in whole milliseconds
     * @param kind the kind of obligation that the task belongs to; UNKNOWN for a recount
     * @param task the task's name, such as OVERDUE
     * @param subject the id of the obligation, week or other object that the task concerns
     */
    public record Item(Instant at, ObligationKind kind, String task, String subject) {

        /**
         * A task that recounts due times. Its kind, UNKNOWN, sorts after the kinds of requests, matters and grids. Tasks of
         * these kinds run before a recount that is due in the same millisecond.
         */
        static Item recount(Instant at, String subject) {
            return new Item(at, ObligationKind.UNKNOWN, RECOUNT, subject);
        }
    }

    /** The first task that is due at {@code now} or earlier. */
    public Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now).map(Agenda::read);
    }

    /** Plans {@code item} for its due time; planning the same item twice has no further effect. */
    public void plan(Item item) {
        queue.put(written(item));
    }

    public void drop(Item item) {
        queue.remove(written(item));
    }

    /** Stores that the obligations of {@code kind} wait for a calendar, from {@code week} on. */
    void await(ObligationKind kind, String week) {
        store.put(WAITING + kind.name(), week);
    }

    /**
     * Removes and returns the week from which the obligations of {@code kind} wait for a calendar; empty if none of
     * these obligations waits.
     */
    Optional<String> takeAwaited(ObligationKind kind) {
        var key = WAITING + kind.name();
        var week = store.get(key);
        store.remove(key);
        return Optional.ofNullable(week);
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
