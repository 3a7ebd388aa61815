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
 * The grid made again over stores that begin empty, without a clock: given the log's commands in order, it makes the versions
 * that they give. Nothing is published.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReplayedGrid {

    // When a change goes out is never decided here, so how long it might have waited changes nothing.
    private static final GatherRule ANY_GATHERING = new GatherRule(Duration.ZERO);

    private final Grid grid;
    private final SetClock clock = new SetClock();
    private List<MediaGridVersion> made = new ArrayList<>();

    /**
     * @param stores empty ones
     * @param calendars which days are worked, as the log began, and what was put in force since
     * @param policy what was settled about the weekly rhythm
     */
    public ReplayedGrid(Stores stores, CalendarLog calendars, WeekPolicy policy) {
        grid = new Grid(stores, calendars, policy, ANY_GATHERING, clock, this::keep);
        grid.makeAgain(List::of);
    }

    /** Takes in a record of the log as it lies there, command or not, before anything is decided by it. */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        grid.taking(offset, key, value);
        grid.passed(offset);
    }

    /**
     * Has the command decided whose record was taken in last.
     *
     * @param now business time, where the command orders a version
     * @return all parts of the version that it orders, if it does
     */
    public List<MediaGridVersion> decide(Command command, Instant now) {
        clock.now = now;
        grid.decide(command);
        return taken();
    }

    /**
     * Makes the next version of {@code week}, which takes in all commands so far.
     *
     * @param cause why it was published
     * @param publishedAt when it was published
     * @param offset the last command that it says it takes in
     * @return all its parts
     */
    public List<MediaGridVersion> publish(String week, PublicationCause cause, Instant publishedAt, long offset) {
        grid.press().publish(week, cause, publishedAt, offset);
        return taken();
    }

    /**
     * Goes on in {@code week} as if its newest version were this, so that every version is made after the one that was
     * published before it, whatever came out here.
     *
     * @param version its number; 0 for none
     * @param versionHash its hash as it was published; null for none
     */
    public void apply(String week, int version, @Nullable String versionHash) {
        grid.weeks().apply(week, version, versionHash);
    }

    /** The events that touch {@code week}, or once did, as they now stand, in the order of its grid. */
    public List<PlannedEvent> known(String week) {
        return grid.events().in(week).stream()
                .map(grid.events()::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Keeps versions; the topics already have all else. */
    private void keep(Topic topic, String key, @Nullable SpecificRecord value) {
        if (value instanceof MediaGridVersion part) {
            made.add(part);
        }
    }

    private List<MediaGridVersion> taken() {
        var parts = made;
        made = new ArrayList<>();
        return parts;
    }

    /** Business time as it was for each order. */
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
            throw new UnsupportedOperationException("The zone of this clock is never asked for.");
        }
    }
}
