package kz.mediagrid.edge.caller;

/** The scopes of API keys. A key opens a route if its account has one of the route's roles, and the key has the route's scope. */
public enum Scope {
    /** Sends what a state body owes: events, declarations, answers and contributions. */
    SUBMIT,
    /** Reads what the account's roles show of events, requests, matters, calendars and the directory. */
    READ_OWN,
    /** Changes what is decided: the grid, policies, requests, calendars, the directory, notes, keys and the clock. */
    EDIT,
    /** Receives the grid: outlets, deliveries and notices, and their state. */
    DELIVER,
    /** Reads what ops watches: obligations, dead letters, metrics, the clock, and grids as they were known. */
    WATCH
}
