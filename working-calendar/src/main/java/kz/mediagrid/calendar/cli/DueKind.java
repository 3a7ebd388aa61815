package kz.mediagrid.calendar.cli;

/** What can be owed, by the names that records of obligations use. */
enum DueKind {
    /** The answer to a request (para. 8). */
    REQUEST_ANSWER("the instant of receipt, like 2025-03-20T15:00"),
    /** The information on a joint matter (para. 5, second part). */
    JOINT_CONTRIBUTION(
            "the day the matter arose, like 2026-12-03, or the instant of the notice, like 2026-12-03T15:00"),
    /** The information for the coming week (para. 5). */
    WEEKLY_SUBMISSION("a week, like 2026-W49"),
    /** The sending of the grid to the mass media (para. 6). */
    GRID_DISPATCH("a week, like 2026-W49");

    private final String opener;

    DueKind(String opener) {
        this.opener = opener;
    }

    /** What the term is counted from, in words. */
    String opener() {
        return opener;
    }
}
