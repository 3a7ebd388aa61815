package kz.mediagrid.platform.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.platform.write.SharedProducer;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterBoxTest {

    @Test
    void aDeadLetterHoldsTheWholeRecord() {
        var deadLetter =
                DeadLetterBox.deadLetter("grid-commands", 0, 7, "no schema", new byte[] {1}, new byte[] {2, 3});

        assertThat(deadLetter.getKey()).isEqualTo(ByteBuffer.wrap(new byte[] {1}));
        assertThat(deadLetter.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
        assertThat(deadLetter.getCause()).isEqualTo("no schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "agencies", "outlets", "api-keys"})
    void ofATopicWithPrivateDataADeadLetterHoldsPositionCauseAndHashOnly(String topic) {
        var broker = new SharedProducer<SpecificRecord>(true);
        var record = new ConsumerRecord<>(topic, 0, 7, bytes("edu-1"), bytes("abc"));

        new DeadLetterBox(new RecordTemplate<>(() -> broker), Service.PRODUCER_GATEWAY).keep(record, "no schema");

        assertThat(broker.history().get(0).key()).isNull();
        assertThat(broker.history().get(0).value())
                .isEqualTo(DeadLetter.newBuilder()
                        .setTopic(topic)
                        .setPartition(0)
                        .setOffset(7)
                        .setCause("no schema")
                        .setValueHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                        .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The forms are those of Spring Kafka's DeadLetterPublishingRecoverer, which tools read. */
    @Test
    void aDeadLetterSaysInItsHeadersWhereTheRecordIsAndWhyItWasRejected() {
        var broker = new SharedProducer<SpecificRecord>(true);
        var record = new ConsumerRecord<>("grid-commands", 0, 7, new byte[] {1}, new byte[] {2, 3});

        new DeadLetterBox(new RecordTemplate<>(() -> broker), Service.NOTIFIER).keep(record, "no schema");

        var deadLetter = broker.history().get(0);
        assertThat(deadLetter.topic()).isEqualTo("notifier.dead-letters");
        assertThat(deadLetter.key()).isEqualTo(record.key());
        assertThat(header(deadLetter.headers(), "kafka_dlt-original-topic"))
                .asString()
                .isEqualTo("grid-commands");
        assertThat(header(deadLetter.headers(), "kafka_dlt-original-partition")).containsExactly(0, 0, 0, 0);
        assertThat(header(deadLetter.headers(), "kafka_dlt-original-offset")).containsExactly(0, 0, 0, 0, 0, 0, 0, 7);
        assertThat(ByteBuffer.wrap(header(deadLetter.headers(), "kafka_dlt-original-timestamp"))
                        .getLong())
                .isEqualTo(record.timestamp());
        assertThat(header(deadLetter.headers(), "kafka_dlt-exception-fqcn"))
                .asString()
                .isEqualTo(RejectedRecordException.class.getName());
        assertThat(header(deadLetter.headers(), "kafka_dlt-exception-message"))
                .asString()
                .isEqualTo("no schema");
        assertThat(deadLetter.headers().lastHeader("kafka_dlt-exception-cause-fqcn"))
                .isNull();
    }

    @Test
    void theExceptionBehindARejectionIsNamedToo() {
        var rejected = new RejectedRecordException(new IllegalArgumentException("no such day"));

        var headers = DeadLetterBox.headers("grid-commands", 0, 7, 8, rejected);

        assertThat(header(headers, "kafka_dlt-exception-cause-fqcn"))
                .asString()
                .isEqualTo("java.lang.IllegalArgumentException");
        assertThat(header(headers, "kafka_dlt-exception-message")).asString().isEqualTo("no such day");
    }

    private static byte[] header(Headers headers, String name) {
        return headers.lastHeader(name).value();
    }

    @Test
    void aRecordWithoutKeyAndValueIsKeptToo() {
        var deadLetter = DeadLetterBox.deadLetter("grid-commands", 0, 7, "no value", null, null);

        assertThat(deadLetter.getKey()).isNull();
        assertThat(deadLetter.getValue()).isNull();
    }

    @Test
    void ofAValueThatNoTopicCouldHoldTheBeginningIsKeptAndItIsSaid() {
        var deadLetter = DeadLetterBox.deadLetter("grid-commands", 0, 7, "no schema", null, new byte[30_000_000]);

        assertThat(deadLetter.getValue().remaining()).isEqualTo(2_000_000);
        assertThat(deadLetter.getCause())
                .isEqualTo("no schema; of its 30000000 bytes the dead letter has the first 2000000");
    }
}
