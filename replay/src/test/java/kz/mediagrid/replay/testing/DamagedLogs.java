package kz.mediagrid.replay.testing;

import static kz.mediagrid.grid.testing.Commands.declare;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.policy;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static kz.mediagrid.replay.testing.StoredLogs.BEGINS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.state.Grid;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of {@link StoredLogs}: the rules of this build decide a log record by record, and at one place do what the stage
 * of an earlier build did.
 */
final class DamagedLogs {

    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    private final Encoding encoding = new Encoding();
    private final List<SpecificRecord> commands = new ArrayList<>();
    private final TreeMap<String, Integer> ends = new TreeMap<>();
    private final TreeMap<String, String> schemas = new TreeMap<>();
    private final List<String> records = new ArrayList<>();
    private final Grid grid = new Grid(
            new HeapStores(),
            Replayed.calendars(),
            WeekPolicy.standard(),
            new GatherRule(Duration.ofMinutes(10)),
            Clock.fixed(BEGINS, ZoneOffset.UTC),
            this::write,
            250);

    private DamagedLogs() {
        grid.makeAgain(List::of);
    }

    public static void main(String[] folder) throws IOException {
        var registryAway = new DamagedLogs();
        registryAway.decide(submit("edu-0", on("Event 0", "2026-12-08"), BEGINS));
        for (var number = 1; number < 5; number++) {
            registryAway.passOver(submit("edu-" + number, on("Event " + number, "2026-12-09"), BEGINS));
        }
        registryAway.decide(order("2026-W50", BEGINS));
        registryAway.decide(revise("edu-0", 1, on("Event 0, revised", "2026-12-08"), BEGINS));
        registryAway.decide(order("2026-W50", BEGINS));
        registryAway.store(
                Path.of(folder[0], "registry-away.txt"),
                "The registry answered 404 while the aggregator read offsets 1 to 4: they went to dead letters.");

        var setBack = new DamagedLogs();
        setBack.decide(submit("edu-0", on("Event 0", "2026-12-08"), BEGINS));
        setBack.decide(order("2026-W50", BEGINS));
        for (var number = 1; number < 6; number++) {
            setBack.decide(submit("edu-" + number, on("Event " + number, "2026-12-09"), BEGINS));
        }
        for (var offset = 2; offset < 7; offset++) {
            setBack.take(offset);
        }
        setBack.decide(order("2026-W50", BEGINS));
        setBack.decide(submit("fin-0", on("Vote", "2026-12-16"), BEGINS));
        setBack.decide(order("2026-W51", BEGINS));
        setBack.store(
                Path.of(folder[0], "offsets-set-back.txt"),
                "The group was set back by 5 after offset 6: offsets 2 to 6 were decided twice.");

        var decidedSince = new DamagedLogs();
        decidedSince.decide(submit("edu-0", on("Event 0", "2026-12-08"), BEGINS));
        decidedSince.decide(order("2026-W50", BEGINS));
        decidedSince.passOver(Commands.decide("edu-0", EditorialDecision.EXCLUDE, BEGINS));
        decidedSince.passOver(order("2026-W51", BEGINS));
        decidedSince.passOver(policy(stamp("maidd", BEGINS), "all", EditorialPolicy.INCLUDE_UNLESS_EXCLUDED));
        decidedSince.passOver(submit("edu-1", on("Event 1", "2026-12-09"), BEGINS));
        decidedSince.passOver(declare(stamp("edu", BEGINS), "2026-W50"));
        decidedSince.decide(Commands.decide("edu-0", EditorialDecision.INCLUDE, BEGINS));
        decidedSince.decide(hold("2026-W51", BEGINS));
        decidedSince.decide(policy(stamp("maidd", BEGINS), "chosen", EditorialPolicy.EXCLUDE_UNLESS_INCLUDED));
        decidedSince.decide(revise("edu-1", null, on("Event 1, revised", "2026-12-09"), BEGINS));
        decidedSince.decide(declare(stamp("fin", BEGINS), "2026-W50"));
        decidedSince.decide(submit("edu-2", on("Event 2", "2026-12-10"), BEGINS));
        decidedSince.decide(Commands.decide("edu-2", EditorialDecision.INCLUDE, BEGINS));
        decidedSince.decide(order("2026-W50", BEGINS));
        decidedSince.store(
                Path.of(folder[0], "decided-since.txt"),
                "The registry answered 404 while the aggregator read offsets 2 to 6; offsets 7 to 9 decide otherwise, 10 was refused.");
    }

    /** Puts a command on the log, and decides it as the stage does. */
    private void decide(SpecificRecord command) {
        put(command);
        take(commands.size() - 1);
    }

    /** Puts a command on the log that the stage cannot read. */
    private void passOver(SpecificRecord command) {
        var value = put(command);
        var offset = commands.size() - 1;
        grid.taking(offset, KEY, value);
        write(
                StoredLogs.DEAD_LETTERS,
                Topics.JURISDICTION,
                DeadLetterBox.deadLetter(
                        Topics.GRID_COMMANDS.name(), 0, offset, "the registry has no such schema", KEY, value));
        grid.passed(offset);
    }

    private byte[] put(SpecificRecord command) {
        commands.add(command);
        write(Topics.GRID_COMMANDS, Topics.JURISDICTION, command);
        return encoding.serialize(Topics.GRID_COMMANDS.name(), command);
    }

    private void take(int offset) {
        var command = commands.get(offset);
        grid.taking(offset, KEY, encoding.serialize(Topics.GRID_COMMANDS.name(), command));
        grid.decide(Command.of(command, offset).orElseThrow());
        grid.passed(offset);
    }

    private void write(Topic topic, String key, @Nullable SpecificRecord value) {
        if (value == null) {
            return;
        }
        var bytes = encoding.serialize(topic.name(), value);
        schemas.put(Encoding.hex(bytes), value.getSchema().toString());
        records.add("%s %d %s %s"
                .formatted(
                        topic.name(),
                        ends.merge(topic.name(), 1, Integer::sum) - 1,
                        key,
                        Base64.getEncoder().encodeToString(bytes)));
    }

    private void store(Path file, String what) throws IOException {
        var lines = new ArrayList<>(
                List.of(
                        "# " + what,
                        "# Made by the main method of DamagedLogs: the rules of 2026-11-28, with this fault of the earlier build.",
                        "# schema: fingerprint, text. Records: topic, offset, key, value in base64 (fingerprint of the schema, Avro)."));
        schemas.forEach((fingerprint, schema) -> lines.add("schema " + fingerprint + " " + schema));
        lines.addAll(records);
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
