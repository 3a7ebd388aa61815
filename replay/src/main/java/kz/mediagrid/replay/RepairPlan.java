package kz.mediagrid.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RepairedVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Finds the commands that an earlier build passed over, and the versions that it published with a wrong {@code
 * commandsHash}. A command was passed over if it is in the dead letters, but can be read now.
 *
 * <p>A repair is proposed only if a replay with it finds no other difference.
 */
public final class RepairPlan {

    private final Logs logs;
    private final Repairs repairs;
    private final Map<String, Long> lastRepairs = new HashMap<>();
    private final SortedMap<Long, Held> unnamed = new TreeMap<>();
    private final Set<Long> undecided = new HashSet<>();
    private final Map<String, Held> notAgain = new HashMap<>();

    /**
     * The input of the plan.
     *
     * @param commands reads {@code grid-commands} from the beginning
     * @param reading deserializes the bytes of commands
     * @param deadLetters true for a record of {@code grid-commands} that the aggregator sent to dead letters
     * @param decided whether a submission, named by its number, has an outcome
     * @param versions the headers of the published versions
     * @param replay the differences that a replay with some repairs finds
     */
    public record Logs(
            Supplier<Iterator<LogRecord>> commands,
            Deserializer<Reading> reading,
            Predicate<Held> deadLetters,
            Predicate<String> decided,
            List<MediaGridVersion> versions,
            Function<Repairs, List<Finding>> replay) {}

    public RepairPlan(Logs logs) {
        this.logs = logs;
        repairs = RepairRecords.read(logs.commands().get(), logs.reading());
    }

    /** Reads the logs, and proposes a repair; may be called only once. */
    public LogRepair make() {
        logs.commands().get().forEachRemaining(record -> {
            if (record instanceof Held held) {
                read(held);
            }
        });
        var proposed = propose(undecided);
        // A rebuild that failed may have written outcomes of commands that were passed over.
        if (!proposed.remaining().isEmpty() && !undecided.equals(unnamed.keySet())) {
            var other = propose(unnamed.keySet());
            return other.remaining().isEmpty() ? other : proposed;
        }
        return proposed;
    }

    private void read(Held held) {
        if (!(logs.reading().deserialize(Topics.GRID_COMMANDS.name(), held.value()) instanceof Readable readable)) {
            return;
        }
        var command = Command.of(readable.record(), held.offset());
        if (command.isEmpty()) {
            return;
        }
        var number = command.get().submission().getSubmissionId();
        var repair = repairs.ofCommand(held.offset());
        if (repair.isPresent()) {
            notAgain.put(number, held);
            lastRepairs.put(number, repair.getAsLong());
        } else if (held.offset() > lastRepairs.getOrDefault(number, Long.MAX_VALUE)) {
            notAgain.remove(number);
        }
        if (repair.isEmpty() && logs.deadLetters().test(held)) {
            unnamed.put(held.offset(), held);
            if (!logs.decided().test(number)) {
                undecided.add(held.offset());
            }
        }
    }

    private LogRepair propose(Set<Long> passedOver) {
        var offsets = List.copyOf(new TreeSet<>(passedOver));
        var remaining = replay(offsets, List.of());
        var versions = versions(remaining);
        if (!versions.isEmpty()) {
            remaining = replay(offsets, versions);
        }
        if (!remaining.isEmpty()) {
            return new LogRepair(List.of(), List.of(), List.of(), remaining);
        }
        var again = new TreeMap<Long, Held>();
        notAgain.values().forEach(held -> again.put(held.offset(), held));
        offsets.forEach(offset -> again.put(offset, unnamed.get(offset)));
        return new LogRepair(offsets, versions, List.copyOf(again.values()), List.of());
    }

    private List<Finding> replay(List<Long> passedOver, List<RepairedVersion> versions) {
        return logs.replay().apply(repairs.with(new LogRepaired(passedOver, versions), Long.MAX_VALUE));
    }

    private List<RepairedVersion> versions(List<Finding> findings) {
        var names = new HashSet<VersionName>();
        for (var finding : findings) {
            if (finding.kind() == Kind.COMMANDS_CHANGED && finding.week() != null && finding.version() != null) {
                names.add(new VersionName(finding.week(), finding.version()));
            }
        }
        var found = new ArrayList<RepairedVersion>();
        for (var version : logs.versions()) {
            if (names.contains(VersionName.of(version)) && version.getCommandsHash() != null) {
                found.add(Repairs.named(version));
            }
        }
        return found;
    }
}
