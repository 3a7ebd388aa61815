package kz.mediagrid.ops.todo;

import java.util.List;

/** The order of the things to do. */
public final class PromisedOrder {

    /** From the most urgent one on, as the page and its docs promise. */
    public static final List<String> KINDS = List.of(
            "FOLLOWER_STOPPED",
            "CLOCK_AHEAD",
            "HELD_WEEK",
            "OVERDUE_DISPATCH",
            "OVERDUE_ANSWER",
            "OVERDUE_CONTRIBUTION",
            "OVERDUE_FORM",
            "CALENDAR_END",
            "BROKEN_CHAIN",
            "MOST_OUTLETS_BEHIND",
            "OUTLET_SUSPENDED",
            "OUTLET_BEHIND",
            "MAIL_OFF",
            "MAIL_LATE",
            "MAIL_REFUSED",
            "DEAD_LETTERS",
            "NO_ADDRESSEE",
            "OUTLET_ASKS");

    private PromisedOrder() {}
}
