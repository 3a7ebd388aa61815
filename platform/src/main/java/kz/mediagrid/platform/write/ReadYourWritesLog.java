package kz.mediagrid.platform.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Writes records to a topic that the service itself follows, and waits until the service's view shows the records. */
public final class ReadYourWritesLog {

    private final AcknowledgedWriter writer;
    private final Arrivals arrivals;
    private final Topic topic;
    private final String what;
    private final int largest;

    /**
     * @param what the name of the records in error messages
     * @param largest the largest record [bytes]
     */
    public ReadYourWritesLog(AcknowledgedWriter writer, Arrivals arrivals, Topic topic, String what, int largest) {
        this.writer = writer;
        this.arrivals = arrivals;
        this.topic = topic;
        this.what = what;
        this.largest = largest;
    }

    /**
     * One record to write.
     *
     * @param name the name under which {@link Arrivals} expects the record
     */
    public record Entry(String key, String name, SpecificRecord record) {}

    /**
     * Writes all records, or no record if one of them is too large. Returns when all records are stored and the view
     * shows them.
     *
     * @throws NotAcknowledgedException if the broker or the view does not confirm the records in time
     * @throws CommandTooLargeException if a record is too large; no record is stored then
     */
    public void append(List<Entry> entries) {
        long deadline = System.nanoTime() + writer.timeout().toNanos();
        var encoded = new LinkedHashMap<String, byte[]>();
        entries.forEach(entry -> encoded.put(entry.key(), encode(entry.record())));
        var shown = entries.stream().map(entry -> arrivals.expect(entry.name())).toList();
        writer.writeAllBytesNow(topic, encoded);
        shown.forEach(arrival -> await(arrival, deadline));
    }

    private byte[] encode(SpecificRecord record) {
        byte[] bytes;
        try {
            bytes = writer.encode(topic, record);
        } catch (RuntimeException e) {
            throw new NotAcknowledgedException(what, e);
        }
        if (bytes.length > largest) {
            throw new CommandTooLargeException(bytes.length, largest);
        }
        return bytes;
    }

    private void await(CountDownLatch shown, long deadline) {
        try {
            if (!shown.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new NotAcknowledgedException(what, new TimeoutException("it is stored, but not yet visible"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(what, e);
        }
    }
}
