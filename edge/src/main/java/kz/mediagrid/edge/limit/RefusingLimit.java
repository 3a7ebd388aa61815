package kz.mediagrid.edge.limit;

import java.util.Locale;

/** The limits that refuse calls. */
public enum RefusingLimit {
    /** The writes of an account in a time. */
    WRITES,
    /** The calls of an address without an account in a time. */
    OPEN_CALLS,
    /** The calls of an address at the same time. */
    CALLS_AT_ONCE,
    /** The submissions of an account that are not decided yet. */
    UNDECIDED_OF_ACCOUNT,
    /** The submissions of all that are not decided yet. */
    UNDECIDED,
    /** The links for a sign-in that people have mailed to themselves. */
    MAIL_LINKS,
    /** The applications for the media-grid that a network makes in an hour. */
    APPLICATIONS_OF_NETWORK,
    /** The applications for the media-grid that wait for an answer. */
    APPLICATIONS,
    /** The test messages of an outlet at the same time. */
    TEST_MESSAGES,
    /** The grids of a past instant that are made at the same time. */
    KNOWN_GRIDS,
    /** The pages of ops that are kept up to date. */
    OPS_PAGES;

    /** The limit's label in metrics, e.g. {@code writes}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
