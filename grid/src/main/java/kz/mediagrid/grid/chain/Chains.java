package kz.mediagrid.grid.chain;

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
    private final Map<String, Unsigned> sound = new LinkedHashMap<>();

    private final Store<byte[]> entryHashes;

    /** The newest checked version of each week, by week. */
    private final Store<String> lasts;

    /** {@link #faults} by week. */
    private final Store<String> storedFaults;

    /** The versions of {@link #sound}, by offset. */
    private final Store<String> unsigned;

    private long seenThrough = -1;

    /** A version that may be signed, and the key under which {@link #unsigned} has it. */
    private record Unsigned(ChainLink link, String key) {}

    /** @param stores stores for what was checked; unless they are empty, {@link #resume} must follow */
    public Chains(Stores stores) {
        this.entryHashes = stores.of(new Kept<>("chain-entry-hashes", byte[].class));
        this.lasts = stores.of(new Kept<>("chain-lasts", String.class));
        this.storedFaults = stores.of(new Kept<>("chain-faults", String.class));
        this.unsigned = stores.of(new Kept<>("chain-unsigned", String.class));
    }

    /** Continues with what the stores have of another process, before the first part is added. */
    public synchronized void resume() {
        storedFaults.each("", (week, fault) -> faults.put(week, fault(week, fault)));
        unsigned.each("", (key, text) -> {
            var week = text.substring(0, text.indexOf(' '));
            remember(new Unsigned(link(week, text.substring(week.length() + 1)), key));
        });
    }

    /** Whether the stores have all that was added: no part of a version waits for its other parts. */
    public synchronized boolean isWhole() {
        return weeks.values().stream().allMatch(WeekChain::isBetweenVersions);
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
        var chain = weeks.computeIfAbsent(part.getWeek(), this::chain);
        var checked = chain.take(part);
        checked.flatMap(any -> chain.last()).ifPresent(last -> lasts.put(last.week(), text(last)));
        return checked.flatMap(result -> remember(offset, result));
    }

    private WeekChain chain(String week) {
        var last = lasts.get(week);
        return new WeekChain(entryHashes, last == null ? null : link(week, last), faults.get(week));
    }

    private Optional<BrokenVersion> remember(long offset, WeekChain.Checked checked) {
        var link = checked.link();
        var fault = checked.fault();
        if (fault == null) {
            var key = "%019d".formatted(offset);
            unsigned.put(key, link.week() + " " + text(link));
            remember(new Unsigned(link, key));
            return Optional.empty();
        }
        if (faults.putIfAbsent(link.week(), fault) != null) {
            return Optional.empty();
        }
        storedFaults.put(link.week(), fault.version() + " " + fault.why());
        return Optional.of(fault);
    }

    private void remember(Unsigned version) {
        sound.put(name(version.link()), version);
    }

    private static BrokenVersion fault(String week, String text) {
        var parts = text.split(" ", 2);
        return new BrokenVersion(week, Integer.parseInt(parts[0]), parts[1]);
    }

    private static String text(ChainLink link) {
        return link.versionHash() == null
                ? Integer.toString(link.version())
                : link.version() + " " + link.versionHash();
    }

    private static ChainLink link(String week, String text) {
        var parts = text.split(" ", 2);
        return new ChainLink(week, Integer.parseInt(parts[0]), parts.length == 1 ? null : parts[1]);
    }

    private static String name(ChainLink link) {
        return link.week() + " " + link.version();
    }

    /** The versions that may be signed, in the order of the topic, except the versions passed to {@link #done}. */
    public synchronized List<ChainLink> unsigned() {
        return sound.values().stream().map(Unsigned::link).toList();
    }

    /** Marks the version as signed, so that {@link #unsigned} no longer returns it. */
    public synchronized void done(ChainLink link) {
        var done = sound.remove(name(link));
        if (done != null) {
            unsigned.remove(done.key());
        }
    }

    /** The first broken version of each week, sorted by week. Weeks without a broken version are absent. */
    public synchronized List<BrokenVersion> faults() {
        return List.copyOf(faults.values());
    }
}
