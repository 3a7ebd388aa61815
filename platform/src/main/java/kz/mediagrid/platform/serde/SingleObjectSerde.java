package kz.mediagrid.platform.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the records of a state store in Avro's single-object encoding: two marker bytes, then the schema's
 * fingerprint, then the content.
 *
 * <p>A store and its changelog belong to one service, so they need no registry. A record written by an earlier release
 * is read with that release's schema.
 */
public final class SingleObjectSerde<T extends SpecificRecord> implements Serde<T> {

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private SingleObjectSerde(Schema schema, Collection<Schema> earlier) {
        AvroTrust.grant();
        this.encoder = new BinaryMessageEncoder<>(SpecificData.get(), schema);
        this.decoder = new BinaryMessageDecoder<>(SpecificData.get(), schema);
        earlier.forEach(decoder::addSchema);
    }

    /** A serde for {@code type} that also reads records written with one of the {@code earlier} schemas. */
    public static <T extends SpecificRecord> SingleObjectSerde<T> of(Class<T> type, Collection<Schema> earlier) {
        return new SingleObjectSerde<>(SpecificData.get().getSchema(type), earlier);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, record) -> record == null ? null : encode(record);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private byte[] encode(T record) {
        var bytes = new ByteArrayOutputStream();
        try {
            encoder.encode(record, bytes);
        } catch (IOException e) {
            throw new SerializationException(
                    "cannot encode a " + record.getSchema().getName(), e);
        }
        return bytes.toByteArray();
    }

    private @Nullable T decode(byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException("cannot decode a stored record", e);
        }
    }
}
