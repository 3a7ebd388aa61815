package kz.mediagrid.grid.clash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mediagrid.schemas.ClashKind;

/**
 * What an event may have in common with another.
 *
 * @param value the same for all events that have it in common, e.g. a place as it is compared
 */
record Trait(ClashKind kind, String value) {

    private static final int KEY_BYTES = 12;

    /** Whether two that have it in common clash at overlapping hours only. */
    boolean isHourly() {
        return kind != ClashKind.LIKELY_DUPLICATE;
    }

    /** A short word for it in keys: texts are long, and hold anything. */
    String key() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return kind.ordinal() + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
