package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.Store;

/** Keeps what the clock has to do, in order of time. */
public final class Agenda {

    /** The task of every kind: what is owed was not met in time. */
    public static final String OVERDUE = "OVERDUE";

    /** The task of every kind: the body is to be reminded, as it is due soon. */
    static final String REMIND = "REMIND";

    /** The task of every kind: what is overdue goes a step up its ladder. */
    public static final String ESCALATE = "ESCALATE";

    /** The task of every kind: another calendar counts what is owed. */
    public static final String RECOUNT = "RECOUNT";

    /** The consolidated notice of a joint matter is sent, as its deadline is over. */
    public static final String SEND = "SEND";

    private static final String SEPARATOR = "|";

    private final DueQueue queue;

    Agenda(Store<String> store) {
        this.queue = new DueQueue(store);
    }

    /**
     * One thing to do.
     *
     * @param at when it is due, in whole milliseconds
     * @param kind for what kind of obligation
     * @param task what to do, one of that kind's tasks
     * @param subject to what
     */
    public record Item(Instant at, ObligationKind kind, String task, String subject) {

        /** Of no kind, and so after all else of that millisecond that belongs to a request, a matter or a grid. */
        static Item recount(Instant at, String subject) {
            return new Item(at, ObligationKind.UNKNOWN, RECOUNT, subject);
        }
    }

    /** The first item that is due at {@code now} or before. */
    public Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now).map(Agenda::read);
    }

    /** Has {@code item} done when its time comes; the same item twice is one. */
    public void plan(Item item) {
        queue.put(written(item));
    }

    public void drop(Item item) {
        queue.remove(written(item));
    }

    /** As in {@code REQUEST_ANSWER|OVERDUE|REQUEST_ANSWER/req-4f1d…}. */
    private static DueQueue.Item written(Item item) {
        return new DueQueue.Item(item.at(), String.join(SEPARATOR, item.kind().name(), item.task(), item.subject()));
    }

    private static Item read(DueQueue.Item item) {
        var fields = item.what().split("\\|", 3);
        return new Item(item.at(), ObligationKind.valueOf(fields[0]), fields[1], fields[2]);
    }
}
