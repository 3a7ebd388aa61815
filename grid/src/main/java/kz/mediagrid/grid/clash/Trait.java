package kz.mediagrid.grid.clash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mediagrid.schemas.ClashKind;

/**
 * A property that two events may share, e.g. a place.
 *
 * @param value the shared value in the form in which it is compared
 */
record Trait(ClashKind kind, String value) {

    private static final int KEY_BYTES = 12;

    /** The first character of the key of each trait of this kind. */
    static String prefix(ClashKind kind) {
        return Integer.toString(kind.ordinal());
    }

    /** A short hash as a key, because the trait's value may be long and may contain any character. */
    String key() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return prefix(kind) + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
