package kz.mediagrid.ops.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;

/** The index of the newest grid versions, in order of publication, without their content. */
public final class VersionView {

    private static final int KEPT = 2_000;

    /**
     * One version of a week's grid.
     *
     * @param offset the offset of the version's first part on {@code media-grids}
     * @param writtenAt the time at which the first part was written, real time
     */
    public record Version(long offset, String week, int number, Instant publishedAt, Instant writtenAt) {}

    private final NavigableMap<Long, Version> byOffset = new TreeMap<>();
    private final Chains chains;

    /** @param stores empty stores for the check of hash chains */
    public VersionView(Stores stores) {
        this.chains = new Chains(stores);
    }

    /** The check of each week's hash chain. */
    public Chains chains() {
        return chains;
    }

    /** Applies the first part of a version; ignores all further parts. */
    public synchronized void apply(long offset, Instant writtenAt, MediaGridVersion part) {
        if (part.getPart() != 1) {
            return;
        }
        byOffset.put(offset, new Version(offset, part.getWeek(), part.getVersion(), part.getPublishedAt(), writtenAt));
        if (byOffset.size() > KEPT) {
            byOffset.pollFirstEntry();
        }
    }

    /** The latest weeks with a published version, the latest first; at most {@code count}. */
    public synchronized List<String> newestWeeks(int count) {
        return byOffset.values().stream()
                .map(Version::week)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(count)
                .toList();
    }

    /** The newest version of {@code week}. */
    public Optional<Version> newest(String week) {
        return between(0, Long.MAX_VALUE, week);
    }

    /** The newest version of {@code week} at or after offset {@code from} and before offset {@code before}. */
    public synchronized Optional<Version> between(long from, long before, String week) {
        return from >= before
                ? Optional.empty()
                : byOffset.subMap(from, true, before, false).descendingMap().values().stream()
                        .filter(version -> version.week().equals(week))
                        .findFirst();
    }

    /**
     * The versions that are still to be delivered from offset {@code from} on, the oldest first.
     *
     * @param skipSupersededBefore the offset before which only the newest version of a week is delivered
     */
    public synchronized List<Version> from(long from, long skipSupersededBefore) {
        return Stream.concat(
                        byOffset.subMap(from, Math.max(from, skipSupersededBefore)).values().stream()
                                .filter(version -> isNewestBefore(skipSupersededBefore, version)),
                        byOffset.tailMap(Math.max(from, skipSupersededBefore)).values().stream())
                .toList();
    }

    private boolean isNewestBefore(long offset, Version version) {
        return between(version.offset() + 1, offset, version.week()).isEmpty();
    }
}
