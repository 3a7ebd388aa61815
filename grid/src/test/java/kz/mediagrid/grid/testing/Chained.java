package kz.mediagrid.grid.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/** One week's versions with hashes that are right, as the aggregator publishes them. */
public final class Chained {

    private final TreeMap<String, GridEntry> entries = new TreeMap<>();
    private final List<MediaGridVersion> versions = new ArrayList<>();

    /** The next version, in one part. */
    public MediaGridVersion next(GridChange... changes) {
        for (var change : changes) {
            if (change.getEntry() == null) {
                entries.remove(change.getEventId());
            } else {
                entries.put(change.getEventId(), change.getEntry());
            }
        }
        var state = new StateHash();
        entries.values().forEach(state::add);
        var before = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        var plain = Grids.part("2026-W50", versions.size() + 1, 1, 1, changes);
        var header = MediaGridVersion.newBuilder(plain)
                .setCommandOffset(10 * versions.size())
                .setCanonicalForm(CanonicalForm.NAME)
                .setEntryCount(state.count())
                .setStateHash(state.hex())
                .setPreviousHash(before == null ? null : before.getVersionHash())
                .setChangesHash(VersionHash.ofChanges(Arrays.asList(changes)))
                .setCommandsHash(Sha256.hex(Sha256.of(new byte[] {(byte) versions.size()})))
                .build();
        var version = MediaGridVersion.newBuilder(header)
                .setVersionHash(VersionHash.ofHeader(header))
                .build();
        versions.add(version);
        return version;
    }
}
