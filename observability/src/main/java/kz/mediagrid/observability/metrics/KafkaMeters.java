package kz.mediagrid.observability.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.metrics.JmxReporter;
import org.apache.kafka.common.metrics.KafkaMetric;

/**
 * The meters of a service's Kafka clients. Kafka itself reports to them which metrics a client has, from its start to its
 * close. A value is read when it is exported.
 */
public final class KafkaMeters {

    /** The name of the metric for the size of a store on disk [bytes], of views and of Kafka Streams. */
    public static final String STORE_BYTES = "media.grid.store.bytes";

    /** The setting of a client that holds the meters. */
    static final String SETTING = "media.grid.meters";

    private record Series(ListedMetric metric, Tags labels) {}

    private record Measured(Clients clients, Meter meter) {}

    private final MeterRegistry registry;
    private final Map<Series, Measured> meters = new ConcurrentHashMap<>();

    public KafkaMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The settings of a client, and those by which it reports its metrics here as long as it is open. */
    public Map<String, Object> measured(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.merge(
                CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
                JmxReporter.class.getName() + "," + KafkaMeterReporter.class.getName(),
                (own, ours) -> own + "," + KafkaMeterReporter.class.getName());
        settings.put(SETTING, this);
        return settings;
    }

    void add(ListedMetric listed, Tags labels, KafkaMetric metric) {
        meters.compute(new Series(listed, labels), (series, known) -> {
            var measured = known == null ? registered(series, metric) : known;
            measured.clients().add(metric);
            return measured;
        });
    }

    void remove(ListedMetric listed, Tags labels, KafkaMetric metric) {
        meters.computeIfPresent(new Series(listed, labels), (series, measured) -> {
            if (!measured.clients().remove(metric)) {
                return measured;
            }
            registry.remove(measured.meter());
            return null;
        });
    }

    private Measured registered(Series series, KafkaMetric first) {
        var description = first.metricName().description();
        var clients = new Clients();
        var listed = series.metric();
        var meter = listed.value() == ListedMetric.Value.COUNTED
                ? FunctionCounter.builder(listed.name(), clients, Clients::total)
                        .description(description)
                        .tags(series.labels())
                        .register(registry)
                : Gauge.builder(
                                listed.name(),
                                clients,
                                listed.value() == ListedMetric.Value.SUM ? Clients::sum : Clients::highest)
                        .description(description)
                        .tags(series.labels())
                        .register(registry);
        return new Measured(clients, meter);
    }

    /** The metrics of Kafka that are one series: of several clients, or of several partitions. */
    private static final class Clients {

        private final Set<KafkaMetric> metrics = new HashSet<>();

        /** The last totals of metrics that are gone: without them, a counter would fall when one of two clients closes. */
        private double gone;

        synchronized void add(KafkaMetric metric) {
            metrics.add(metric);
        }

        /** Returns whether no metric is left. */
        synchronized boolean remove(KafkaMetric metric) {
            if (metrics.remove(metric)) {
                gone += values(Set.of(metric)).sum();
            }
            return metrics.isEmpty();
        }

        synchronized double total() {
            return gone + values(metrics).sum();
        }

        synchronized double sum() {
            return values(metrics).sum();
        }

        /** NaN if no metric has a value, e.g. because nothing was sent yet. */
        synchronized double highest() {
            return values(metrics).max().orElse(Double.NaN);
        }

        private static DoubleStream values(Set<KafkaMetric> metrics) {
            return metrics.stream()
                    .map(KafkaMetric::metricValue)
                    .filter(Number.class::isInstance)
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .filter(value -> !Double.isNaN(value));
        }
    }
}
