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
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a grid: decides the log's commands in order, from empty stores, and makes the versions that result. It uses
 * no clock and publishes nothing.
 */
public final class ReplayedGrid {

    // The replay never decides when a change is published, so the gathering time has no effect.
    private static final GatherRule ANY_GATHERING = new GatherRule(Duration.ZERO);

    private final Grid grid;
    private final Repairs repairs;
    private final SetClock clock = new SetClock();
    private List<MediaGridVersion> made = new ArrayList<>();

    /**
     * @param stores empty stores
     * @param calendars the first working calendar of the log, and the calendars activated since
     * @param policy the publishing time and the rule for Thursdays off
     */
    public ReplayedGrid(Stores stores, CalendarLog calendars, WeekPolicy policy) {
        this(stores, calendars, policy, Repairs.none());
    }

    /**
     * @param stores empty stores
     * @param calendars the first working calendar of the log, and the calendars activated since
     * @param policy the publishing time and the rule for Thursdays off
     * @param repairs the repairs on the log
     */
    public ReplayedGrid(Stores stores, CalendarLog calendars, WeekPolicy policy, Repairs repairs) {
        this.repairs = repairs;
        grid = new Grid(
                stores, calendars, policy, ANY_GATHERING, clock, this::collect, Integer.MAX_VALUE / GridPress.CHEAP);
        grid.makeAgain(new PublishedVersions() {
            @Override
            public List<MediaGridVersion> headers() {
                return List.of();
            }

            @Override
            public Repairs repairs() {
                return repairs;
            }
        });
    }

    /** The repairs on the log. */
    public Repairs repairs() {
        return repairs;
    }

    /** Adds a record to the log's fingerprint, even if it is not a command. Called before the record is decided. */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        grid.taking(offset, key, value);
        grid.passed(offset);
    }

    /**
     * Decides the command in the record that {@link #taking} received last.
     *
     * @param now the business time of publication, if the command publishes a version
     * @return all parts of the version that the command publishes; empty if the command publishes no version
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
     * @param offset the offset of the last command that the version includes
     * @return all parts of the version
     */
    public List<MediaGridVersion> publish(String week, PublicationCause cause, Instant publishedAt, long offset) {
        grid.press().begin(week, cause, publishedAt, offset);
        grid.press().complete(week);
        return taken();
    }

    /**
     * Sets the newest version of {@code week} to the version that was published, even if the replay made a different
     * version. The next version then follows the published version.
     *
     * @param version the number of the published version; 0 if no version was published
     * @param versionHash the published hash of this version; null if the version has no hash
     */
    public void apply(String week, int version, @Nullable String versionHash) {
        grid.apply(week, version, versionHash);
    }

    /** The events that are or were in {@code week}, each in its current state, in the order of the week's grid. */
    public List<PlannedEvent> known(String week) {
        return grid.events().in(week).stream()
                .map(grid.events()::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Collects the parts of versions; ignores all other records, because the topics already have them. */
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
