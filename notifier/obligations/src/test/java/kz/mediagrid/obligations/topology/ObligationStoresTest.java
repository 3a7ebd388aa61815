package kz.mediagrid.obligations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.platform.streams.KeptValues;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class ObligationStoresTest {

    /** The release is one of the test's own, under released/ in its resources: validity did not exist in it. */
    @Test
    void aStoreOfAnEarlierReleaseIsRead() throws IOException {
        var released = ReleasedSchemas.onClassPath("DebtorStanding").get(0);
        assertThat(released.getField("validUntil")).isNull();
        var agency = new GenericRecordBuilder(released)
                .set("agencyCode", "edu")
                .set("owesSince", 1_764_000_000_000L)
                .build();
        var stored = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), released).encode(agency, stored);

        var read = KeptValues.serde(ObligationStores.REPORTING_AGENCIES)
                .deserializer()
                .deserialize("debtors", stored.toByteArray());

        assertThat(read.getOwesSince()).isEqualTo(Instant.ofEpochMilli(1_764_000_000_000L));
        assertThat(read.getValidUntil()).isNull();
    }
}
