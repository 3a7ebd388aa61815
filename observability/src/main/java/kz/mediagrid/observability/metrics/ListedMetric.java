package kz.mediagrid.observability.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;

/**
 * A metric of Kafka that services export; see docs/ops/metrics.md. It has the name that Micrometer's own binder gives it, except
 * where the binder would take a number that also falls for a counter.
 *
 * @param group the metric's group, as Kafka names it
 * @param metric the metric's name, as Kafka names it
 * @param name the name of the meter
 * @param value the rule by which the values of several metrics of Kafka become one value
 * @param labels the labels of the meter, by Kafka's tags; a metric without one of the tags is another one with the same name
 */
record ListedMetric(String group, String metric, String name, Value value, Map<String, String> labels) {

    enum Value {
        /** A counter: the sum. */
        COUNTED,
        /** A gauge: the sum. */
        SUM,
        /** A gauge: the highest value. */
        HIGHEST
    }

    /** Kafka's tag for the name of a client. Metrics of a Kafka Streams thread do not have the tag, but are labelled, too. */
    static final String CLIENT = "client-id";

    private static final Map<String, String> BY_CLIENT = Map.of(CLIENT, "client.id");
    private static final Map<String, String> BY_TOPIC = Map.of(CLIENT, "client.id", "topic", "topic");
    private static final Map<String, String> BY_STORE = Map.of("rocksdb-state-id", "store");

    private static final List<ListedMetric> ALL = Stream.of(
                    Stream.of(
                            of("consumer-fetch-manager-metrics", "records-lag-max", Value.HIGHEST, BY_TOPIC),
                            of("consumer-fetch-manager-metrics", "records-consumed-total", Value.COUNTED, BY_TOPIC),
                            of("consumer-fetch-manager-metrics", "fetch-rate", Value.SUM, BY_CLIENT),
                            of("consumer-metrics", "connection-count", Value.SUM, BY_CLIENT)),
                    Stream.of(
                            of("producer-metrics", "record-send-total", Value.COUNTED, BY_CLIENT),
                            of("producer-metrics", "record-error-total", Value.COUNTED, BY_CLIENT),
                            of("producer-metrics", "record-retry-total", Value.COUNTED, BY_CLIENT),
                            of("producer-metrics", "request-latency-avg", Value.HIGHEST, BY_CLIENT),
                            of("producer-metrics", "request-latency-max", Value.HIGHEST, BY_CLIENT),
                            of("producer-metrics", "connection-count", Value.SUM, BY_CLIENT),
                            of("producer-metrics", "txn-commit-time-ns-total", Value.COUNTED, BY_CLIENT),
                            of("producer-metrics", "txn-abort-time-ns-total", Value.COUNTED, BY_CLIENT)),
                    Stream.of(of("admin-client-metrics", "connection-count", Value.SUM, BY_CLIENT)),
                    Stream.of(
                            of("stream-metrics", "client-state", Value.HIGHEST, BY_CLIENT),
                            of("stream-metrics", "alive-stream-threads", Value.SUM, BY_CLIENT),
                            of("stream-metrics", "failed-stream-threads", Value.SUM, BY_CLIENT),
                            of("stream-thread-metrics", "process-total", Value.COUNTED, BY_CLIENT),
                            of("stream-thread-metrics", "process-rate", Value.SUM, BY_CLIENT),
                            of("stream-thread-metrics", "process-latency-avg", Value.HIGHEST, BY_CLIENT),
                            of("stream-thread-metrics", "process-latency-max", Value.HIGHEST, BY_CLIENT),
                            of("stream-thread-metrics", "commit-total", Value.COUNTED, BY_CLIENT),
                            of("stream-thread-metrics", "commit-latency-avg", Value.HIGHEST, BY_CLIENT),
                            of("stream-thread-metrics", "commit-latency-max", Value.HIGHEST, BY_CLIENT),
                            of("stream-task-metrics", "restore-total", Value.COUNTED, BY_CLIENT),
                            new ListedMetric(
                                    "stream-task-metrics",
                                    "restore-remaining-records-total",
                                    "kafka.stream.task.restore.remaining.records",
                                    Value.SUM,
                                    BY_CLIENT),
                            new ListedMetric(
                                    "stream-state-metrics",
                                    "total-sst-files-size",
                                    KafkaMeters.STORE_BYTES,
                                    Value.SUM,
                                    BY_STORE)))
            .flatMap(metrics -> metrics)
            .toList();

    private static ListedMetric of(String group, String metric, Value value, Map<String, String> labels) {
        var name = "kafka." + group.replace("-metrics", "") + "." + metric;
        return new ListedMetric(group, metric, name.replace('-', '.'), value, labels);
    }

    /** The entry of {@code name} on the list; empty if services do not export this metric. */
    static Optional<ListedMetric> find(MetricName name) {
        return ALL.stream().filter(listed -> listed.isOf(name)).findFirst();
    }

    private boolean isOf(MetricName name) {
        return metric.equals(name.name())
                && group.equals(name.group())
                && isExported(name.tags().getOrDefault("topic", ""))
                && labels.keySet().stream()
                        .allMatch(tag -> tag.equals(CLIENT) || name.tags().containsKey(tag));
    }

    /**
     * Kafka has each metric of a topic with a dot a second time, with {@code _} instead; no topic of the catalogue has a
     * {@code _}. The topics of a state have a metric of their own, the progress of the restore.
     */
    private static boolean isExported(String topic) {
        return !topic.contains("_") && !topic.endsWith("-changelog");
    }
}
