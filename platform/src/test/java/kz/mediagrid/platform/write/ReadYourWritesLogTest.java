package kz.mediagrid.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import kz.mediagrid.platform.write.ReadYourWritesLog.Entry;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class ReadYourWritesLogTest {

    private static final Duration WAIT_TIMEOUT = Duration.ofMillis(100);
    private static final Serializer<SpecificRecord> SMALL = (topic, record) -> new byte[10];

    private final Arrivals arrivals = new Arrivals();

    /** A broker whose topic is followed: what it takes is shown, if it is to be. */
    private final class Broker extends SharedProducer<byte[]> {

        private boolean showing = true;

        Broker(boolean acknowledging) {
            super(acknowledging);
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            var sent = super.send(record, callback);
            if (showing) {
                arrivals.arrived("submission " + key(record));
            }
            return sent;
        }
    }

    private static String key(ProducerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private ReadYourWritesLog log(Broker broker, Serializer<SpecificRecord> serializer) {
        var writer = new AcknowledgedWriter(new RecordTemplate<>(() -> broker), serializer, WAIT_TIMEOUT);
        return new ReadYourWritesLog(
                writer, arrivals, Topics.INFORMATION_REQUESTS, "a request", Topics.LARGEST_COMMAND);
    }

    private static Entry entry(String requestId) {
        var stamp = new Submission("submission", "key", Instant.EPOCH, "acc-1", "mam", null);
        return new Entry(requestId, "submission " + requestId, new RequestCancelled(stamp, requestId, null));
    }

    @Test
    void whatIsAcknowledgedAndShownIsKeptUnderItsKey() {
        var broker = new Broker(true);

        log(broker, SMALL).append(List.of(entry("req-1"), entry("req-2")));

        assertThat(broker.history()).extracting(ReadYourWritesLogTest::key).containsExactly("req-1", "req-2");
        assertThat(broker.history()).extracting(ProducerRecord::topic).containsOnly("information-requests");
    }

    @Test
    void whatTheBrokerDoesNotAcknowledgeIsNotKept() {
        var silent = new Broker(false);
        var failing = new Broker(true);
        failing.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> log(silent, SMALL).append(List.of(entry("req-1"))))
                .isInstanceOf(NotAcknowledgedException.class);
        assertThatThrownBy(() -> log(failing, SMALL).append(List.of(entry("req-1"))))
                .isInstanceOf(NotAcknowledgedException.class);
    }

    @Test
    void whatIsNotShownInTimeIsNotAnsweredEither() {
        var broker = new Broker(true);
        broker.showing = false;

        assertThatThrownBy(() -> log(broker, SMALL).append(List.of(entry("req-1"))))
                .isInstanceOf(NotAcknowledgedException.class)
                .hasRootCauseMessage("it is stored, but not yet visible");
    }

    @Test
    void ofSeveralNoneIsSentWhereOneIsTooLarge() {
        var broker = new Broker(true);
        Serializer<SpecificRecord> growing = (topic, record) ->
                new byte[record.get(1).equals("req-2") ? Topics.LARGEST_COMMAND + 1 : Topics.LARGEST_COMMAND];

        assertThatThrownBy(() -> log(broker, growing).append(List.of(entry("req-1"), entry("req-2"))))
                .isInstanceOf(CommandTooLargeException.class);
        assertThat(broker.history()).isEmpty();
    }
}
