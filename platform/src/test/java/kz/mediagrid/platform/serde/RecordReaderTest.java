package kz.mediagrid.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.BusinessClockSetting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static final int CLOCK = 7;
    private static final int FUTURE = 8;
    private static final int FOREIGN = 9;
    private static final Map<Integer, Schema> REGISTERED = Map.of(
            CLOCK, BusinessClockSetting.getClassSchema(),
            FUTURE,
                    SchemaBuilder.record("kz.mediagrid.schemas.Embargoed")
                            .fields()
                            .endRecord(),
            FOREIGN, SchemaBuilder.record("com.example.Order").fields().endRecord());

    private final RecordReader reader = new RecordReader(id -> Optional.ofNullable(REGISTERED.get(id)));

    // By the wire format's and Avro's specifications, by hand: a zero byte; the id, 4 bytes, big endian; then longs as
    // zigzag varints, business time 1 s (2000 = d0 0f), real time 2 s (4000 = a0 1f), and true.
    private static final byte[] CONFLUENT_BYTES = HexFormat.of().parseHex("00" + "00000007" + "d00f" + "a01f" + "01");

    @Test
    void bytesInConfluentsWireFormatAreRead() {
        var reading = reader.read("business-clock", CONFLUENT_BYTES);

        assertThat(reading)
                .isEqualTo(new Reading.Readable(BusinessClockSetting.newBuilder()
                        .setBusinessTime(Instant.ofEpochSecond(1))
                        .setRealTime(Instant.ofEpochSecond(2))
                        .setRunning(true)
                        .build()));
    }

    @Test
    void noValueIsUnreadable() {
        assertThat(cause(null)).isEqualTo("the record has no value");
    }

    @Test
    void textIsUnreadable() {
        assertThat(cause("{}".getBytes())).contains("does not begin with a zero byte");
    }

    @Test
    void anIdThatStandsForNoSchemaIsUnreadable() {
        assertThat(cause(HexFormat.of().parseHex("00ffffffff00"))).contains("no schema with id 4294967295");
    }

    @Test
    void aTruncatedRecordIsUnreadable() {
        assertThat(cause(HexFormat.of().parseHex("00" + "00000007" + "d00f"))).contains("are not a kz.mediagrid");
    }

    @Test
    void bytesLeftOverAreUnreadable() {
        assertThat(cause(HexFormat.of().parseHex("00" + "00000007" + "d00f" + "a01f" + "01" + "ff")))
                .contains("left over");
    }

    @Test
    void somebodyElsesRecordIsUnreadable() {
        assertThat(cause(HexFormat.of().parseHex("00" + "00000009"))).contains("com.example.Order is not a record");
    }

    @Test
    void aRecordOnTheWrongTopicIsUnreadable() {
        assertThat(reader.read("grid-commands", CONFLUENT_BYTES))
                .isEqualTo(new Reading.Unreadable(
                        "a kz.mediagrid.schemas.BusinessClockSetting does not belong on grid-commands"));
    }

    @Test
    void aRecordTypeOfALaterBuildStopsTheReader() {
        assertThatThrownBy(() -> reader.read("business-clock", HexFormat.of().parseHex("00" + "00000008")))
                .isInstanceOf(NewerRecordException.class)
                .hasMessageContaining("kz.mediagrid.schemas.Embargoed");
    }

    @Test
    void aSchemaThatTheBrokerDoesNotReturnStopsTheReader() {
        var cut = new RecordReader(id -> {
            throw new SchemaUnavailableException("the broker did not answer", new IOException("refused"));
        });

        assertThatThrownBy(() -> cut.read("business-clock", CONFLUENT_BYTES))
                .isInstanceOf(SchemaUnavailableException.class);
    }

    /** Avro reads every byte but 1 as false. */
    @Test
    void otherBytesThatReadTheSameAreToldFromTheUsualOnes() {
        var no = HexFormat.of().parseHex("00" + "00000007" + "d00f" + "a01f" + "00");
        var alsoNo = HexFormat.of().parseHex("00" + "00000007" + "d00f" + "a01f" + "02");
        assertThat(reader.read("business-clock", alsoNo)).isEqualTo(reader.read("business-clock", no));

        assertThat(reader.isWrittenAsUsual(CONFLUENT_BYTES)).isTrue();
        assertThat(reader.isWrittenAsUsual(no)).isTrue();
        assertThat(reader.isWrittenAsUsual(alsoNo)).isFalse();
    }

    @Property(tries = 5000)
    void randomBytesAreReadOrUnreadableButNeverMore(@ForAll @Size(max = 40) byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex("00" + "00000007"));
        bytes.writeBytes(body);

        assertThat(reader.read("business-clock", bytes.toByteArray())).isNotNull();
    }

    private String cause(byte[] value) {
        return ((Reading.Unreadable) reader.read("business-clock", value)).cause();
    }
}
