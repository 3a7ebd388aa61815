package kz.mediagrid.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.observability.metrics.KafkaMeterReporter;
import kz.mediagrid.observability.metrics.KafkaMeters;
import kz.mediagrid.observability.metrics.MeasuredKafkaProperties;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.platform.write.RecordTemplate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class KafkaMetersTest {

    private static final String NOBODY = "127.0.0.1:1";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final KafkaProperties kafka = new MeasuredKafkaProperties(new KafkaMeters(registry));

    KafkaMetersTest() {
        kafka.setBootstrapServers(List.of(NOBODY));
    }

    @Test
    void aProducerIsMeasuredUnderItsNameWhileItIsOpen() {
        try (var writer = producer("notifier.mail", Map.of())) {
            assertThat(series())
                    .containsExactlyInAnyOrder(
                            "kafka.producer.record.send.total{client.id=notifier.mail}",
                            "kafka.producer.record.error.total{client.id=notifier.mail}",
                            "kafka.producer.record.retry.total{client.id=notifier.mail}",
                            "kafka.producer.request.latency.avg{client.id=notifier.mail}",
                            "kafka.producer.request.latency.max{client.id=notifier.mail}",
                            "kafka.producer.connection.count{client.id=notifier.mail}");
            assertThat(writer.metrics()).hasSizeGreaterThan(50);
        }

        assertThat(series()).isEmpty();
    }

    @Test
    void theTimeOfTransactionsIsMeasuredForAWriterOfTransactionsAlone() {
        var transactions = Map.<String, Object>of("transactional.id", "notifier.deliveries");
        try (var writer = producer("notifier.delivery", transactions)) {
            assertThat(series())
                    .contains(
                            "kafka.producer.txn.commit.time.ns.total{client.id=notifier.delivery}",
                            "kafka.producer.txn.abort.time.ns.total{client.id=notifier.delivery}");
            assertThat(writer.metrics()).isNotEmpty();
        }
    }

    @Test
    void aWriterThatIsOpenedAgainBeforeTheFormerOneIsClosedKeepsItsSeries() {
        var former = producer("notifier.delivery", Map.of());
        var measured = series();
        try (var next = producer("notifier.delivery", Map.of())) {
            assertThat(series()).isEqualTo(measured);

            former.close();

            assertThat(series()).isEqualTo(measured);
            assertThat(next.metrics()).isNotEmpty();
        }

        assertThat(series()).isEmpty();
    }

    @Test
    void aCounterDoesNotFallWhenOneOfItsClientsCloses() {
        var former = reporter("notifier.agencies");
        var next = reporter("notifier.agencies");
        var tags = Map.of("client-id", "notifier.agencies", "topic", "agencies");
        former.metricChange(metric("records-consumed-total", tags, 70.0));
        next.metricChange(metric("records-consumed-total", tags, 2.0));

        former.close();

        var read = registry.get("kafka.consumer.fetch.manager.records.consumed.total")
                .functionCounter();
        assertThat(read.count()).isEqualTo(72);
        next.close();
        assertThat(series()).isEmpty();
    }

    @Test
    void theWriterOfATemplateHasTheSameNameAtEachStart() {
        for (int start = 0; start < 2; start++) {
            var settings = kafka.buildProducerProperties();
            settings.put("client.id", "notifier");
            try (var template = new RecordTemplate<byte[]>(settings, new ByteArraySerializer())) {
                assertThat(series()).contains("kafka.producer.record.send.total{client.id=notifier-1}");
                assertThat(template.isTransactional()).isFalse();
            }
        }

        assertThat(series()).isEmpty();
    }

    @Test
    void aConsumerIsMeasuredOnlyIfItHasANameOfItsOwn() {
        var consumers = RawConsumers.factory(kafka.buildConsumerProperties());
        try (var once = consumers.createConsumer("notifier.agencies", "-probe")) {
            assertThat(series()).isEmpty();
            assertThat(once.metrics()).isNotEmpty();
        }

        try (var named = consumers.createConsumer("notifier.agencies", "notifier.agencies", "")) {
            assertThat(series())
                    .containsExactlyInAnyOrder(
                            "kafka.consumer.fetch.manager.fetch.rate{client.id=notifier.agencies}",
                            "kafka.consumer.connection.count{client.id=notifier.agencies}");
            assertThat(named.metrics()).isNotEmpty();
        }
        assertThat(series()).isEmpty();
    }

    @Test
    void anAdminIsMeasuredByItsConnections() {
        var settings = kafka.buildAdminProperties();
        settings.put("client.id", "notifier-admin");

        try (var admin = Admin.create(settings)) {
            assertThat(series()).containsExactly("kafka.admin.client.connection.count{client.id=notifier-admin}");
            assertThat(admin.metrics()).isNotEmpty();
        }
        assertThat(series()).isEmpty();
    }

    @Test
    void streamsAndTheirClientsAreMeasuredUnderTheNameOfTheApplication(@TempDir Path directory) {
        var own = new StreamsSettings.Own("grid-aggregator", directory, 1, 0, "a-random-name");
        var builder = new StreamsBuilder();
        builder.stream("grid-commands").to("grid-changes");

        try (var streams = new KafkaStreams(
                builder.build(), new StreamsConfig(StreamsSettings.of(own, kafka.buildAdminProperties())))) {
            assertThat(series())
                    .contains(
                            "kafka.stream.client.state{client.id=grid-aggregator}",
                            "kafka.stream.failed.stream.threads{client.id=grid-aggregator}",
                            "kafka.stream.thread.process.rate{client.id=grid-aggregator}",
                            "kafka.stream.thread.commit.latency.max{client.id=grid-aggregator}",
                            "kafka.consumer.connection.count{client.id=grid-aggregator-consumer}",
                            "kafka.consumer.connection.count{client.id=grid-aggregator-restore-consumer}",
                            "kafka.producer.txn.abort.time.ns.total{client.id=grid-aggregator-producer}",
                            "kafka.admin.client.connection.count{client.id=grid-aggregator-admin}")
                    .allMatch(series -> series.contains("{client.id=grid-aggregator"));
            assertThat(streams.state()).isEqualTo(KafkaStreams.State.CREATED);
        }
    }

    @Test
    void valuesOfOneTopicOrStoreAreOneSeries() {
        var reporter = reporter("grid-aggregator");

        reporter.metricChange(metric("records-lag-max", partition("0"), 3.0));
        reporter.metricChange(metric("records-lag-max", partition("1"), 5.0));
        reporter.metricChange(metric("records-lag-max", Map.of("client-id", "grid-aggregator"), 9.0));
        reporter.metricChange(metric("records-lag-max", partition("2"), Double.NaN));
        reporter.metricChange(store("0_0", 100L));
        reporter.metricChange(store("0_1", 50L));

        assertThat(registry.get("kafka.consumer.fetch.manager.records.lag.max")
                        .tags("client.id", "grid-aggregator", "topic", "grid-commands")
                        .gauge()
                        .value())
                .isEqualTo(5);
        assertThat(registry.get("media.grid.store.bytes")
                        .tag("store", "weeks")
                        .gauge()
                        .value())
                .isEqualTo(150);
        assertThat(registry.getMeters()).hasSize(2);
    }

    @Test
    void theTopicsOfAStateHaveNoSeries() {
        var changelog = Map.of("client-id", "any", "topic", "grid-aggregator-weeks-changelog");

        reporter("grid-aggregator-restore-consumer").metricChange(metric("records-consumed-total", changelog, 1.0));

        assertThat(series()).isEmpty();
    }

    @Test
    void aTopicWithADotHasOneSeries() {
        var reporter = reporter("notifier.producer-gateway.dead-letters");

        for (var topic : List.of("producer-gateway_dead-letters", "producer-gateway.dead-letters")) {
            reporter.metricChange(metric("records-consumed-total", Map.of("client-id", "any", "topic", topic), 1.0));
        }

        assertThat(series())
                .containsExactly("kafka.consumer.fetch.manager.records.consumed.total"
                        + "{client.id=notifier.producer-gateway.dead-letters,topic=producer-gateway.dead-letters}");
    }

    @Test
    void aMetricThatKafkaTakesAwayHasNoSeriesAnyMore() {
        var reporter = reporter("notifier.agencies");
        var lag = metric("records-lag-max", partition("0"), 3.0);
        reporter.metricChange(lag);

        reporter.metricRemoval(lag);

        assertThat(series()).isEmpty();
    }

    @Test
    void reportersThatTheSettingsNameAreKept() {
        kafka.getProperties().put("metric.reporters", "com.example.Reporter");

        assertThat(kafka.buildAdminProperties().get("metric.reporters"))
                .isEqualTo("com.example.Reporter," + KafkaMeterReporter.class.getName());
    }

    private KafkaMeterReporter reporter(String client) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("client.id", client);
        var reporter = new KafkaMeterReporter();
        reporter.configure(settings);
        return reporter;
    }

    private static Map<String, String> partition(String number) {
        return Map.of("client-id", "grid-aggregator", "topic", "grid-commands", "partition", number);
    }

    private static KafkaMetric store(String task, long bytes) {
        var tags = Map.of("thread-id", "one", "task-id", task, "rocksdb-state-id", "weeks");
        return metric(new MetricName("total-sst-files-size", "stream-state-metrics", "", tags), bytes);
    }

    private static KafkaMetric metric(String name, Map<String, String> tags, double value) {
        return metric(new MetricName(name, "consumer-fetch-manager-metrics", "", tags), value);
    }

    private static KafkaMetric metric(MetricName name, Object value) {
        return new KafkaMetric(
                new Object(),
                name,
                (org.apache.kafka.common.metrics.Gauge<Object>) (config, now) -> value,
                new MetricConfig(),
                Time.SYSTEM);
    }

    private KafkaProducer<byte[], byte[]> producer(String client, Map<String, Object> more) {
        var settings = kafka.buildProducerProperties();
        settings.put("client.id", client);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Set<String> series() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName()
                        + id.getTags().stream()
                                .map(tag -> tag.getKey() + "=" + tag.getValue())
                                .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.toSet());
    }
}
