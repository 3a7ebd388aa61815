package kz.mediagrid.grid;

import java.nio.ByteBuffer;
import kz.mediagrid.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Computes a running fingerprint of the log. One changed, moved or lost byte of a record changes all later fingerprints.
 *
 * <p>Before the first record the fingerprint is 32 zero bytes. After each record it is SHA-256 over the previous
 * fingerprint, the record's offset (8 bytes), its key and its value. Key and value are as stored on the log, each
 * preceded by its length (4 bytes). A missing key or value has the length -1 and no bytes. Numbers are big-endian.
 * Records that are not commands are included.
 */
public final class CommandsHash {

    private CommandsHash() {}

    /** The fingerprint of an empty log [32 bytes]. */
    public static byte[] ofNothing() {
        return new byte[Sha256.LENGTH];
    }

    /** The fingerprint after one more record [32 bytes]. */
    public static byte[] after(byte[] before, long offset, byte @Nullable [] key, byte @Nullable [] value) {
        var digest = Sha256.digest();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(offset).flip());
        for (var part : new byte[][] {key, value}) {
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(part == null ? -1 : part.length)
                    .flip());
            if (part != null) {
                digest.update(part);
            }
        }
        return digest.digest();
    }
}
