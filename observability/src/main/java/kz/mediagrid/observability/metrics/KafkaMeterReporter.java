package kz.mediagrid.observability.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.jspecify.annotations.Nullable;

/**
 * Passes the listed metrics of one client to the {@link KafkaMeters} in the client's settings. Each client makes its own
 * reporter.
 *
 * <p>A client without a name of its own is not measured: it is opened for one read or write, and Kafka gives it a number that
 * is another one at each start.
 */
public final class KafkaMeterReporter implements MetricsReporter {

    private static final Pattern WITHOUT_A_NAME = Pattern.compile("(consumer-.*|producer|adminclient)-\\d+");

    /** A failed thread of Kafka Streams is replaced by one with another number. */
    private static final Pattern THREAD = Pattern.compile("-(StreamThread|StateUpdater)-\\d+");

    private final Set<KafkaMetric> reported = ConcurrentHashMap.newKeySet();
    private @Nullable KafkaMeters meters;
    private String client = "";
    private boolean isTransactional;

    @Override
    public void configure(Map<String, ?> settings) {
        var name = String.valueOf(settings.get(CommonClientConfigs.CLIENT_ID_CONFIG));
        if (settings.get(KafkaMeters.SETTING) instanceof KafkaMeters given
                && !WITHOUT_A_NAME.matcher(name).matches()) {
            meters = given;
        }
        client = THREAD.matcher(name).replaceAll("");
        isTransactional = settings.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG) != null;
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        metrics.forEach(this::metricChange);
    }

    @Override
    public void metricChange(KafkaMetric metric) {
        var to = meters;
        if (to != null && (isTransactional || !metric.metricName().name().startsWith("txn-"))) {
            ListedMetric.find(metric.metricName()).ifPresent(listed -> {
                if (reported.add(metric)) {
                    to.add(listed, labels(listed, metric), metric);
                }
            });
        }
    }

    @Override
    public void metricRemoval(KafkaMetric metric) {
        var from = meters;
        if (from != null && reported.remove(metric)) {
            ListedMetric.find(metric.metricName())
                    .ifPresent(listed -> from.remove(listed, labels(listed, metric), metric));
        }
    }

    private Tags labels(ListedMetric listed, KafkaMetric metric) {
        return Tags.of(listed.labels().entrySet().stream()
                .map(label -> Tag.of(
                        label.getValue(),
                        label.getKey().equals(ListedMetric.CLIENT)
                                ? client
                                : metric.metricName().tags().getOrDefault(label.getKey(), "")))
                .toList());
    }

    // Kafka does not report the removal of metrics that a client has when it closes.
    @Override
    public void close() {
        reported.forEach(this::metricRemoval);
    }
}
