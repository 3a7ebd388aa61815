package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The grid as a replay recomputes it: starts with empty stores, decides the log's commands in order and makes the resulting
 * versions. It uses no clock and publishes nothing.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReplayedGrid {

    // The replay never decides when a change is published, so the gathering time has no effect.
    private static final GatherRule ANY_GATHERING = new GatherRule(Duration.ZERO);

    private final Grid grid;
    private final SetClock clock = new SetClock();
    private List<MediaGridVersion> made = new ArrayList<>();

    /**
     * @param stores empty stores
     * @param calendars the working calendars: the log's first one, and those activated since
     * @param policy the publishing time and the rule for Thursdays off
     */
    public ReplayedGrid(Stores stores, CalendarLog calendars, WeekPolicy policy) {
        grid = new Grid(stores, calendars, policy, ANY_GATHERING, clock, this::collect);
        grid.makeAgain(List::of);
    }

    /**
     * Adds a record of the log, whether or not it is a command, to the log's fingerprint; called before the record is
     * decided.
     */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        grid.taking(offset, key, value);
        grid.passed(offset);
    }

    /**
     * Decides the command in the record that {@link #taking} received last.
     *
     * @param now the business time of publication, if the command publishes a version
     * @return all parts of the version that the command publishes; empty if it publishes none
     */
    public List<MediaGridVersion> decide(Command command, Instant now) {
        clock.now = now;
        grid.decide(command);
        return taken();
    }

    /**
     * Makes the next version of {@code week}, which includes all commands so far.
     *
     * @param cause the cause of the publication
     * @param publishedAt the time of the publication
     * @param offset the offset of the last command that the version claims to include
     * @return all parts of the version
     */
    public List<MediaGridVersion> publish(String week, PublicationCause cause, Instant publishedAt, long offset) {
        grid.press().publish(week, cause, publishedAt, offset);
        return taken();
    }

    /**
     * Sets the newest version of {@code week} to the version that was published, even if the replay made a different one;
     * the next version then follows the published one.
     *
     * @param version the number of that version; 0 for none
     * @param versionHash the hash of that version as published; null for none
     */
    public void apply(String week, int version, @Nullable String versionHash) {
        grid.weeks().apply(week, version, versionHash);
    }

    /** The current state of the events that touch {@code week} now or did so earlier, in the order of its grid. */
    public List<PlannedEvent> known(String week) {
        return grid.events().in(week).stream()
                .map(grid.events()::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Collects the parts of versions; ignores all other records, since the topics already have them. */
    private void collect(Topic topic, String key, @Nullable SpecificRecord value) {
        if (value instanceof MediaGridVersion part) {
            made.add(part);
        }
    }

    private List<MediaGridVersion> taken() {
        var parts = made;
        made = new ArrayList<>();
        return parts;
    }

    /** A clock that shows the time passed to the latest call of {@link ReplayedGrid#decide}. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock has no zone.");
        }
    }
}
