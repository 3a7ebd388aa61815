package kz.mediagrid.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A record is written once the broker has it; what fails, fails with the producer's own exception. */
class RecordTemplateTest {

    private static final ProducerRecord<byte[], byte[]> RECORD =
            new ProducerRecord<>("outlets", new byte[] {1}, new byte[] {2});

    private static final Map<String, Object> NOBODY =
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1", ProducerConfig.MAX_BLOCK_MS_CONFIG, 50);

    /** Spring would configure it by the producer's settings, and one for the registry would lose its own by that. */
    @Test
    void theSerializerStaysAsItWasConfigured() {
        var configured = new AtomicBoolean();
        var serializer = new ByteArraySerializer() {
            @Override
            public void configure(Map<String, ?> settings, boolean isKey) {
                configured.set(true);
            }
        };

        new RecordTemplate<>(NOBODY, serializer).close();

        assertThat(configured).isFalse();
    }

    @Test
    void aRecordIsWrittenOnceItIsAcknowledged() {
        var broker = new SharedProducer<byte[]>(false);
        var template = new RecordTemplate<>(() -> broker);

        var written = template.write(RECORD);
        assertThat(written).isNotDone();
        broker.completeNext();

        assertThat(written).isCompleted();
        assertThat(broker.history()).containsExactly(RECORD);
    }

    @Test
    void whatTheBrokerRefusesLaterFailsWithItsException() {
        var broker = new SharedProducer<byte[]>(false);
        var refusal = new NotEnoughReplicasException("one is away");

        var written = new RecordTemplate<>(() -> broker).write(RECORD);
        broker.errorNext(refusal);

        assertThat(written.handle((done, failure) -> failure).join()).isSameAs(refusal);
    }

    @Test
    void whatCannotBeHandedToTheBrokerFailsAtOnce() {
        try (var template = new RecordTemplate<>(NOBODY, new ByteArraySerializer())) {
            var written = template.write(RECORD);

            assertThat(written).isCompletedExceptionally();
            assertThat(written.handle((done, failure) -> failure).join()).isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> template.writeNow(RECORD))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot write to outlets")
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
