package kz.mediagrid.grid.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Checks the hashes, the numbers and the chain of one week's versions, in order of versions. It uses published
 * data alone.
 */
final class WeekChain {

    private final Store<byte[]> entryHashes;
    private final List<MediaGridVersion> parts = new ArrayList<>();

    private @Nullable ChainLink last;
    private @Nullable BrokenVersion fault;

    /**
     * @param entryHashes the hashes of the entries in the newest version, by week and event
     * @param last the newest version that was checked; null if none was
     * @param fault the week's first fault; null if there is none
     */
    WeekChain(Store<byte[]> entryHashes, @Nullable ChainLink last, @Nullable BrokenVersion fault) {
        this.entryHashes = entryHashes;
        this.last = last;
        this.fault = fault;
    }

    /** The newest version of which all parts were there. */
    Optional<ChainLink> last() {
        return Optional.ofNullable(last);
    }

    /** Whether no part of a version waits for its other parts. */
    boolean isBetweenVersions() {
        return parts.isEmpty();
    }

    /**
     * A version that was checked.
     *
     * @param fault the week's first fault in this version or an earlier version; null if the version can be signed
     */
    record Checked(ChainLink link, @Nullable BrokenVersion fault) {}

    /** Adds the next part of a version. Returns the checked version after its last part. */
    Optional<Checked> take(MediaGridVersion part) {
        if (part.getPart() != parts.size() + 1
                || !parts.isEmpty() && part.getVersion() != parts.get(0).getVersion()) {
            fail(part, "a part of it, or of the version before it, is missing");
            parts.clear();
            return Optional.of(new Checked(link(part), fault));
        }
        parts.add(part);
        if (parts.size() < part.getParts()) {
            return Optional.empty();
        }
        var changes =
                parts.stream().flatMap(taken -> taken.getChanges().stream()).toList();
        parts.clear();
        check(part, changes);
        last = link(part);
        return Optional.of(new Checked(last, fault));
    }

    private static ChainLink link(MediaGridVersion header) {
        return new ChainLink(header.getWeek(), header.getVersion(), header.getVersionHash());
    }

    private void check(MediaGridVersion header, List<GridChange> changes) {
        changes.forEach(change -> apply(header.getWeek(), change));
        if (!header.getCanonicalForm().equals(CanonicalForm.NAME)) {
            fail(
                    header,
                    "its hashes are over the form " + header.getCanonicalForm() + ", which this build does not know");
        }
        require(header, "number", next(), header.getVersion());
        require(header, "previousHash", last == null ? null : last.versionHash(), header.getPreviousHash());
        require(header, "changesHash", VersionHash.ofChanges(changes), header.getChangesHash());
        var state = new StateHash();
        addTo(state, header.getWeek() + "/");
        require(header, "entryCount", state.count(), header.getEntryCount());
        require(header, "stateHash", state.hex(), header.getStateHash());
        require(header, "versionHash", VersionHash.ofHeader(header), header.getVersionHash());
    }

    private int next() {
        return last == null ? 1 : last.version() + 1;
    }

    // Not each(), which would first list the hashes of a large week.
    private void addTo(StateHash state, String week) {
        entryHashes.range(week, null, (key, hash) -> {
            var isOfTheWeek = key.startsWith(week);
            if (isOfTheWeek) {
                state.add(key.substring(week.length()), hash);
            }
            return isOfTheWeek;
        });
    }

    private void apply(String week, GridChange change) {
        var key = week + "/" + change.getEventId();
        if (change.getEntry() == null) {
            entryHashes.remove(key);
        } else {
            entryHashes.put(key, StateHash.ofEntry(change.getEntry()));
        }
    }

    private void require(MediaGridVersion header, String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            fail(header, "its %s should be %s and is %s".formatted(what, expected, found));
        }
    }

    // Records the week's first fault: no version after a broken link can be checked.
    private void fail(MediaGridVersion header, String why) {
        if (fault == null) {
            fault = new BrokenVersion(header.getWeek(), header.getVersion(), why);
        }
    }
}
