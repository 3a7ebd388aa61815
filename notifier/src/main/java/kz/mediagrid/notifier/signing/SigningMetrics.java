package kz.mediagrid.notifier.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Whether the chains of versions are whole and signed. */
final class SigningMetrics implements MeterBinder {

    private final Chains chains;

    SigningMetrics(Chains chains) {
        this.chains = chains;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("media.grid.chains.broken", () -> chains.faults().size())
                .description("Weeks with a version that is not as it was published; it and what follows is not signed.")
                .register(registry);
    }
}
