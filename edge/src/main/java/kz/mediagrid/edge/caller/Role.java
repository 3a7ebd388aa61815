package kz.mediagrid.edge.caller;

/** The roles of accounts; an account can have several. */
public enum Role {
    /** Plans the events of one state body. */
    AGENCY,
    /** Maintains the directory and edits the grid. */
    AUTHORISED_BODY,
    /** Receives the grid for one outlet. */
    MEDIA,
    /** Operates the system. */
    OPS
}
