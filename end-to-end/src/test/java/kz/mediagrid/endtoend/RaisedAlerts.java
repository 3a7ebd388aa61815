package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** The alerts that a Prometheus raises. */
final class RaisedAlerts {

    private static final String FIRING = "ALERTS{alertstate=\"firing\"}";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final PrometheusAnswers prometheus;

    RaisedAlerts(PrometheusAnswers prometheus) {
        this.prometheus = prometheus;
    }

    /**
     * Waits until these are raised and no other.
     *
     * @param others may be raised, too
     */
    void await(Set<String> names, Set<String> others) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
            var raised = names(FIRING);
            raised.removeIf(name -> others.contains(name) && !names.contains(name));
            assertThat(raised).isEqualTo(names);
        });
    }

    /** Those that were raised at any moment since then, also where they are over. */
    Set<String> since(Instant then) throws IOException, InterruptedException {
        return names("count_over_time(%s[%dms])"
                .formatted(FIRING, Duration.between(then, Instant.now()).toMillis()));
    }

    private Set<String> names(String query) throws IOException, InterruptedException {
        return prometheus
                .query(query)
                .valueStream()
                .map(series -> series.path("metric").path("alertname").asString())
                .collect(toCollection(TreeSet::new));
    }
}
