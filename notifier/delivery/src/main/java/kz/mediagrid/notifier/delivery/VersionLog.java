package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.archive.Newest;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of the published versions: their offsets on {@code media-grids}, in order of publication, without their content.
 */
public final class VersionLog implements KeptView {

    private static final Logger log = LoggerFactory.getLogger(VersionLog.class);

    private static final int TRACES = 1_024;

    /** The versions of the index, by offset. */
    private final Store<String> stored;

    private final NavigableMap<Long, VersionRef> byOffset = new TreeMap<>();
    private final NavigableMap<Long, Instant> publishedAt = new TreeMap<>();
    private final Map<String, NavigableMap<Long, VersionRef>> byWeek = new HashMap<>();
    /** By offset, the traces of the newest versions that have one. */
    private final Map<Long, String> traceparents = new Newest<>(TRACES);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private @Nullable MediaGridVersion lastPart;
    private long firstOffset;
    private long end;

    /** @param stores stores for the index; unless they are empty, {@link #resume} must follow */
    public VersionLog(Stores stores) {
        this.stored = stores.of(new Kept<>("version-log", String.class));
    }

    @Override
    public String name() {
        return "version-log";
    }

    @Override
    public synchronized void resume(long lastOffset) {
        stored.each("", (key, text) -> add(IndexedVersion.parse(text)));
    }

    @Override
    public synchronized boolean isWhole() {
        return lastPart == null;
    }

    /** Adds the next part of a version. The index shows the version only after its last part. */
    public void apply(MediaGridVersion part, long offset) {
        if (take(part, offset)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Remembers the trace of the version that begins at {@code offset}. */
    synchronized void traced(long offset, String traceparent) {
        traceparents.put(offset, traceparent);
    }

    /** The trace of the version; it has no cause if the version has no trace or is old. */
    synchronized MessageTrace trace(VersionRef version) {
        return new MessageTrace(
                Optional.ofNullable(traceparents.get(version.offset())).stream().toList(),
                Map.of("media_grid.week", version.week(), "media_grid.version", Integer.toString(version.version())));
    }

    private synchronized boolean take(MediaGridVersion part, long offset) {
        if (offset < end) {
            return false;
        }
        var before = lastPart;
        if (part.getPart() == 1) {
            firstOffset = offset;
        } else if (before == null || !follows(before, part)) {
            log.atError()
                    .addKeyValue("week", part.getWeek())
                    .log(
                            "{} version {} is skipped, as a part before offset {} is missing",
                            part.getWeek(),
                            part.getVersion(),
                            offset);
            lastPart = null;
            return false;
        }
        lastPart = part;
        if (part.getPart() < part.getParts()) {
            return false;
        }
        lastPart = null;
        var version = new IndexedVersion(
                new VersionRef(part.getWeek(), part.getVersion(), firstOffset, offset + 1),
                part.getPublishedAt(),
                traceparents.get(firstOffset));
        stored.put(version.key(), version.text());
        add(version);
        return true;
    }

    private void add(IndexedVersion read) {
        var version = read.version();
        long offset = version.offset();
        end = version.next();
        byOffset.put(offset, version);
        publishedAt.put(offset, read.publishedAt());
        byWeek.computeIfAbsent(version.week(), week -> new TreeMap<>()).put(offset, version);
        if (read.traceparent() != null) {
            traceparents.put(offset, read.traceparent());
        }
    }

    private static boolean follows(MediaGridVersion before, MediaGridVersion part) {
        return before.getWeek().equals(part.getWeek())
                && before.getVersion() == part.getVersion()
                && before.getPart() + 1 == part.getPart();
    }

    /** Registers a listener that is called after each new version. */
    void onGrowth(Runnable listener) {
        listeners.add(listener);
    }

    /** The offset on {@code media-grids} after the last part of the newest version. */
    public synchronized long end() {
        return end;
    }

    /** The next version to send to the channel of {@code serving}; empty if it has received all versions. */
    Optional<VersionRef> next(Serving serving) {
        return next(serving.nextOffset(), serving.to().skipSupersededBefore());
    }

    /**
     * The next version at or after the offset {@code from}.
     *
     * @param skipSupersededBefore an offset; of the versions before this offset, only the newest version of each week
     *     is returned
     */
    synchronized Optional<VersionRef> next(long from, long skipSupersededBefore) {
        for (var version : byOffset.tailMap(from, true).values()) {
            if (version.offset() >= skipSupersededBefore || !superseded(version, skipSupersededBefore)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version that was sent to {@code destination} as {@code messageId}; empty if that is the id of no version. */
    synchronized Optional<VersionRef> sent(String destination, String messageId) {
        return byWeek.values().stream()
                .flatMap(week -> week.values().stream())
                .filter(version -> version.idFor(destination).equals(messageId))
                .findFirst();
    }

    /** Empty if there is no such version. */
    public synchronized Optional<VersionRef> find(String week, int number) {
        return byWeek.getOrDefault(week, new TreeMap<>()).values().stream()
                .filter(version -> version.version() == number)
                .findFirst();
    }

    /** The first version that was published at {@code since} or later; empty if there is none. */
    public synchronized Optional<VersionRef> firstSince(Instant since) {
        return publishedAt.entrySet().stream()
                .filter(version -> !version.getValue().isBefore(since))
                .findFirst()
                .map(version -> byOffset.get(version.getKey()));
    }

    /** The newest versions, at most {@code atMost}, the newest first. */
    public synchronized List<VersionRef> newestFirst(int atMost) {
        return byOffset.descendingMap().values().stream().limit(atMost).toList();
    }

    /** The number of versions from {@code offset} on. */
    public synchronized int countFrom(long offset) {
        return byOffset.tailMap(offset, true).size();
    }

    private boolean superseded(VersionRef version, long before) {
        var newest = week(version).lowerEntry(before);
        return newest != null && newest.getKey() > version.offset();
    }

    /**
     * Whether an outlet lacks the week's previous version, to which the changes in {@code version} apply.
     *
     * @param start the offset from which the outlet receives versions
     */
    synchronized boolean lacksPrevious(VersionRef version, long start) {
        var previous = week(version).lowerEntry(version.offset());
        return version.version() > 1
                && (previous == null
                        || previous.getKey() < start
                        // The index lacks a version in between, which could not be read.
                        || previous.getValue().version() + 1 != version.version());
    }

    /** The week's versions up to and including {@code version}, oldest first. */
    synchronized List<VersionRef> upTo(VersionRef version) {
        return new ArrayList<>(week(version).headMap(version.offset(), true).values());
    }

    private NavigableMap<Long, VersionRef> week(VersionRef version) {
        return byWeek.getOrDefault(version.week(), new TreeMap<>());
    }
}
