package kz.mediagrid.grid.clash;

import java.util.List;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Warns the sender of a command about the event's clashes; no command is refused for them. */
public final class Warnings {

    private static final int MOST = 20;

    private Warnings() {}

    /** Adds the first of {@code clashes}, and the number of all of them, to the outcome. */
    public static SubmissionOutcome in(SubmissionOutcome outcome, List<Clash> clashes) {
        return clashes.isEmpty()
                ? outcome
                : SubmissionOutcome.newBuilder(outcome)
                        .setWarnings(clashes.stream().limit(MOST).toList())
                        .setWarningCount(clashes.size())
                        .build();
    }
}
