package kz.mediagrid.platform.setup;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.WireFormat;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes the calendar bundled with this build to the topic {@code calendars}, if the topic has no calendar yet.
 *
 * <p>All services start from the topic's calendar. So all services use the same calendar, even if a service runs a
 * later build that bundles a different calendar.
 */
final class BuildCalendar {

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final WorkingCalendar calendar;

    /**
     * @param consumer reads committed records only, so that an aborted activation does not count as a calendar
     * @param calendar the calendar bundled with this build
     */
    BuildCalendar(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, WorkingCalendar calendar) {
        this.consumer = consumer;
        this.producer = producer;
        this.calendar = calendar;
    }

    /**
     * Writes the calendar, unless the topic already has a calendar.
     *
     * @param ids returns the registry's id of a schema registered for the topic
     * @throws IllegalStateException if the broker does not acknowledge the calendar
     */
    void writeWhereNoneIs(ToIntFunction<Schema> ids) {
        var found = new AtomicBoolean();
        WholeTopic.read(consumer, Topics.CALENDARS, record -> found.set(true));
        if (!found.get()) {
            write(ids);
        }
    }

    private void write(ToIntFunction<Schema> ids) {
        var record = CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build();
        var value = WireFormat.encode(ids.applyAsInt(record.getSchema()), record);
        var key = calendar.version().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(Topics.CALENDARS.name(), key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + Topics.CALENDARS.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + Topics.CALENDARS.name(), e);
        }
    }
}
