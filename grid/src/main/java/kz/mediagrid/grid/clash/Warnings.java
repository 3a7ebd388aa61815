package kz.mediagrid.grid.clash;

import java.util.List;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Tells the sender of a command what the event now clashes with; nothing is refused for it. */
public final class Warnings {

    private static final int MOST = 20;

    private Warnings() {}

    /** The outcome with the first of {@code clashes}, and how many there are. */
    public static SubmissionOutcome in(SubmissionOutcome outcome, List<Clash> clashes) {
        return clashes.isEmpty()
                ? outcome
                : SubmissionOutcome.newBuilder(outcome)
                        .setWarnings(clashes.stream().limit(MOST).toList())
                        .setWarningCount(clashes.size())
                        .build();
    }
}
