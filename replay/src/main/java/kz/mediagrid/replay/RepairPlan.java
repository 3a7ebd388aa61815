package kz.mediagrid.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
 * commandsHash}. A command can have been passed over if it is in the dead letters and can be read now.
 *
 * <p>A repair is proposed only if a replay with it finds no other difference.
 */
public final class RepairPlan {

    private final Logs logs;
    private final Repairs repairs;
    private final SortedMap<Long, String> deadLettered = new TreeMap<>();

    /**
     * The input of the plan.
     *
     * @param commands reads {@code grid-commands} from the beginning
     * @param reading deserializes the bytes of commands
     * @param deadLetters true for a record of {@code grid-commands} that the aggregator sent to dead letters
     * @param outcomes the outcomes that are known
     * @param versions the headers of the published versions
     * @param replay the differences that a replay with some repairs finds
     */
    public record Logs(
            Supplier<Iterator<LogRecord>> commands,
            Deserializer<Reading> reading,
            Predicate<Held> deadLetters,
            KnownOutcomes outcomes,
            List<MediaGridVersion> versions,
            Function<Repairs, List<Finding>> replay) {}

    public RepairPlan(Logs logs) {
        this.logs = logs;
        repairs = RepairRecords.read(logs.commands().get(), logs.reading());
    }

    /** Reads the logs, and proposes a repair; may be called only once. */
    public LogRepair make() {
        read((held, command) -> {
            if (repairs.ofCommand(held.offset()).isEmpty() && logs.deadLetters().test(held)) {
                deadLettered.put(held.offset(), command.submission().getSubmissionId());
            }
        });
        var proposals = candidates().stream().map(this::propose).iterator();
        var first = proposals.next();
        var proposed = first;
        while (!proposed.remaining().isEmpty() && proposals.hasNext()) {
            proposed = proposals.next();
        }
        return proposed.remaining().isEmpty() ? proposed : first;
    }

    /** The offsets that may be those of the commands that were passed over; the most probable first. */
    private Set<Set<Long>> candidates() {
        var undecided = new TreeMap<>(deadLettered);
        undecided.values().removeIf(logs.outcomes()::has);
        var certain = new TreeMap<>(undecided);
        certain.keySet().removeIf(offset -> !logs.outcomes().reach(offset));
        var candidates = new LinkedHashSet<Set<Long>>();
        candidates.add(certain.keySet());
        candidates.add(Set.of());
        // The others may have been decided, and their outcomes deleted since.
        candidates.add(undecided.keySet());
        // A rebuild that failed may have written outcomes of commands that were passed over.
        candidates.add(deadLettered.keySet());
        return candidates;
    }

    private void read(BiConsumer<Held, Command> commands) {
        logs.commands().get().forEachRemaining(record -> {
            if (record instanceof Held held
                    && logs.reading().deserialize(Topics.GRID_COMMANDS.name(), held.value())
                            instanceof Readable readable) {
                Command.of(readable.record(), held.offset()).ifPresent(command -> commands.accept(held, command));
            }
        });
    }

    private LogRepair propose(Set<Long> passedOver) {
        var offsets = List.copyOf(passedOver);
        var remaining = replay(offsets, List.of());
        var versions = versions(remaining);
        if (!versions.isEmpty()) {
            remaining = replay(offsets, versions);
        }
        if (!remaining.isEmpty()) {
            return new LogRepair(List.of(), List.of(), List.of(), List.of(), remaining);
        }
        var commands = new PassedOverCommands(with(offsets, versions), logs.outcomes()::isRefused);
        read(commands::take);
        return new LogRepair(offsets, versions, commands.again(), commands.superseded(), List.of());
    }

    private Repairs with(List<Long> passedOver, List<RepairedVersion> versions) {
        return repairs.with(new LogRepaired(passedOver, versions), Long.MAX_VALUE);
    }

    private List<Finding> replay(List<Long> passedOver, List<RepairedVersion> versions) {
        return logs.replay().apply(with(passedOver, versions));
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
