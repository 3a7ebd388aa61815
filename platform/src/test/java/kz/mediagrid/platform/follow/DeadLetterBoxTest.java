package kz.mediagrid.platform.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DeadLetterBoxTest {

    @Test
    void aLetterHoldsTheWholeRecord() {
        var letter = DeadLetterBox.letter("grid-commands", 0, 7, "no schema", new byte[] {1}, new byte[] {2, 3});

        assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap(new byte[] {1}));
        assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
        assertThat(letter.getCause()).isEqualTo("no schema");
    }

    @Test
    void aRecordWithoutKeyAndValueIsKeptToo() {
        var letter = DeadLetterBox.letter("grid-commands", 0, 7, "no value", null, null);

        assertThat(letter.getKey()).isNull();
        assertThat(letter.getValue()).isNull();
    }

    @Test
    void ofAValueThatNoTopicCouldHoldTheBeginningIsKeptAndItIsSaid() {
        var letter = DeadLetterBox.letter("grid-commands", 0, 7, "no schema", null, new byte[30_000_000]);

        assertThat(letter.getValue().remaining()).isEqualTo(2_000_000);
        assertThat(letter.getCause()).isEqualTo("no schema; of its 30000000 bytes the first 2000000 are kept");
    }
}
