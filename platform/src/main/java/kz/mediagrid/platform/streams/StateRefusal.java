package kz.mediagrid.platform.streams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports in one sentence why a service does not start. It replaces Spring's stack trace. */
final class StateRefusal extends AbstractFailureAnalyzer<StateRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StateRefusedException refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
