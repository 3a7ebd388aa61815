package kz.mediagrid.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {

    /** The length of a hash [bytes]. */
    public static final int LENGTH = 32;

    private Sha256() {}

    /** A new digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The hash of {@code bytes} [32 bytes]. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** A hash as text [64 lower-case hexadecimal digits]. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
