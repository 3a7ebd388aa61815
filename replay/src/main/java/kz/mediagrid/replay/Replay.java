package kz.mediagrid.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every version from the commands alone, and compares it with the published version.
 *
 * <p>From a published version the replay takes the week, the offset of the last command, and the time and cause of
 * publication. The replay also takes the hash of the previous version, so that each link of the chain is compared
 * separately. The aggregator's own rules compute everything else, from an empty state. Only one version at a time is in
 * memory.
 */
public final class Replay {

    private final VersionParts parts;
    private final Predicate<byte[]> asUsual;
    private final ReplayedGrid grid;
    private final Counting findings;
    private final Predicate<String> weeks;
    private final CommandLog commands;

    private final SortedMap<String, Published> published = new TreeMap<>();
    private final Set<String> gaps = new HashSet<>();
    private final Map<String, Integer> compared = new HashMap<>();
    private @Nullable VersionName current;
    private @Nullable VersionComparison comparison;

    /** The newest version that was read so far, for one week. */
    private record Published(int version, @Nullable String versionHash) {
        static final Published NONE = new Published(0, null);
    }

    /**
     * The input of the replay.
     *
     * @param commands the contents of {@code grid-commands}, from the beginning
     * @param versions the contents of {@code media-grids}, from the beginning, committed parts only
     * @param reading deserializes the bytes of commands and versions
     * @param putAside true for a record of {@code grid-commands} that the aggregator sent to dead letters on arrival
     * @param asUsual true for a readable value that is encoded as writers encode it; Avro also reads some other
     *     encodings
     */
    public record Logs(
            Iterator<LogRecord> commands,
            Iterator<LogRecord> versions,
            Deserializer<Reading> reading,
            Predicate<Held> putAside,
            Predicate<byte[]> asUsual) {}

    /**
     * The result of the comparison.
     *
     * @param versions the number of compared versions for each week, in order of weeks
     * @param commands the number of processed records of the log
     * @param findings the number of differences
     * @param repaired the number of commands and versions that repairs on the log name
     */
    public record Result(SortedMap<String, Integer> versions, long commands, long findings, long repaired) {

