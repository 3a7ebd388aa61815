package kz.mediagrid.grid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandsHashTest {

    private static final byte[] KEY = "kz".getBytes(UTF_8);

    /** Written out byte by byte, as the documentation says it. */
    @Test
    void itIsMadeOverTheOneBeforeTheOffsetTheKeyAndTheValue() throws Exception {
        var written = "00".repeat(32) + "0000000000000102" + "00000002" + "6b7a" + "00000003" + "010203";

        assertThat(CommandsHash.after(CommandsHash.ofNothing(), 0x102, KEY, new byte[] {1, 2, 3}))
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(HexFormat.of().parseHex(written)));
    }

    @Test
    void whateverIsChangedMovedOrLostMakesItAnother() {
        var whole = hash(0, KEY, 1, 2, 3);

        assertThat(hash(0, KEY, 1, 2, 3)).isEqualTo(whole);
        assertThat(hash(0, KEY, 1, 2, 2)).isNotEqualTo(whole);
        assertThat(hash(1, KEY, 1, 2, 3)).isNotEqualTo(whole);
        assertThat(hash(0, null, 1, 2, 3)).isNotEqualTo(whole);
        assertThat(hash(0, "k".getBytes(UTF_8), 'z', 1, 2, 3)).isNotEqualTo(whole);
        assertThat(CommandsHash.after(CommandsHash.ofNothing(), 0, KEY, new byte[0]))
                .isNotEqualTo(CommandsHash.after(CommandsHash.ofNothing(), 0, KEY, null));
    }

    private static byte[] hash(long offset, byte @Nullable [] key, int... value) {
        var bytes = new byte[value.length];
        for (var place = 0; place < value.length; place++) {
            bytes[place] = (byte) value[place];
        }
        return CommandsHash.after(CommandsHash.ofNothing(), offset, key, bytes);
    }
}
