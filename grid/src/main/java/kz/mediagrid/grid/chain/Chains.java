package kz.mediagrid.grid.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.schemas.MediaGridVersion;

/** The chains of all weeks, as {@code media-grids} holds them: what may be signed, and what is broken. */
public final class Chains {

    private final Map<String, WeekChain> weeks = new HashMap<>();
    private final Map<String, Fault> faults = new TreeMap<>();
    private final Map<String, Link> sound = new LinkedHashMap<>();

    private long seenThrough = -1;

    /**
     * Takes in the next part of a version; one that was taken before changes nothing.
     *
     * @param offset where on the topic it lies
     * @return what is wrong, where this part shows that its week's chain is broken
     */
    public synchronized Optional<Fault> follow(long offset, MediaGridVersion part) {
        if (offset <= seenThrough) {
            return Optional.empty();
        }
        seenThrough = offset;
        return weeks.computeIfAbsent(part.getWeek(), unseen -> new WeekChain())
                .take(part)
                .flatMap(this::keep);
    }

    private Optional<Fault> keep(WeekChain.Checked checked) {
        var link = checked.link();
        var fault = checked.fault();
        if (fault == null) {
            sound.put(name(link), link);
            return Optional.empty();
        }
        return faults.putIfAbsent(link.week(), fault) == null ? Optional.of(fault) : Optional.empty();
    }

    private static String name(Link link) {
        return link.week() + " " + link.version();
    }

    /** The versions that may be signed and were not {@link #done}, in their order. */
    public synchronized List<Link> unsigned() {
        return new ArrayList<>(sound.values());
    }

    /** That version is signed; it need not be told again. */
    public synchronized void done(Link link) {
        sound.remove(name(link));
    }

    /** What is wrong with the first broken version of each week that has one, by week. */
    public synchronized List<Fault> faults() {
        return List.copyOf(faults.values());
    }
}
