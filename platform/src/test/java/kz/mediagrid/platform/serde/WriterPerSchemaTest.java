package kz.mediagrid.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class WriterPerSchemaTest {

    private final WriterPerSchema writers = new WriterPerSchema();
    private final BusinessClockSetting setting = BusinessClockSetting.newBuilder()
            .setBusinessTime(Instant.EPOCH)
            .setRealTime(Instant.EPOCH)
            .build();

    @Test
    void aSchemaThatWasReadAgainHasTheSameWriter() {
        var own = BusinessClockSetting.getClassSchema();
        var fromTheRegistry = new Schema.Parser().parse(own.toString());

        assertThat(writers.createDatumWriter(setting, fromTheRegistry))
                .isSameAs(writers.createDatumWriter(setting, own));
    }

    @Test
    void anotherSchemaHasAnotherWriter() {
        assertThat(writers.createDatumWriter(setting, Agency.getClassSchema()))
                .isNotSameAs(writers.createDatumWriter(setting, BusinessClockSetting.getClassSchema()));
    }
}
