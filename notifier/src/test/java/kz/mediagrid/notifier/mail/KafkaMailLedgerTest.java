package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageOutcome;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaMailLedgerTest {

    private static final MessageAttempted ATTEMPT = MessageAttempted.newBuilder()
            .setMessageId("REQUEST_ANSWER/req-1/1/REMINDER/0")
            .setAttempt(1)
            .setOutcome(MessageOutcome.SENT)
            .setEndedAt(Instant.EPOCH)
            .setBusinessTime(Instant.EPOCH)
            .build();

    private final MockProducer<byte[], SpecificRecord> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), (topic, record) -> new byte[1]);

    @Test
    void anAttemptIsKeptUnderItsMessagesId() {
        new KafkaMailLedger(broker).keep(ATTEMPT);

        assertThat(broker.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("message-attempts");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(ATTEMPT.getMessageId());
            assertThat(record.value()).isEqualTo(ATTEMPT);
        });
    }

    @Test
    void whatTheBrokerDoesNotTakeIsNotKept() {
        broker.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> new KafkaMailLedger(broker).keep(ATTEMPT)).isInstanceOf(RuntimeException.class);
    }
}
