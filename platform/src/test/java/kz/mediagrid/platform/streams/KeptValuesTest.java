package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.state.Kept;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class KeptValuesTest {

    /** The release is one of the test's own, under released/ in its resources: holds did not exist in it. */
    @Test
    void aStoreOfAnEarlierReleaseIsRead() throws IOException {
        var released = ReleasedSchemas.onClassPath("GridWeekState").get(0);
        assertThat(released.getField("hold")).isNull();
        var state = new GenericRecordBuilder(released)
                .set("week", "2026-W49")
                .set("version", 7)
                .set("stateHash", "hash")
                .build();
        var stored = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), released).encode(state, stored);

        var read = KeptValues.serde(new Kept<>("weeks", GridWeekState.class))
                .deserializer()
                .deserialize("weeks", stored.toByteArray());

        assertThat(read.getVersion()).isEqualTo(7);
        assertThat(read.getHold()).isNull();
    }
}
