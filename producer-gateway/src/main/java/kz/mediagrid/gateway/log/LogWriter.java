package kz.mediagrid.gateway.log;

import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.log.LogView.Verdict;
import org.apache.avro.specific.SpecificRecord;

/**
 * Takes changes to a log about which nobody decides but its order.
 *
 * <p>Each is judged by the view of the log, and answered once the log has it and the view shows it. Two gateways may judge
 * at the same moment, and let through two changes that exclude each other: then the one that lies first on the log stands,
 * as the clock's side reads it too, and whoever sent the other is told of the conflict.
 */
public final class LogWriter<T extends Logged<T>> {

    private static final int LONGEST_SHOWN = 80;

    private final LogView<T> view;
    private final Consumer<SpecificRecord> log;
    private final String what;

    /**
     * @param log keeps a record, and returns once the view shows it
     * @param what what the log is about, as in 'information request'
     */
    public LogWriter(LogView<T> view, Consumer<SpecificRecord> log, String what) {
        this.view = view;
        this.log = log;
        this.what = what;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such thing */
    public T require(String id) {
        return view.find(id).orElseThrow(() -> {
            var shown = id.length() <= LONGEST_SHOWN ? id : id.substring(0, LONGEST_SHOWN) + "…";
            return ProblemKind.NOT_FOUND.because("There is no " + what + " '" + shown + "'.");
        });
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if this key came with another content before */
    public void refuseReusedKey(Write<?> write) {
        view.keys().refuseReused(write.ids());
    }

    /**
     * What the log made of this very call before, or makes of it now.
     *
     * @param judge makes the record, or refuses
     * @throws kz.mediagrid.edge.problem.RequestProblem if it cannot stand
     */
    public Verdict<T> change(String id, Write<?> write, Supplier<SpecificRecord> judge) {
        var submissionId = write.ids().submissionId();
        if (view.verdict(submissionId).isEmpty()) {
            refuseReusedKey(write);
            var change = judge.get();
            require(id).objectionTo(change).ifPresent(LogWriter::conflict);
            log.accept(change);
        }
        var verdict = view.verdict(submissionId)
                .orElseThrow(() -> new IllegalStateException("the log shows nothing of " + submissionId));
        if (verdict.objection() != null) {
            conflict(verdict.objection());
        }
        return verdict;
    }

    private static void conflict(String objection) {
        throw ProblemKind.CONFLICT.because(objection);
    }
}
