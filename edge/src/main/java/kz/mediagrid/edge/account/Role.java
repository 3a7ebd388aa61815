package kz.mediagrid.edge.account;

/** What an account may do; it may hold two. */
public enum Role {
    /** Plans the events of one body. */
    AGENCY,
    /** Keeps the directory and edits the grid. */
    AUTHORISED_BODY,
    /** Receives the grid for one outlet. */
    MEDIA,
    /** Runs the system. */
    OPS
}
