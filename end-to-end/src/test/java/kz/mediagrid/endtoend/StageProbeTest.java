package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.mediagrid.observability.metrics.KafkaMeters;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.streams.StageProbe;
import kz.mediagrid.platform.streams.Unprocessed;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The records that a stage which has stopped leaves are counted, with the age of the oldest. */
@ExtendWith(WholeMediaGrid.class)
class StageProbeTest {

    private static final String GROUP = "a-stage-that-stopped";
    private static final TopicPartition INPUT = new TopicPartition(Topics.CONTACTS.name(), 0);

    private final Map<String, Object> client;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConcurrentLinkedQueue<String> series = new ConcurrentLinkedQueue<>();

    StageProbeTest(Newsroom newsroom) {
        client = Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
        registry.config().onMeterAdded(meter -> series.add(meter.getId().toString()));
    }

    @Test
    void theRecordsThatAStageLeavesAreCountedAndNoClientIsMeasuredForThat() throws Exception {
        try (var admin = Admin.create(new HashMap<>(client));
                var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            var measured = new KafkaMeters(registry).measured(client);
            var probe = new StageProbe(admin, new BrokerTopics(admin, true), RawConsumers.factory(measured));
            assertThat(probe.instances(GROUP)).isZero();
            processAll(admin, producer);
            assertThat(probe.unprocessed(GROUP, Topics.CONTACTS)).isEqualTo(new Unprocessed(0, null));

            var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            for (int record = 0; record < 3; record++) {
                write(producer);
            }

            var left = probe.unprocessed(GROUP, Topics.CONTACTS);
            assertThat(left.count()).isEqualTo(3);
            assertThat(left.oldest()).isBetween(before, Instant.now());
            assertThat(series).isEmpty();
        }
    }

    /** A stage has processed all, and has stopped. */
    private static void processAll(Admin admin, KafkaProducer<byte[], byte[]> producer) throws Exception {
        var next = new OffsetAndMetadata(write(producer) + 1);
        admin.alterConsumerGroupOffsets(GROUP, Map.of(INPUT, next)).all().get();
    }

    /** Writes a record that erases nothing, and returns its offset. */
    private static long write(KafkaProducer<byte[], byte[]> producer) throws Exception {
        var key = NextSegment.KEY.getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(INPUT.topic(), key, null))
                .get()
                .offset();
    }
}
