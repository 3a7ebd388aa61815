package kz.mediagrid.replay.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records as bytes without a registry: the schema's fingerprint, then the body. */
public final class Encoding implements Serializer<SpecificRecord> {

    /** Stands for a type that this build does not know yet. */
    public static final byte[] NEWER = {'n', 'e', 'w', 'e', 'r', '!', '!', '!'};

    private static final int FINGERPRINT = 8;
    private static final Map<String, Schema> SCHEMAS = Topics.all().stream()
            .flatMap(topic -> topic.records().stream())
            .map(Topic::schema)
            .distinct()
            .collect(Collectors.toMap(schema -> hex(markOf(schema)), Function.identity()));

    // Normalising a schema takes longer than writing a record of it.
    private static final Map<Schema, byte[]> MARKS =
            SCHEMAS.values().stream().collect(Collectors.toMap(Function.identity(), Encoding::markOf));

    private final Map<String, Schema> schemas;

    public Encoding() {
        this(Map.of());
    }

    /** @param more the schemas of stored records, by their fingerprint in hexadecimal digits */
    Encoding(Map<String, Schema> more) {
        schemas = new HashMap<>(SCHEMAS);
        schemas.putAll(more);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord record) {
        if (record == null) {
            throw new IllegalArgumentException("a serializer is never asked for a tombstone");
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(MARKS.get(record.getSchema()));
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Reading read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Unreadable("the record has no value");
        }
        if (Arrays.equals(value, NEWER)) {
            throw new NewerRecordException(topic + " holds a kz.mediagrid.schemas.CalendarActivated");
        }
        var schema = value.length < FINGERPRINT ? null : schemas.get(hex(value));
        if (schema == null) {
            return new Reading.Unreadable("no schema");
        }
        var reader = new SpecificDatumReader<SpecificRecord>(
                schema, SpecificData.get().getSchema(SpecificData.get().getClass(schema)), SpecificData.get());
        var decoder = DecoderFactory.get().binaryDecoder(value, FINGERPRINT, value.length - FINGERPRINT, null);
        try {
            var record = reader.read(null, decoder);
            return decoder.isEnd() ? new Reading.Readable(record) : new Reading.Unreadable("bytes are left over");
        } catch (IOException | RuntimeException e) {
            return new Reading.Unreadable("the bytes are not a " + schema.getName());
        }
    }

    public <T extends SpecificRecord> T decode(byte[] value, Class<T> type) {
        var reading = (Reading.Readable) read("any", value);
        return type.cast(reading.record());
    }

    private static byte[] markOf(Schema schema) {
        return ByteBuffer.allocate(FINGERPRINT)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    static String hex(byte[] value) {
        return HexFormat.of().formatHex(value, 0, FINGERPRINT);
    }
}
