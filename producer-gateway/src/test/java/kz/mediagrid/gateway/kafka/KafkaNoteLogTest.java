package kz.mediagrid.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.Submission;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaNoteLogTest {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final ObligationNoted NOTE = ObligationNoted.newBuilder()
            .setSubmission(new Submission("submission", "key", Instant.EPOCH, "acc-1", "mam"))
            .setObligationId("REQUEST_ANSWER/req-1")
            .setDueGeneration(1)
            .setAcknowledged(true)
            .build();

    private final Arrivals arrivals = new Arrivals();
    private boolean showing = true;

    /** A broker whose topic is followed: what it takes is shown, if it is to be. */
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(
                        ProducerRecord<byte[], byte[]> record, Callback callback) {
                    var sent = super.send(record, callback);
                    if (showing) {
                        arrivals.arrived("submission");
                    }
                    return sent;
                }
            };

    private final KafkaNoteLog log =
            new KafkaNoteLog(new AcknowledgedWriter(broker, (topic, record) -> new byte[10], PATIENCE), arrivals);

    @Test
    void aNoteThatIsAcknowledgedAndShownIsKeptUnderItsObligation() {
        log.keep(NOTE);

        assertThat(broker.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("obligation-notes");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("REQUEST_ANSWER/req-1");
        });
    }

    @Test
    void aNoteThatIsNotShownInTimeIsNotAnswered() {
        showing = false;

        assertThatThrownBy(() -> log.keep(NOTE))
                .isInstanceOf(NotAcknowledgedException.class)
                .hasRootCauseMessage("it is kept, but not shown yet");
    }
}
