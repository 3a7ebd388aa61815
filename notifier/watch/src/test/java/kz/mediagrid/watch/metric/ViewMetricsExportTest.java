package kz.mediagrid.watch.metric;

import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** A port that is open while the views read their topics shows no count of what they have read so far. */
class ViewMetricsExportTest {

    private static final Instant NOW = at("2026-12-05T01:00:00+05:00");

    private final Told told = new Told();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DeliveryMetrics deliveries = new DeliveryMetrics(told.watch(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aCountThatRunsThroughThePastIsNotExported() {
        // Boot binds such beans before anything starts.
        assertThat(deliveries).isNotInstanceOf(MeterBinder.class);
        var catchingUp = new CatchingUp();
        try (var service = new GenericApplicationContext()) {
            service.registerBean(ViewMetricsExport.class, () -> new ViewMetricsExport(registry, List.of(deliveries)));
            service.registerBean(CatchingUp.class, () -> catchingUp);
            service.refresh();

            assertThat(catchingUp.seen).isEmpty();
            assertThat(registry.scrape()).contains("media_grid_dead_letters_total{service=\"notifier\"} 1.0");
        }
    }

    /** Reads a dead letter in the phase in which services read their topics, and is scraped. */
    private final class CatchingUp implements SmartLifecycle {

        private String seen;

        @Override
        public void start() {
            told.watch().deadLetters().apply(Service.NOTIFIER, 0, NOW, deadLetter("grid-commands", 5, "x"));
            seen = registry.scrape();
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return seen != null;
        }

        @Override
        public int getPhase() {
            return Following.PHASE;
        }
    }
}
