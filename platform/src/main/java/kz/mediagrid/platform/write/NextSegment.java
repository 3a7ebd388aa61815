package kz.mediagrid.platform.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;
import kz.mediagrid.topics.Topic;

/**
 * Begins another segment of a quiet topic. The broker compacts only segments to which it no longer writes, and begins another one
 * only when a record arrives. So it would leave on disk, while the topic is quiet, what was erased, and what was written in a
 * transaction that failed.
 */
public final class NextSegment {

    /**
     * The key of a tombstone that erases nothing: the broker begins another segment of the topic when it arrives. No id has a space,
     * also none that people choose.
     */
    public static final String KEY = "next segment";

    private final Topic topic;
    private final AcknowledgedWriter writer;
    private final Clock real;
    private final Supplier<Instant> lastWritten;
    private final Supplier<Duration> segmentTime;

    /**
     * @param lastWritten the time of the topic's last record [real time]; {@link Instant#MIN} if there is none
     * @param segmentTime the time after which the broker begins another segment of the topic, if a record arrives then. An
     *     operator may change it while the service runs.
     */
    public NextSegment(
            Topic topic,
            AcknowledgedWriter writer,
            Clock real,
            Supplier<Instant> lastWritten,
            Supplier<Duration> segmentTime) {
        this.topic = topic;
        this.writer = writer;
        this.real = real;
        this.lastWritten = lastWritten;
        this.segmentTime = segmentTime;
    }

    /** Whether no record came for the time of a segment. */
    public boolean isDue() {
        var from = lastWritten.get().plus(segmentTime.get()).plusMillis(1);
        return !real.instant().isBefore(from);
    }

    /** {@link #beginIfDue} as a task. Erased records stay on disk until it succeeds. */
    public RepeatedTask asTask() {
        return new RepeatedTask("The topic " + topic.name() + " has no new segment yet", this::beginIfDue);
    }

    /** Writes a record that begins another segment, if no record came for the time of a segment. */
    public void beginIfDue() {
        if (isDue()) {
            writer.eraseAllNow(topic, List.of(KEY));
        }
    }
}
