package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.ObligationKind;

/** What the clock has to do and when. */
public interface Agenda {

    /** The task of every kind: what is owed was not met in time. */
    String OVERDUE = "OVERDUE";

    /** The task of every kind: the body is to be reminded, as it is due soon. */
    String REMIND = "REMIND";

    /** The task of every kind: what is overdue goes a step up its ladder. */
    String ESCALATE = "ESCALATE";

    /** The task of every kind: another calendar counts what is owed. */
    String RECOUNT = "RECOUNT";

    /** The consolidated notice of a joint matter is sent, as its deadline is over. */
    String SEND = "SEND";

    /** Has {@code item} done when its time comes; the same item twice is one. */
    void plan(Item item);

    void drop(Item item);

    /**
     * One thing to do.
     *
     * @param at when it is due, in whole milliseconds
     * @param kind for what kind of obligation
     * @param task what to do, one of that kind's tasks
     * @param subject to what
     */
    record Item(Instant at, ObligationKind kind, String task, String subject) {

        /** Of no kind, and so after all else of that millisecond that belongs to a request, a matter or a grid. */
        static Item recount(Instant at, String subject) {
            return new Item(at, ObligationKind.UNKNOWN, RECOUNT, subject);
        }
    }
}
