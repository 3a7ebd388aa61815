package kz.mediagrid.ops.todo;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of things to do, in the order of their urgency; the order is part of the page and of the JSON.
 *
 * <p>A fault that makes the list itself wrong comes first. The terms of the law follow, in the order in which more
 * people wait: the media (para. 6), then who asked a state body (paras. 7, 8), then who shares a joint matter and the
 * weekly forms (para. 5). Deliveries and mail come after that, and then the questions that wait without a term.
 */
public enum ToDoKind {
    /** A follower of a topic has stopped, so that the pages no longer show all data. */
    FOLLOWER_STOPPED,
    /** Business time is ahead of real time, or behind it, although this installation is not for trials. */
    CLOCK_AHEAD,
    /** A week is held, and the term for sending its grid ends within a day or has passed. */
    HELD_WEEK,
    /** The grid of a week that is not held was not sent in time. */
    OVERDUE_DISPATCH,
    /** Answers to one question are overdue, and nobody acknowledged that. */
    OVERDUE_ANSWER,
    /** Contributions to one joint matter are overdue, and nobody acknowledged that. */
    OVERDUE_CONTRIBUTION,
    /** Weekly forms of one week are overdue, and nobody acknowledged that. */
    OVERDUE_FORM,
    /** A week that is already collected begins after the end of the working calendar. */
    CALENDAR_END,
    /** A version differs from the published one; it and all later ones are not signed. */
    BROKEN_CHAIN,
    /** At least two outlets, and more than half of those that are served, have waited for a version for more than ten minutes. */
    MOST_OUTLETS_BEHIND,
    /** Delivery to outlets is suspended. */
    OUTLET_SUSPENDED,
    /** Outlets have waited for a version for more than an hour. */
    OUTLET_BEHIND,
    /** Messages wait, and there is no mail server. */
    MAIL_OFF,
    /** Messages have waited for more than an hour, although there is a mail server. */
    MAIL_LATE,
    /** Messages were given up in the last seven days. */
    MAIL_REFUSED,
    /** Services could not process records of the last seven days. */
    DEAD_LETTERS,
    /** A request names a state body that does not exist, so that its term does not run. */
    NO_ADDRESSEE,
    /** Outlets that ask for the media-grid have no answer. */
    OUTLET_ASKS;

    private static final Set<ToDoKind> OVERDUE =
            EnumSet.of(OVERDUE_DISPATCH, OVERDUE_ANSWER, OVERDUE_CONTRIBUTION, OVERDUE_FORM);

    /** Whether state bodies owe something, whose telephones an entry names. */
    public boolean isOverdue() {
        return OVERDUE.contains(this);
    }
}
