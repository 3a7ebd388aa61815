package kz.mediagrid.aggregator.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Topics as they lay on a broker, stored in a file. A line is a comment, a schema with its fingerprint, or a record: topic, offset,
 * key, and value in base64.
 */
final class StoredLogs implements PublishedVersions {

    static final Topic DEAD_LETTERS = Topics.deadLetters(Service.GRID_AGGREGATOR);
    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    final Encoding encoding;
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

    static StoredLogs of(String file) {
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
    void put(byte[] value) {
        add(Topics.GRID_COMMANDS.name(), KEY, value);
    }

    void put(SpecificRecord record) {
        put(encoding.serialize(Topics.GRID_COMMANDS.name(), record));
    }

    /** Puts a part of a version at the end of media-grids. */
    void put(MediaGridVersion part) {
        add(
                Topics.MEDIA_GRIDS.name(),
                part.getWeek().getBytes(StandardCharsets.UTF_8),
                encoding.serialize(Topics.MEDIA_GRIDS.name(), part));
    }

    List<Held> held(Topic topic) {
        return topics.getOrDefault(topic.name(), List.of());
    }

    List<LogRecord> records(Topic topic) {
        return List.copyOf(held(topic));
    }

    <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type) {
        return held(topic).stream()
                .map(held -> encoding.decode(held.value(), type))
                .toList();
    }

    List<SubmissionOutcome> outcomes() {
        return values(Topics.SUBMISSION_OUTCOMES, SubmissionOutcome.class);
    }

    List<DeadLetter> deadLetters() {
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
        return KafkaPublishedVersions.repairs(records(Topics.GRID_COMMANDS).iterator(), encoding::read);
    }
}
