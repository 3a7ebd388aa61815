package kz.mediagrid.grid.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * Checks the chains of all weeks on the topic {@code media-grids}. Collects the versions that may be signed, and the
 * first broken version of each week.
 */
public final class Chains {

    private final Map<String, WeekChain> weeks = new HashMap<>();
    private final Map<String, BrokenVersion> faults = new TreeMap<>();
    private final Map<String, ChainLink> sound = new LinkedHashMap<>();

    private final Store<byte[]> entryHashes;

    private long seenThrough = -1;

    /** @param stores empty stores for the hashes of entries */
    public Chains(Stores stores) {
        this.entryHashes = stores.of(new Kept<>("chain-entry-hashes", byte[].class));
    }

    /**
     * Adds the next part of a version. A part that was already added changes nothing.
     *
     * @param offset the offset of the part on the topic
     * @return the fault, if this part shows that its week's chain is broken
     */
    public synchronized Optional<BrokenVersion> apply(long offset, MediaGridVersion part) {
        if (offset <= seenThrough) {
            return Optional.empty();
        }
        seenThrough = offset;
        return weeks.computeIfAbsent(part.getWeek(), unseen -> new WeekChain(entryHashes))
                .take(part)
                .flatMap(this::remember);
    }

    private Optional<BrokenVersion> remember(WeekChain.Checked checked) {
        var link = checked.link();
        var fault = checked.fault();
        if (fault == null) {
            sound.put(name(link), link);
            return Optional.empty();
        }
        return faults.putIfAbsent(link.week(), fault) == null ? Optional.of(fault) : Optional.empty();
    }

    private static String name(ChainLink link) {
        return link.week() + " " + link.version();
    }

    /** The versions that may be signed, in the order of the topic, except the versions passed to {@link #done}. */
    public synchronized List<ChainLink> unsigned() {
        return new ArrayList<>(sound.values());
    }

    /** Marks the version as signed, so that {@link #unsigned} no longer returns it. */
    public synchronized void done(ChainLink link) {
        sound.remove(name(link));
    }

    /** The first broken version of each week, sorted by week. Weeks without a broken version are absent. */
    public synchronized List<BrokenVersion> faults() {
        return List.copyOf(faults.values());
    }
}
