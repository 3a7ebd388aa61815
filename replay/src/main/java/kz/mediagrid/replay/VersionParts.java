package kz.mediagrid.replay;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Damaged;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the parts of versions on {@code media-grids}, in the order of the topic. Reports every other record as
 * a finding.
 */
final class VersionParts implements Iterator<VersionParts.Part> {

    static final String TOPIC = Topics.MEDIA_GRIDS.name();

    private final Iterator<LogRecord> records;
    private final Deserializer<Reading> reading;
    private final Consumer<Finding> findings;
    private @Nullable Part next;

    /** One part: the stored record, and the version read from it. */
    record Part(Held held, MediaGridVersion version) {

        String key() {
            return held.key() == null ? "" : new String(held.key(), StandardCharsets.UTF_8);
        }
    }

    VersionParts(Iterator<LogRecord> records, Deserializer<Reading> reading, Consumer<Finding> findings) {
        this.records = records;
        this.reading = reading;
        this.findings = findings;
    }

    /** Reads the topic up to the next part; false if there is no further part. */
    @Override
    public boolean hasNext() {
        while (next == null && records.hasNext()) {
            next = part(records.next());
        }
        return next != null;
    }

    @Override
    public Part next() {
        if (!hasNext()) {
            throw new NoSuchElementException(TOPIC + " has no more parts");
        }
        var part = Objects.requireNonNull(next);
        next = null;
        return part;
    }

    private @Nullable Part part(LogRecord record) {
        if (record instanceof Damaged damaged) {
            unreadable(damaged.offset(), damaged.cause());
            return null;
        }
        var held = (Held) record;
        try {
            var read = reading.deserialize(TOPIC, held.value());
            if (read instanceof Readable readable && readable.record() instanceof MediaGridVersion version) {
                return new Part(held, version);
            }
            unreadable(
                    held.offset(),
                    read instanceof Unreadable unreadable
                            ? unreadable.cause()
                            : "the record is not a version of a grid");
        } catch (NewerRecordException newer) {
            unreadable(held.offset(), Objects.requireNonNull(newer.getMessage()));
        }
        return null;
    }

    private void unreadable(long offset, String cause) {
        findings.accept(Finding.ofLog(
                Kind.VERSION_UNREADABLE, offset, "%s offset %d cannot be read: %s".formatted(TOPIC, offset, cause)));
    }
}
