package kz.mediagrid.obligations.topology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Records as bytes without a registry. */
final class Encoding implements Serializer<SpecificRecord> {

    /** Stands for a type that this build does not know yet. */
    static final byte[] NEWER = {'n', 'e', 'w', 'e', 'r'};

    // Kept, as each normalises its schema, which takes longer than a record of it.
    private static final Map<Schema, BinaryMessageEncoder<SpecificRecord>> ENCODERS = new ConcurrentHashMap<>();
    private static final Map<Schema, BinaryMessageDecoder<SpecificRecord>> DECODERS = new ConcurrentHashMap<>();

    @Override
    public byte[] serialize(String topic, SpecificRecord record) {
        var out = new ByteArrayOutputStream();
        try {
            ENCODERS.computeIfAbsent(
                            record.getSchema(), schema -> new BinaryMessageEncoder<>(SpecificData.get(), schema))
                    .encode(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Reading read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Unreadable("the record has no value");
        }
        if (Arrays.equals(value, NEWER)) {
            throw new NewerRecordException(topic + " holds a kz.mediagrid.schemas.CalendarActivated");
        }
        for (var type : Topics.named(topic).orElseThrow().records()) {
            var decoder = DECODERS.computeIfAbsent(
                    Topic.schema(type), schema -> new BinaryMessageDecoder<>(SpecificData.get(), schema));
            try {
                return new Reading.Readable(decoder.decode(value));
            } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException notThisType) {
                // Another one may fit.
            }
        }
        return new Reading.Unreadable("no record of " + topic);
    }

    <T extends SpecificRecord> T decode(Topic topic, byte[] value, Class<T> type) {
        var reading = (Reading.Readable) read(topic.name(), value);
        return type.cast(reading.record());
    }
}
