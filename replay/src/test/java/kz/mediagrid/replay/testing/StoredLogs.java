package kz.mediagrid.replay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.replay.DeadLetteredCommands;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.KnownOutcomes;
import kz.mediagrid.replay.LogRepair;
import kz.mediagrid.replay.RepairPlan;
import kz.mediagrid.replay.RepairRecords;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.CommandFields;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Topics as they lay on a broker, stored in a file. A line is a comment, a schema with its fingerprint, or a record: topic, offset,
 * key, and value in base64.
 */
public final class StoredLogs implements PublishedVersions {

    /** When the logs begin. */
    public static final Instant BEGINS = Instant.parse("2026-11-30T04:00:00Z");

    static final Topic DEAD_LETTERS = Topics.deadLetters(Service.GRID_AGGREGATOR);
    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    public final Encoding encoding;
    private final Map<String, List<Held>> topics = new HashMap<>();

    private StoredLogs(Stream<String> lines) {
        var schemas = new HashMap<String, Schema>();
        lines.filter(line -> !line.startsWith("#")).forEach(line -> {
            var words = line.split(" ", 4);
            if (words[0].equals("schema")) {
                schemas.put(words[1], new Schema.Parser().parse(line.substring(line.indexOf('{'))));
            } else {
                add(
                        words[0],
                        words[2].getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(words[3]));
            }
        });
        encoding = new Encoding(schemas);
    }

    public static StoredLogs of(String file) {
        try (var in = StoredLogs.class.getResourceAsStream("/damaged/" + file)) {
            return new StoredLogs(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String topic, byte[] key, byte[] value) {
        var records = topics.computeIfAbsent(topic, name -> new ArrayList<>());
        records.add(new Held(records.size(), key, value));
    }

    /** Puts a record at the end of grid-commands. */
    public void put(byte[] value) {
        add(Topics.GRID_COMMANDS.name(), KEY, value);
    }

    public void put(SpecificRecord record) {
        put(encoding.serialize(Topics.GRID_COMMANDS.name(), record));
    }

    /** Puts a part of a version at the end of media-grids. */
    public void put(MediaGridVersion part) {
        add(
                Topics.MEDIA_GRIDS.name(),
                part.getWeek().getBytes(StandardCharsets.UTF_8),
                encoding.serialize(Topics.MEDIA_GRIDS.name(), part));
    }

    public List<Held> held(Topic topic) {
        return topics.getOrDefault(topic.name(), List.of());
    }

    public List<LogRecord> records(Topic topic) {
        return List.copyOf(held(topic));
    }

    public <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type) {
        return held(topic).stream()
                .map(held -> encoding.decode(held.value(), type))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public List<SubmissionOutcome> outcomes() {
        return values(Topics.SUBMISSION_OUTCOMES, SubmissionOutcome.class);
    }

    public List<DeadLetter> deadLetters() {
        return values(DEAD_LETTERS, DeadLetter.class);
    }

    @Override
    public List<MediaGridVersion> headers() {
        return values(Topics.MEDIA_GRIDS, MediaGridVersion.class).stream()
                .map(VersionHeaders::of)
                .toList();
    }

    @Override
    public Repairs repairs() {
        return RepairRecords.read(records(Topics.GRID_COMMANDS).iterator(), encoding::read);
    }

    /** Puts the command at {@code offset} in the dead letters. */
    public void passOver(int offset) {
        var held = held(Topics.GRID_COMMANDS).get(offset);
        add(
                DEAD_LETTERS.name(),
                KEY,
                encoding.serialize(
                        DEAD_LETTERS.name(),
                        DeadLetterBox.deadLetter(
                                Topics.GRID_COMMANDS.name(), 0, offset, "no schema", held.key(), held.value())));
    }

    /** Writes the repair that the plan proposes. */
    public void repair() {
        var plan = plan();
        assertThat(plan.remaining()).isEmpty();
        LogRepaired record = plan.record().orElseThrow();
        put(record);
        plan.again().forEach(held -> put(held.value()));
    }

    /** The repair that the plan proposes. */
    public LogRepair plan() {
        return plan(outcomes());
    }

    /** @param outcomes what submission-outcomes still holds */
    public LogRepair plan(List<SubmissionOutcome> outcomes) {
        var known = new KnownOutcomes();
        outcomes.forEach(known::add);
        var putAside = new DeadLetteredCommands();
        deadLetters().forEach(putAside::add);
        return new RepairPlan(new RepairPlan.Logs(
                        () -> records(Topics.GRID_COMMANDS).iterator(),
                        encoding::read,
                        putAside,
                        known,
                        headers(),
                        repairs -> new Replayed(this, repairs)
                                .findings.stream()
                                        .filter(finding -> finding.kind() != Kind.REPAIRED)
                                        .toList()))
                .make();
    }

    /** The numbers of all submissions on the log. */
    public Set<String> submissions() {
        return values(Topics.GRID_COMMANDS, SpecificRecord.class).stream()
                .flatMap(record -> CommandFields.submission(record).stream())
                .map(stamp -> stamp.getSubmissionId())
                .collect(Collectors.toSet());
    }
}
