package kz.mediagrid.gateway.week;

import java.util.Optional;
import kz.mediagrid.gateway.submission.ReadYourWrites;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** View of the topic {@code submission-outcomes}: the last declaration of each body for each week. */
public final class WeekDeclarations extends ReadYourWrites {

    /** The outcome of the last declaration, under the body's code and the week. */
    private final Store<SubmissionOutcome> last;

    WeekDeclarations(Stores stores) {
        this.last = stores.of(new Kept<>("week-declarations", SubmissionOutcome.class));
    }

    /** The body's last declaration for {@code week}, e.g. 2026-W49; empty if there is none. */
    public Optional<DeclaredWeek> last(String agencyCode, String week) {
        return Optional.ofNullable(last.get(key(agencyCode, week)))
                .flatMap(outcome -> Optional.ofNullable(outcome.getDeclaration())
                        .map(declaration -> DeclaredWeek.of(outcome, declaration)));
    }

    /**
     * Applies the next outcome of the topic. A repeated submission has its first outcome on the topic again, so the order
     * of the commands decides which declaration is the last.
     */
    void apply(SubmissionOutcome outcome) {
        if (outcome.getDeclaration() != null) {
            var key = key(outcome);
            var known = last.get(key);
            if (known == null || known.getCommandOffset() <= outcome.getCommandOffset()) {
                last.put(key, outcome);
            }
            changed(null);
        }
    }

    @Override
    protected boolean shows(SubmissionOutcome accepted) {
        if (accepted.getDeclaration() == null) {
            return true;
        }
        var known = last.get(key(accepted));
        return known != null && known.getCommandOffset() >= accepted.getCommandOffset();
    }

    private static String key(SubmissionOutcome outcome) {
        return key(outcome.getAgencyCode(), outcome.getWeeks().get(0));
    }

    private static String key(String agencyCode, String week) {
        return agencyCode + "/" + week;
    }
}
