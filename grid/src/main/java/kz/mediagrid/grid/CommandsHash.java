package kz.mediagrid.grid;

import java.nio.ByteBuffer;
import kz.mediagrid.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The running fingerprint of the commands of the log, in their order: whatever byte of one of them is changed, moved or
 * lost, all fingerprints from there on are others.
 *
 * <p>32 zero bytes before the first record; after each, SHA-256 over the fingerprint so far, the record's offset (8
 * bytes), its key and its value as they lie on the log, each after its length (4 bytes; -1 and nothing more for none).
 * Numbers are big-endian. Records that are no commands count too.
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
