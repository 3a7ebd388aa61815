package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A reader of one week's grid as {@code docs/developers/large-weeks.md} tells how to write one; it may join anywhere. */
final class GridFollower implements AutoCloseable {

    private static final TopicPartition GRIDS = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String week;
    private final Consumer<byte[], byte[]> consumer;
    private final RecordSerdes serdes;
    private final RecordReader reader;
    private final TreeMap<String, GridEntry> entries = new TreeMap<>();

    private @Nullable MediaGridVersion newest;
    private boolean whole;
    private int passedOver;

    GridFollower(Ports ports, String week) {
        this.week = week;
        Map<String, Object> client = Map.of("bootstrap.servers", ports.bootstrapServers());
        this.consumer = RawConsumers.factory(client).createConsumer();
        this.serdes = new RecordSerdes(client);
        this.reader = serdes.reader();
    }

    /** Goes on at {@code offset}, wherever in a version that is; what was known before is forgotten. */
    void join(long offset) {
        entries.clear();
        whole = false;
        newest = null;
        consumer.assign(List.of(GRIDS));
        consumer.seek(GRIDS, offset);
    }

    /** Takes in what lies on media-grids from here to its present end. */
    void readOn() {
        long end = requireNonNull(consumer.endOffsets(List.of(GRIDS)).get(GRIDS));
        while (consumer.position(GRIDS) < end) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (!(reader.read(record.topic(), record.value()) instanceof Readable readable
                && readable.record() instanceof MediaGridVersion part
                && part.getWeek().equals(week))) {
            return;
        }
        if (part.getPart() == 1) {
            // Version 1 holds every entry; a later one only what it changes, which helps who has the one before.
            whole = part.getVersion() == 1 || whole && isNext(part);
        }
        newest = part;
        if (!whole) {
            passedOver++;
            return;
        }
        part.getChanges().forEach(change -> {
            if (change.getEntry() == null) {
                entries.remove(change.getEventId());
            } else {
                entries.put(change.getEventId(), change.getEntry());
            }
        });
    }

    private boolean isNext(MediaGridVersion part) {
        return newest != null
                && part.getVersion() == newest.getVersion() + 1
                && Objects.equals(newest.getVersionHash(), part.getPreviousHash());
    }

    /** Takes the entries as they stand now from the compacted table, where none were known. */
    void takeTable() {
        long place = consumer.position(GRIDS);
        entries.clear();
        var prefix = week + "/";
        WholeTopic.read(consumer, Topics.MEDIA_GRID_ENTRIES, record -> {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (!key.startsWith(prefix)) {
                return;
            }
            if (record.value() == null) {
                entries.remove(key.substring(prefix.length()));
            } else if (reader.read(record.topic(), record.value()) instanceof Readable readable) {
                entries.put(key.substring(prefix.length()), (GridEntry) readable.record());
            }
        });
        consumer.assign(List.of(GRIDS));
        consumer.seek(GRIDS, place);
        // The table may be ahead of what was read here: then the versions up to it come first.
        readOn();
        whole = newest != null && newest.getStateHash().equals(hash());
    }

    private String hash() {
        var hash = new StateHash();
        entries.values().forEach(hash::add);
        return hash.hex();
    }

    /** The header of the version whose last part was read. */
    Optional<MediaGridVersion> newest() {
        return Optional.ofNullable(newest);
    }

    Map<String, GridEntry> entries() {
        return entries;
    }

    /** Whether these are all entries of the newest version and no other: what its state hash says. */
    boolean isWhole() {
        return whole && newest != null && newest.getStateHash().equals(hash());
    }

    /** How many parts were of no use, since what they follow was not known. */
    int passedOver() {
        return passedOver;
    }

    @Override
    public void close() {
        consumer.close();
        serdes.close();
    }
}
