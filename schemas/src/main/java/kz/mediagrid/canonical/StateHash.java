package kz.mediagrid.canonical;

import java.security.MessageDigest;
import kz.mediagrid.schemas.GridEntry;

/**
 * Computes the hash of a week's state in one version. A consumer that has applied all changes up to this version can compute
 * the same hash.
 *
 * <p>The hash is SHA-256 over the hashes of all entries, in ascending order of event id. Each of these hashes has 32 bytes,
 * and nothing stands between them. For a new version, only the changed entries are hashed again.
 */
public final class StateHash {

    private final MessageDigest digest = Sha256.digest();

    private String last = "";
    private int count;

    /** The hash of one entry: SHA-256 over the entry's canonical form in UTF-8. */
    public static byte[] ofEntry(GridEntry entry) {
        return Sha256.of(CanonicalForm.bytes(CanonicalForm.of(entry)));
    }

    /** Adds an entry. Entries are added in ascending order of event id. */
    public void add(GridEntry entry) {
        add(entry.getEventId(), ofEntry(entry));
    }

    /** Adds an entry by its {@link #ofEntry hash}. Entries are added in ascending order of event id. */
    public void add(String eventId, byte[] entryHash) {
        if (last.compareTo(eventId) >= 0) {
            throw new IllegalArgumentException(
                    "Entries are hashed in order of event id, but " + eventId + " comes after " + last + ".");
        }
        last = eventId;
        count++;
        digest.update(entryHash);
    }

    /** The number of entries added. */
    public int count() {
        return count;
    }

    /** The hash of the state in 64 hexadecimal digits. No entry may be added after this call. */
    public String hex() {
        return Sha256.hex(digest.digest());
    }
}
