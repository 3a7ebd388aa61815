package kz.mediagrid.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import kz.mediagrid.schemas.GridWeekState;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class SingleObjectSerdeTest {

    private static final GridWeekState PUBLISHED =
            GridWeekState.newBuilder().setWeek("2026-W50").setVersion(7).build();

    @Test
    void whatIsStoredComesBack() {
        var serde = SingleObjectSerde.of(GridWeekState.class, List.of());

        var bytes = serde.serializer().serialize("weeks", PUBLISHED);

        assertThat(serde.deserializer().deserialize("weeks", bytes)).isEqualTo(PUBLISHED);
    }

    @Test
    void whatAnEarlierReleaseStoredIsRead() throws Exception {
        var earlier = new Schema.Parser().parse("""
                        {"type": "record", "name": "GridWeekState", "namespace": "kz.mediagrid.schemas", "fields": [
                          {"name": "week", "type": {"type": "string", "avro.java.string": "String"}},
                          {"name": "version", "type": "int"}]}""");
        var stored = new GenericData.Record(earlier);
        stored.put("week", "2026-W50");
        stored.put("version", 7);
        var bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), earlier).encode(stored, bytes);

        var serde = SingleObjectSerde.of(GridWeekState.class, List.of(earlier));

        assertThat(serde.deserializer().deserialize("weeks", bytes.toByteArray()))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void aSchemaOfNoReleaseIsRefused() {
        var serde = SingleObjectSerde.of(GridWeekState.class, List.of());

        assertThatThrownBy(() -> serde.deserializer().deserialize("weeks", new byte[] {(byte) 0xC3, 1, 2, 3}))
                .isInstanceOf(SerializationException.class);
    }
}
