package kz.mediagrid.platform.streams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has a service that does not start say why in one sentence, where Spring would tell it with all that was underway. */
final class StateRefusal extends AbstractFailureAnalyzer<StateRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StateRefusedException refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