        /** The number of compared versions in all weeks together. */
        public int total() {
            return versions.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param grid a grid with an empty state
     * @param weeks selects the weeks whose versions are compared; the versions of all weeks are computed
     * @param findings receives each difference as it is found
     */
    public Replay(Logs logs, ReplayedGrid grid, Predicate<String> weeks, Consumer<Finding> findings) {
        var counting = new Counting(weeks, findings);
        this.parts = new VersionParts(logs.versions(), logs.reading(), counting);
        this.asUsual = logs.asUsual();
        this.grid = grid;
        this.weeks = weeks;
        this.findings = counting;
        this.commands = new CommandLog(logs.commands(), logs.reading(), logs.putAside(), grid, counting);
    }

    /** Replays the whole log; may be called only once. */
    public Result run() {
        while (!commands.isStopped() && parts.hasNext()) {
            take(parts.next());
        }
        endVersion();
        while (commands.hasUpTo(Long.MAX_VALUE)) {
            commands.tellWithoutVersion(commands.decideNext(received -> received));
        }
        commands.tellUnread(false);
        commands.tellPassedOver();
        return new Result(new TreeMap<>(compared), commands.count(), findings.count, findings.repaired);
    }

    private void take(VersionParts.Part part) {
        var name = VersionName.of(part.version());
        var offset = part.held().offset();
        if (!name.equals(current)) {
            endVersion();
            current = name;
            comparison = begin(name, part.version(), offset);
        }
        if (!part.key().equals(name.week())) {
            differs(name, new FieldDifference("key", "'" + part.key() + "'", "'" + name.week() + "'"));
        }
        if (comparison != null) {
            comparison.take(part.version());
            if (!asUsual.test(part.held().value())) {
                findings.accept(Finding.of(
                        Kind.BYTES_DIFFER,
                        name,
                        offset,
                        "has other bytes at offset %d of %s than a version with this content"
                                .formatted(offset, VersionParts.TOPIC)));
            }
        }
    }

    private void endVersion() {
        if (comparison != null) {
            comparison.end();
        }
        comparison = null;
    }

    /** Makes the version that is compared with the published one; null if the published version is not compared. */
    private @Nullable VersionComparison begin(VersionName name, MediaGridVersion part, long place) {
        var before = published.getOrDefault(name.week(), Published.NONE);
        if (name.version() <= before.version()) {
            findings.accept(Finding.of(
                    Kind.VERSION_TWICE,
                    name,
                    place,
                    "occurs again, at offset %d of %s, after version %d"
                            .formatted(place, VersionParts.TOPIC, before.version())));
            return null;
        }
        published.put(name.week(), new Published(name.version(), part.getVersionHash()));
        if (name.version() > before.version() + 1) {
            findings.accept(Finding.of(
                    Kind.VERSION_MISSING,
                    new VersionName(name.week(), before.version() + 1),
                    null,
                    "is missing: version %d follows %s; from there on this week's entries cannot be compared"
                            .formatted(
                                    name.version(),
                                    before.version() == 0 ? "nothing" : "version " + before.version())));
            gaps.add(name.week());
        }
        var made = make(name, part, gaps.contains(name.week()) ? null : before.versionHash());
        var repair = grid.repairs().of(part);
        if (repair.isPresent()) {
            made = VersionComparison.accepted(made, name, part, repair.getAsLong(), findings);
        } else {
            // If the log has the published fingerprint, the log's unreadable records were already unreadable on
            // arrival.
            commands.tellUnread(
                    Objects.equals(part.getCommandsHash(), made.get(0).getCommandsHash()));
        }
        if (commands.isStopped() || gaps.contains(name.week()) || !weeks.test(name.week())) {
            return null;
        }
        compared.merge(name.week(), 1, Integer::sum);
        return new VersionComparison(made, name, findings);
    }

    private List<MediaGridVersion> make(VersionName name, MediaGridVersion part, @Nullable String before) {
        var through = part.getCommandOffset();
        var ordered = part.getCause() == PublicationCause.ORDER;
        if (through < commands.last()) {
            differs(
                    name,
                    new FieldDifference("commandOffset", "'" + through + "'", "at least '" + commands.last() + "'"));
        }
        while (commands.hasUpTo(through)) {
            var isOrder = ordered && commands.next() == through;
            if (isOrder) {
                grid.apply(name.week(), name.version() - 1, before);
            }
            var made = commands.decideNext(received -> isOrder ? part.getPublishedAt() : received);
            if (isOrder && !made.isEmpty() && made.get(0).getWeek().equals(name.week())) {
                return made;
            }
            commands.tellWithoutVersion(made);
        }
        commands.tellEnd(name, through);
        if (ordered && !commands.isStopped()) {
            findings.accept(Finding.of(
                    Kind.VERSION_WITHOUT_ORDER,
                    name,
                    through,
                    "was published by order, but the command at offset %d orders no such version".formatted(through)));
        }
        grid.apply(name.week(), name.version() - 1, before);
        return grid.publish(name.week(), part.getCause(), part.getPublishedAt(), through);
    }

    private void differs(VersionName name, FieldDifference difference) {
        findings.accept(Finding.ofField(Kind.HEADER_DIFFERS, name, null, difference));
    }

    /** Counts and forwards the findings about the log and about the selected weeks. */
    private static final class Counting implements Consumer<Finding> {

        private final Predicate<String> weeks;
        private final Consumer<Finding> taker;
        private long count;
        private long repaired;

        Counting(Predicate<String> weeks, Consumer<Finding> taker) {
            this.weeks = weeks;
            this.taker = taker;
        }

        @Override
        public void accept(Finding finding) {
            if (finding.week() == null || weeks.test(finding.week())) {
                if (finding.kind() == Kind.REPAIRED) {
                    repaired++;
                } else {
                    count++;
                }
                taker.accept(finding);
            }
        }
    }
}
