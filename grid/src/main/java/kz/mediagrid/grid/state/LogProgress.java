package kz.mediagrid.grid.state;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.grid.CommandsHash;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RepairedVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Stores the task's progress in the log, the repairs on the log, and whether the task is still rebuilding published
 * versions.
 */
final class LogProgress {

    private static final String STARTED = "started";
    private static final String REBUILDING = "rebuilding";
    private static final String PASSED_OVER = "passed-over ";
    private static final String ACCEPTED = "accepted ";
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

    /** Stores the repairs on the log; called before the first record is processed. */
    void keep(Repairs repairs) {
        repairs.passedOver().forEach(offset -> values.put(PASSED_OVER + offset, YES));
        repairs.versions()
                .forEach(version ->
                        hashes.put(accepted(version), version.getCommandsHash().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a repair says that the command at {@code offset} is not decided there. */
    boolean isPassedOver(long offset) {
        return values.get(PASSED_OVER + offset) != null;
    }

    /** Whether a repair accepts the fingerprint of the log with which {@code version} was published. */
    boolean accepts(MediaGridVersion version) {
        if (version.getCommandsHash() == null) {
            return false;
        }
        return accepts(Repairs.named(version));
    }

    private boolean accepts(RepairedVersion version) {
        var hash = hashes.get(accepted(version));
        return hash != null && version.getCommandsHash().equals(new String(hash, StandardCharsets.UTF_8));
    }

    /** Whether the state has everything that these repairs name. */
    boolean has(Repairs repairs) {
        return repairs.passedOver().stream().allMatch(this::isPassedOver)
                && repairs.versions().stream().allMatch(this::accepts);
    }

    private static String accepted(RepairedVersion version) {
        return ACCEPTED + version.getWeek() + " " + version.getVersion();
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
