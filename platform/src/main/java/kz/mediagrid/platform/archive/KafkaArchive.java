package kz.mediagrid.platform.archive;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.mediagrid.platform.follow.LogReader;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads single records from the broker for one caller at a time. Caches the last few thousand records, because an open
 * page requests the same records repeatedly.
 */
public final class KafkaArchive implements Archive, AutoCloseable {

    private static final int REMEMBERED = 2_000;
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
    private static final Properties HERE_AND_THERE = new Properties();

    static {
        HERE_AND_THERE.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        // About twenty records. Records that are shown together are adjacent; all other records are far away.
        HERE_AND_THERE.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "65536");
    }

    private record Place(Topic topic, long offset) {}

    private final String name;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final RecordReader reader;
    private final Map<Place, SpecificRecord> remembered = new Newest<>(REMEMBERED);
    private @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * @param name the name of the archive's consumer on the broker, e.g. {@code notifier.watch}
     * @param consumers makes consumers that read raw bytes of committed records only
     */
    public KafkaArchive(String name, ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        this.name = name;
        this.consumers = consumers;
        this.reader = reader;
    }

    @Override
    public synchronized <T extends SpecificRecord> SortedMap<Long, T> read(
            Topic topic, Class<T> type, Collection<Long> offsets) {
        var found = new TreeMap<Long, T>();
        var wanted = new TreeSet<Long>();
        for (long offset : offsets) {
            var place = new Place(topic, offset);
            var known = remembered.get(place);
            if (known == null) {
                wanted.add(offset);
            } else {
                remembered.put(place, known);
                collect(offset, known, type, found);
            }
        }
        if (!wanted.isEmpty()) {
            fetch(topic, wanted).forEach((offset, record) -> {
                remembered.put(new Place(topic, offset), record);
                collect(offset, record, type, found);
            });
        }
        return found;
    }

    private static <T> void collect(long offset, SpecificRecord record, Class<T> type, Map<Long, T> found) {
        if (type.isInstance(record)) {
            found.put(offset, type.cast(record));
        }
    }

    private Map<Long, SpecificRecord> fetch(Topic topic, NavigableSet<Long> wanted) {
        var log = LogReader.between(consumer(), topic.name(), wanted.first(), wanted.last() + 1);
        var found = new TreeMap<Long, SpecificRecord>();
        while (!wanted.isEmpty()) {
            log.seek(wanted.first());
            for (var record : log.next(READ_TIMEOUT)) {
                if (wanted.remove(record.offset())) {
                    read(record, found);
                }
            }
            // The reader passed these offsets without returning a record, so there are no records at them.
            wanted.headSet(log.position()).clear();
        }
        return found;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, Map<Long, SpecificRecord> found) {
        if (record.value() != null && reader.read(record.topic(), record.value()) instanceof Readable readable) {
            found.put(record.offset(), readable.record());
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        var open = consumer;
        if (open == null) {
            open = consumers.createConsumer(name, null, "-archive", HERE_AND_THERE);
            consumer = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
