package kz.mediagrid.grid.state;

import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.grid.CommandsHash;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the task's progress in the log, and whether the task is still rebuilding published versions. */
final class LogProgress {

    private static final String STARTED = "started";
    private static final String REBUILDING = "rebuilding";
    private static final long YES = 1;

    private final Store<Long> values;
    private final Store<byte[]> hashes;

    /** @param hashes stores the log's fingerprint */
    LogProgress(Store<Long> values, Store<byte[]> hashes) {
        this.values = values;
        this.hashes = hashes;
    }

    /** Whether no record of the log was processed yet. */
    boolean isNone() {
        return values.get(GridStores.LAST_RECORD) == null;
    }

    /** The offset of the last record that was processed; -1 before the first. */
    long last() {
        var last = values.get(GridStores.LAST_RECORD);
        return last == null ? -1 : last;
    }

    /** Adds a record to the fingerprint of the log; called before the record is decided. */
    void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        hashes.put(GridStores.LAST_RECORD, CommandsHash.after(hash(), offset, key, value));
    }

    /** The fingerprint of all records taken so far [64 hexadecimal digits]. */
    String commandsHash() {
        return Sha256.hex(hash());
    }

    // A state made by a build that stored no fingerprint does not have it; only a replay of the log from its beginning
    // computes it.
    private byte[] hash() {
        var hash = hashes.get(GridStores.LAST_RECORD);
        if (hash == null && !isNone()) {
            throw new IllegalStateException(
                    "The state has no fingerprint of the log, since an older build made it. Delete it,"
                            + " and reset the offsets of the group to the beginning; then start again.");
        }
        return hash == null ? CommandsHash.ofNothing() : hash;
    }

    void passed(long offset) {
        values.put(GridStores.LAST_RECORD, offset);
    }

    /** Whether the command in process is the first on the log. Only the first call returns true. */
    boolean isFirstCommand() {
        if (values.get(STARTED) != null) {
            return false;
        }
        values.put(STARTED, YES);
        return true;
    }

    boolean isRebuilding() {
        return values.get(REBUILDING) != null;
    }

    void rebuilding(boolean rebuilding) {
        if (rebuilding) {
            values.put(REBUILDING, YES);
        } else {
            values.remove(REBUILDING);
        }
    }
}
