package kz.mediagrid.gateway.log;

import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.LogView.ChangeOutcome;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes changes to a log. If two changes exclude each other, only the change that is first on the log takes effect.
 *
 * <p>Validates each change against the view of the log. Returns when the log has stored the change and the view shows
 * the change. At the same moment, two gateways may accept two changes that exclude each other. Then the obligation
 * engine, too, applies only the first change on the log; the sender of the second change gets a conflict.
 */
public final class LogWriter<T extends Logged<T>> {

    private static final int LONGEST_SHOWN = 80;

    private final LogView<T> view;
    private final Consumer<SpecificRecord> log;
    private final String unknown;

    /**
     * @param log stores a record, and returns when the view shows it
     * @param unknown the key of the problem text for an unknown subject
     */
    public LogWriter(LogView<T> view, Consumer<SpecificRecord> log, String unknown) {
        this.view = view;
        this.log = log;
        this.unknown = unknown;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such subject */
    public T require(String id) {
        return view.find(id).orElseThrow(() -> {
            var shown = id.length() <= LONGEST_SHOWN ? id : id.substring(0, LONGEST_SHOWN) + "…";
            return ProblemKind.NOT_FOUND.because(ProblemText.of(unknown, shown));
        });
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if an earlier write had the same key but other content */
    public void refuseReusedKey(Write<?> write) {
        view.keys().refuseReused(write.ids());
    }

    /**
     * Writes the change, or recognises a repeat of the call, and returns the outcome.
     *
     * @param judge makes the record, or throws the problem that refuses the change
     * @throws kz.mediagrid.edge.problem.RequestProblem if the change conflicts with the subject's state
     */
    public ChangeOutcome<T> change(String id, Write<?> write, Supplier<SpecificRecord> judge) {
        var submissionId = write.ids().submissionId();
        if (view.outcome(submissionId).isEmpty()) {
            refuseReusedKey(write);
            var change = judge.get();
            require(id).objectionTo(change).ifPresent(LogWriter::conflict);
            log.accept(change);
        }
        var outcome = view.outcome(submissionId)
                .orElseThrow(() -> new IllegalStateException("the log shows nothing of " + submissionId));
        if (outcome.objection() != null) {
            conflict(outcome.objection());
        }
        return outcome;
    }

    private static void conflict(ProblemText objection) {
        throw ProblemKind.CONFLICT.because(objection);
    }
}
