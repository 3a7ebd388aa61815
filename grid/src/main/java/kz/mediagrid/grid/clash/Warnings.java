package kz.mediagrid.grid.clash;

import java.util.List;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Adds warnings about an event's clashes to the outcome of a command. A clash never causes a refusal. */
public final class Warnings {

    private static final int MOST = 20;

    private Warnings() {}

    /** Adds clashes to the outcome, up to a limit, and the number of all clashes. */
    public static SubmissionOutcome in(SubmissionOutcome outcome, List<Clash> clashes) {
        return clashes.isEmpty()
                ? outcome
                : SubmissionOutcome.newBuilder(outcome)
                        .setWarnings(clashes.stream().limit(MOST).toList())
                        .setWarningCount(clashes.size())
                        .build();
    }
}
