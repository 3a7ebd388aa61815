package kz.mediagrid.canonical;

import java.security.MessageDigest;
import kz.mediagrid.schemas.GridEntry;

/**
 * Computes the hash of a week's state in one version; a consumer that applied all changes up to that version can compute the
 * same hash.
 *
 * <p>SHA-256 over the hashes of the entries (32 bytes each, one directly after the other) in ascending order of event id. So
 * for a version of a large week only the changed entries are hashed again; the hashes of the unchanged entries are used as
 * they are.
 */
public final class StateHash {

    private final MessageDigest digest = Sha256.digest();

    private String last = "";
    private int count;

    /** The hash of one entry: SHA-256 over its canonical form in UTF-8. */
    public static byte[] ofEntry(GridEntry entry) {
        return Sha256.of(CanonicalForm.bytes(CanonicalForm.of(entry)));
    }

    /** Adds the next entry. */
    public void add(GridEntry entry) {
        add(entry.getEventId(), ofEntry(entry));
    }

    /** Adds the next entry by its {@link #ofEntry hash}. */
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

    /** The hash in 64 hexadecimal digits; no entry may be added afterwards. */
    public String hex() {
        return Sha256.hex(digest.digest());
    }
}
