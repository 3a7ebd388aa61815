package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The index of the newest grid versions, in order of publication, without their content; and the state of each week. */
public final class VersionView implements KeptView {

    private static final int KEPT = 2_000;

    /**
     * One version of a week's grid.
     *
     * @param index the number of versions that were published before it, since the beginning of the topic
     * @param offset the offset of the version's first part on {@code media-grids}
     * @param entries the number of entries that the week has in this version
     * @param writtenAt the time at which the first part was written, real time
     */
    public record Version(
            long index, long offset, String week, int number, int entries, Instant publishedAt, Instant writtenAt) {

        private static Version parse(String text) {
            var parts = text.split(" ", -1);
            return new Version(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    parts[2],
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    Instant.parse(parts[5]),
                    Instant.parse(parts[6]));
        }

        private String text() {
            return String.join(
                    " ",
                    Long.toString(index),
                    Long.toString(offset),
                    week,
                    Integer.toString(number),
                    Integer.toString(entries),
                    publishedAt.toString(),
                    writtenAt.toString());
        }

        private String key() {
            return "%019d".formatted(offset);
        }
    }

    /**
     * The versions that are still to be delivered to an outlet.
     *
     * @param oldest the first of them; null if there is none
     */
    public record Backlog(long count, @Nullable Version oldest) {}

    private final NavigableMap<Long, Version> byOffset = new TreeMap<>();
    private final Map<String, Version> newest = new HashMap<>();
    private final Map<String, GridWeekState> weeks = new ConcurrentHashMap<>();
    /** The versions of {@link #byOffset}, by offset. */
    private final Store<String> stored;

    private final Chains chains;
    private long seen;
    private long last = -1;

    /** @param stores stores for the versions and for the check of hash chains; unless they are empty, {@link #resume} must follow */
    public VersionView(Stores stores) {
        this.stored = stores.of(new Kept<>("ops-versions", String.class));
        this.chains = new Chains(stores);
    }

    @Override
    public String name() {
        return "ops-versions";
    }

    @Override
    public synchronized void resume(long lastOffset) {
        stored.each("", (key, text) -> add(Version.parse(text)));
        if (!byOffset.isEmpty()) {
            var newestOfAll = byOffset.lastEntry().getValue();
            seen = newestOfAll.index() + 1;
            last = newestOfAll.offset();
        }
        chains.resume();
    }

    @Override
    public boolean isWhole() {
        return chains.isWhole();
    }

    /** The check of each week's hash chain. */
    public Chains chains() {
        return chains;
    }

    /** Applies the first part of a version; ignores all further parts, and repeats. */
    public synchronized void apply(long offset, Instant writtenAt, MediaGridVersion part) {
        if (part.getPart() != 1 || offset <= last) {
            return;
        }
        last = offset;
        var version = new Version(
                seen++,
                offset,
                part.getWeek(),
                part.getVersion(),
                part.getEntryCount(),
                part.getPublishedAt(),
                writtenAt);
        stored.put(version.key(), version.text());
        add(version);
        if (byOffset.size() > KEPT) {
            var forgotten = byOffset.pollFirstEntry().getValue();
            newest.remove(forgotten.week(), forgotten);
            stored.remove(forgotten.key());
        }
    }

    private void add(Version version) {
        byOffset.put(version.offset(), version);
        newest.put(version.week(), version);
    }

    /** Applies the next state of a week. */
    public void apply(GridWeekState week) {
        weeks.put(week.getWeek(), week);
    }

    /** The last state of each week that was ever published or held. */
    public Collection<GridWeekState> weeks() {
        return weeks.values();
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

    /** The newest version of {@code week}, among the newest 2,000 versions. Metrics ask at each scrape. */
    public synchronized Optional<Version> newest(String week) {
        return Optional.ofNullable(newest.get(week));
    }

    /** The versions of {@code week}, the oldest first. */
    public synchronized List<Version> ofWeek(String week) {
        return byOffset.values().stream()
                .filter(version -> version.week().equals(week))
                .toList();
    }

    /** The newest version of {@code week} at or after offset {@code from} and before offset {@code before}. */
    public synchronized Optional<Version> between(long from, long before, String week) {
        return from >= before
                ? Optional.empty()
                : byOffset.subMap(from, true, before, false).descendingMap().values().stream()
                        .filter(version -> version.week().equals(week))
                        .findFirst();
    }

    /** The versions that are still to be delivered by {@code channel}. */
    public Backlog waiting(Serving channel) {
        return from(channel.nextOffset(), channel.to().skipSupersededBefore());
    }

    /**
     * The versions that are still to be delivered from offset {@code from} on, among the newest 2,000 versions.
     *
     * @param skipSupersededBefore the offset before which only the newest version of a week is delivered
     */
    public synchronized Backlog from(long from, long skipSupersededBefore) {
        long whole = Math.max(from, skipSupersededBefore);
        var weeks = new HashSet<String>();
        var first = byOffset.ceilingEntry(whole);
        var oldest = first == null ? null : first.getValue();
        for (var version :
                byOffset.subMap(from, true, whole, false).descendingMap().values()) {
            if (weeks.add(version.week())) {
                oldest = version;
            }
        }
        // Counted by the indexes, because an outlet that was suspended for long is behind by thousands of versions.
        long rest = first == null ? 0 : seen - first.getValue().index();
        return new Backlog(weeks.size() + rest, oldest);
    }
}
