package kz.mediagrid.edge.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Computes SHA-256 over a sequence of texts. The length of each text is hashed before the text, so that different sequences
 * are never hashed as the same bytes.
 */
public final class Hashes {

    /** The shape of a hash. */
    public static final String SHAPE = "^[0-9a-f]{64}$";

    private static final Pattern HASH = Pattern.compile(SHAPE);

    private Hashes() {}

    /** Whether {@code text} has the {@link #SHAPE} of a hash. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The hash of the texts {@code parts}, in this order [64 hexadecimal digits]. */
    public static String of(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * SHA-256 over the UTF-8 bytes of {@code text} alone [64 hexadecimal digits]. The length of the text is not hashed.
     */
    public static String plain(String text) {
        return plain(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over {@code bytes} alone [64 hexadecimal digits]. */
    public static String plain(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
