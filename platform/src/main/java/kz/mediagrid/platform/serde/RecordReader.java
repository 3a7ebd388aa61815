package kz.mediagrid.platform.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value's bytes. Distinguishes broken values, values newer than this build, and values whose schema the broker
 * does not return now.
 *
 * <p>A broken value is a result, {@link Unreadable}, and goes to dead letters. In the other two cases an exception
 * stops the reader, because skipping the record would change the meaning of every later record.
 */
public final class RecordReader {

    private static final int HEADER = 1 + Integer.BYTES;
    private static final String OURS = "kz.mediagrid.schemas.";

    private final IntFunction<Optional<Schema>> schemas;

    /** The reader of each writer's schema. To make one, Avro compares the two schemas field by field, which costs more than to read a record. */
    private final Map<Schema, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

    /** @param schemas returns the schema of an id; empty if it is known that the id stands for no schema */
    public RecordReader(IntFunction<Optional<Schema>> schemas) {
        AvroTrust.grant();
        this.schemas = schemas;
    }

    /**
     * Reads the value of one record of {@code topic}.
     *
     * @throws NewerRecordException if the record has a type of media-grid that this build does not know
     * @throws SchemaUnavailableException if the broker did not return the schema
     */
    public Reading read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new Unreadable("the record has no value");
        }
        if (value.length < HEADER || value[0] != 0) {
            return new Unreadable("the value does not begin with a zero byte and a schema id");
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        var writer = schemas.apply(id);
        if (writer.isEmpty()) {
            return new Unreadable("the broker has no schema with id " + Integer.toUnsignedString(id));
        }
        return decode(topic, writer.get(), value);
    }

    private Reading decode(String topic, Schema writer, byte[] value) {
        var type = SpecificData.get().getClass(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            if (writer.getFullName().startsWith(OURS)) {
                throw new NewerRecordException(topic + " holds a " + writer.getFullName());
            }
            return new Unreadable("a " + writer.getFullName() + " is not a record of the media-grid");
        }
        if (Topics.named(topic).filter(known -> !known.records().contains(type)).isPresent()) {
            return new Unreadable("a " + writer.getFullName() + " does not belong on " + topic);
        }
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
        try {
            var record = reader(writer, type).read(null, decoder);
            return decoder.isEnd()
                    ? new Readable(record)
                    : new Unreadable("bytes are left over after a " + writer.getFullName());
        } catch (IOException | RuntimeException e) {
            // Only bytes in memory are read here, so these bytes cause every failure.
            return new Unreadable("the bytes are not a " + writer.getFullName() + ": " + e);
        }
    }

    private DatumReader<SpecificRecord> reader(Schema writer, Class<?> type) throws IOException {
        var known = readers.get(writer);
        if (known == null) {
            known = SpecificData.get()
                    .getFastReaderBuilder()
                    .createDatumReader(writer, SpecificData.get().getSchema(type));
            readers.put(writer, known);
        }
        return known;
    }

    /**
     * Whether a readable value is encoded exactly as a writer with the same schema encodes its content. Avro also reads
     * other encodings: e.g. it reads any byte but 1 as false.
     *
     * @throws SchemaUnavailableException if the broker did not return the schema
     */
    public boolean isWrittenAsUsual(byte[] value) {
        var schema = schemas.apply(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt())
                .orElseThrow(() -> new IllegalArgumentException("the value cannot be read"));
        var again = new ByteArrayOutputStream(value.length);
        again.write(value, 0, HEADER);
        try {
            var content = new GenericDatumReader<>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
            var encoder = EncoderFactory.get().directBinaryEncoder(again, null);
            new GenericDatumWriter<>(schema).write(content, encoder);
        } catch (IOException e) {
            throw new IllegalArgumentException("the value cannot be read", e);
        }
        return Arrays.equals(value, again.toByteArray());
    }

    /**
     * Checks that this build knows every enum symbol in {@code record}.
     *
     * @throws NewerRecordException if a symbol is {@code UNKNOWN}: Avro reads a newer build's symbol as this default, and
     *     writers never write it
     */
    public static void requireKnownSymbols(IndexedRecord record, String place) {
        for (var field : record.getSchema().getFields()) {
            requireKnownSymbol(record.get(field.pos()), place + ", field " + field.name());
        }
    }

    private static void requireKnownSymbol(@Nullable Object value, String place) {
        if (value instanceof IndexedRecord inner) {
            requireKnownSymbols(inner, place);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> requireKnownSymbol(item, place));
        } else if (value instanceof GenericEnumSymbol<?> symbol
                && symbol.toString().equals("UNKNOWN")) {
            throw new NewerRecordException(place + " contains an unknown symbol");
        }
    }
}
