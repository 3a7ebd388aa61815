package kz.mediagrid.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** What was put aside is known by its place and its bytes. */
class DeadLetteredCommandsTest {

    private static final String LOG = Topics.GRID_COMMANDS.name();
    private static final byte[] KEY = {'k', 'z'};

    private final DeadLetteredCommands putAside = new DeadLetteredCommands();

    @Test
    void itIsKnownByItsPlaceAndItsBytes() {
        putAside.add(DeadLetterBox.deadLetter(LOG, 0, 7, "no schema", KEY, bytes("garbage")));
        putAside.add(DeadLetterBox.deadLetter(Topics.BUSINESS_CLOCK.name(), 0, 8, "no schema", KEY, bytes("garbage")));

        assertThat(putAside.test(new Held(7, KEY, bytes("garbage")))).isTrue();
        assertThat(putAside.test(new Held(7, KEY, bytes("garbagf")))).isFalse();
        assertThat(putAside.test(new Held(7, KEY, bytes("garbage, and more")))).isFalse();
        assertThat(putAside.test(new Held(7, KEY, null))).isFalse();
        assertThat(putAside.test(new Held(8, KEY, bytes("garbage")))).isFalse();
    }

    @Test
    void aRecordWithoutAValueIsKnownToo() {
        putAside.add(DeadLetterBox.deadLetter(LOG, 0, 7, "the record has no value", KEY, null));

        assertThat(putAside.test(new Held(7, KEY, null))).isTrue();
        assertThat(putAside.test(new Held(7, KEY, bytes("")))).isFalse();
    }

    @Test
    void ofAVeryLongOneTheBeginningIsCompared() {
        var value = new byte[2_100_000];
        putAside.add(DeadLetterBox.deadLetter(LOG, 0, 7, "no schema", KEY, value.clone()));
        assertThat(putAside.test(new Held(7, KEY, value))).isTrue();

        value[5] = 1;
        assertThat(putAside.test(new Held(7, KEY, value))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
