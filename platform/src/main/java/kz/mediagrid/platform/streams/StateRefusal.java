package kz.mediagrid.platform.streams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports the reason a service does not start in one sentence, instead of Spring's stack trace. */
final class StateRefusal extends AbstractFailureAnalyzer<StateRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StateRefusedException refusal) {
        return new FailureAnalysis(refusal.getMessage(), null, refusal);
    }
}
