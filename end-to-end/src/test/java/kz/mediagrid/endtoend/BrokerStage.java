package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.aggregator.topology.HistoryPlay;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.DueQueue.Item;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A history's stage with a real broker and a real aggregator in a process, which is killed with -9 between steps. */
final class BrokerStage implements HistoryPlay.Stage, AutoCloseable {

    private static final String DUE = "grid-aggregator-due-changelog";
    private static final String IN_PRESS = "grid-aggregator-versions-in-press-changelog";
    private static final String PROGRESS = "grid-aggregator-progress-changelog";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** What is lost with the process. */
    enum Loss {
        NOTHING,
        DIRECTORY,
        CHANGELOG
    }

    /**
     * A kill of the aggregator.
     *
     * @param beforeIsDecided whether at once, or when something of what comes next is written, committed or not
     */
    record Kill(boolean beforeIsDecided, Loss loss) {}

    private final BareGrid grid;
    private final Path directory = WholeMediaGrid.newDirectory("aggregator");
    private AggregatorProcess process;
    private @Nullable Kill next;
    private Instant now;
    private long last = -1;
    private int commands;

    BrokerStage(Instant begins) {
        now = begins;
        grid = BareGrid.start("history", begins);
        process = start();
    }

    private AggregatorProcess start() {
        return AggregatorProcess.start(grid.ports(), "1", directory);
    }

    /** Has the aggregator be killed in the midst of the next thing that happens. */
    void killNext(Kill kill) {
        next = kill;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void put(SpecificRecord command) {
        var written = end(Topics.SUBMISSION_OUTCOMES);
        last = grid.put(command);
        commands++;
        kill(() -> end(Topics.SUBMISSION_OUTCOMES) > written);
    }

    @Override
    public void advanceTo(Instant instant) {
        now = instant;
        grid.setClock(now);
        kill(this::isClockFollowed);
        look();
    }

    private void kill(Callable<Boolean> begun) {
        if (next == null) {
            return;
        }
        if (!next.beforeIsDecided()) {
            within(LIMIT, begun);
        }
        process.kill();
        lose(next.loss());
        next = null;
        process = start();
    }

    private void lose(Loss loss) {
        try {
            if (loss == Loss.DIRECTORY) {
                FileSystemUtils.deleteRecursively(directory.resolve("state"));
            } else if (loss == Loss.CHANGELOG && topics().contains(DUE)) {
                grid.admin().deleteTopics(Set.of(DUE)).all().get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("nothing can be lost", e);
        }
    }

    @Override
    public void look() {
        within(
                LIMIT,
                () -> topics().containsAll(Set.of(DUE, IN_PRESS, PROGRESS))
                        && isClockFollowed()
                        && decided() == last
                        && nothingIsDue());
    }

    private Set<String> topics() throws ExecutionException, InterruptedException {
        return grid.admin().listTopics().names().get();
    }

    private boolean isClockFollowed() throws ExecutionException, InterruptedException {
        var group = TopicFollower.groupOf(Service.GRID_AGGREGATOR, Topics.BUSINESS_CLOCK);
        var followed = grid.admin()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(Topics.BUSINESS_CLOCK.name(), 0));
        return followed != null && followed.offset() >= end(Topics.BUSINESS_CLOCK);
    }

    private long end(Topic topic) {
        var partition = new TopicPartition(topic.name(), 0);
        try {
            return grid.admin()
                    .listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The last command that the state has passed; -1 before the first. */
    private long decided() {
        Map<String, Long> progress = new HashMap<>();
        try (var longs = new LongDeserializer()) {
            grid.contents(PROGRESS)
                    .forEach(record -> progress.put(
                            new String(record.key(), StandardCharsets.UTF_8),
                            longs.deserialize(PROGRESS, record.value())));
        }
        return progress.getOrDefault("last-command", -1L);
    }

    private boolean nothingIsDue() {
        var due = keys(DUE);
        return keys(IN_PRESS).isEmpty()
                && (due.isEmpty() || Item.parse(due.first()).at().isAfter(now));
    }

    /** The keys that the state holds there, those that begin with a number. */
    private TreeSet<String> keys(String changelog) {
        var keys = new TreeSet<String>();
        for (var record : grid.contents(changelog)) {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                keys.remove(key);
            } else if (Character.isDigit(key.charAt(0))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** A state that was made again says all outcomes again, in the same order. */
    @Override
    public List<SubmissionOutcome> outcomes() {
        var all = grid.outcomes();
        return all.subList(all.size() - commands, all.size());
    }

    /** Said again with the outcomes, each as it was. */
    @Override
    public List<EventStep> steps() {
        return grid.steps().stream().distinct().toList();
    }

    @Override
    public List<MediaGridVersion> versions() {
        return grid.versions();
    }

    @Override
    public Map<String, GridEntry> entryTable() {
        return grid.table(Topics.MEDIA_GRID_ENTRIES, GridEntry.class);
    }

    @Override
    public Map<String, PlannedEvent> eventTable() {
        return grid.table(Topics.PLANNED_EVENTS, PlannedEvent.class);
    }

    @Override
    public void close() {
        process.close();
        grid.close();
    }
}
