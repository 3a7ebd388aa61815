package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import kz.mediagrid.platform.follow.KeptContent;
import kz.mediagrid.platform.follow.KeptContent.KeptTopic;

/** The file that says what kept stores contain. It exists only while no process uses the stores. */
final class KeptFile {

    private static final String BUILD = "build";
    private static final String CLUSTER = "cluster";
    private static final String STOPPED_AT = "stopped-at";
    private static final String TOPIC = "topic.";

    private final Path directory;
    private final Path path;
    private final String build;

    /**
     * @param directory the directory of the stores; the file is beside it
     * @param build identifies the build that reads or writes the stores
     */
    KeptFile(Path directory, String build) {
        this.directory = directory;
        this.path = directory.resolveSibling(directory.getFileName() + ".kept");
        this.build = build;
    }

    /**
     * The content of the file when a process takes it.
     *
     * @param state the content of the stores; empty if they cannot be used
     * @param objection the reason as a clause; empty if they can be used, or if there were none before
     */
    record Taken(Optional<KeptContent> state, Optional<String> objection) {

        private static final Taken NOTHING = new Taken(Optional.empty(), Optional.empty());

        private static Taken because(String objection) {
            return new Taken(Optional.empty(), Optional.of(objection));
        }
    }

    /** Reads the file and deletes it, so that stores which are in use are never taken for whole. */
    Taken take() {
        if (!Files.exists(path)) {
            var isFirst = !Files.exists(directory);
            return isFirst ? Taken.NOTHING : Taken.because("the process before has not ended in an orderly way");
        }
        Properties written;
        try {
            written = read();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be read", e);
        } finally {
            delete();
        }
        if (!build.equals(written.getProperty(BUILD))) {
            return Taken.because("another build has written them");
        }
        try {
            return new Taken(Optional.of(state(written)), Optional.empty());
        } catch (RuntimeException e) {
            return damaged(e);
        }
    }

    private static Taken damaged(Exception cause) {
        return Taken.because("the file that says what they contain is damaged: " + cause.getMessage());
    }

    private Properties read() throws IOException {
        var written = new Properties();
        try (var lines = Files.newBufferedReader(path)) {
            written.load(lines);
            return written;
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be deleted", e);
        }
    }

    private static KeptContent state(Properties written) {
        return new KeptContent(
                value(written, CLUSTER),
                Instant.parse(value(written, STOPPED_AT)),
                written.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(TOPIC))
                        .collect(Collectors.toMap(
                                name -> name.substring(TOPIC.length()), name -> topic(value(written, name)))));
    }

    private static String value(Properties written, String name) {
        return requireNonNull(written.getProperty(name), () -> name + " is missing");
    }

    private static KeptTopic topic(String text) {
        var parts = text.split(" ", -1);
        return new KeptTopic(
                parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
    }

    private static String text(KeptTopic topic) {
        return topic.topicId() + " " + topic.next() + " " + topic.last() + " " + topic.lastWrittenAt() + " "
                + topic.views();
    }

    /** Writes the file: whole and on disk, or not at all. */
    void write(KeptContent state) {
        var written = new Properties();
        written.setProperty(BUILD, build);
        written.setProperty(CLUSTER, state.clusterId());
        written.setProperty(STOPPED_AT, state.stoppedAt().toString());
        state.topics().forEach((name, topic) -> written.setProperty(TOPIC + name, text(topic)));
        var part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (var lines = Files.newBufferedWriter(part)) {
                written.store(lines, "what the stores in the directory of this name contain");
            }
            flush(part);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be written", e);
        }
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
