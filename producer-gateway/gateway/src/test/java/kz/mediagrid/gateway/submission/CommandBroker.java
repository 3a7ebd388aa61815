package kz.mediagrid.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker to which commands of one kind are sent: it acknowledges each at once, or when it is told to. */
public class CommandBroker<T extends SpecificRecord> extends MockProducer<byte[], byte[]> {

    private final Class<T> type;
    private final SingleObjectSerde<T> serde;
    private final Semaphore sent = new Semaphore(0);

    /** @param acknowledging whether it acknowledges at once */
    public CommandBroker(Class<T> type, boolean acknowledging) {
        super(acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
        this.type = type;
        this.serde = SingleObjectSerde.of(type, List.of());
    }

    /** Writes to this broker. */
    public AcknowledgedWriter writer() {
        return new AcknowledgedWriter(
                new RecordTemplate<>(() -> this),
                (topic, record) -> serde.serializer().serialize(topic, type.cast(record)));
    }

    /** The commands that were sent, also those that were not acknowledged. */
    public List<T> commands() {
        return history().stream().map(this::command).toList();
    }

    protected T command(ProducerRecord<byte[], byte[]> record) {
        assertThat(record.topic()).isEqualTo(Topics.GRID_COMMANDS.name());
        return serde.deserializer().deserialize(record.topic(), record.value());
    }

    /** Acknowledges the next command once it is sent. */
    void acknowledge() throws InterruptedException {
        awaitSent();
        completeNext();
    }

    /** Loses the next command, or its acknowledgement. */
    void lose() throws InterruptedException {
        awaitSent();
        errorNext(new TimeoutException("no broker"));
    }

    /** Returns once one more command was sent. */
    void awaitSent() throws InterruptedException {
        assertThat(sent.tryAcquire(10, TimeUnit.SECONDS))
                .as("a command was sent")
                .isTrue();
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        var future = super.send(record, callback);
        sent.release();
        return future;
    }

    // A template closes it after each record.
    @Override
    public void close() {}

    @Override
    public void close(Duration limit) {}
}
