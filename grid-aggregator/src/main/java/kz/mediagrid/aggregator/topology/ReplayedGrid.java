package kz.mediagrid.aggregator.topology;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.Rebuild;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.platform.streams.CalendarLog;
import kz.mediagrid.platform.streams.StoredCalendars;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The aggregator's own rules over stores that begin empty, without Kafka Streams and without a clock: given the log's commands
 * in order, it makes the versions that they give. Nothing is published.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReplayedGrid implements AutoCloseable {

    // When a change goes out is never decided here, so how long it might have waited changes nothing.
    private static final GatherRule ANY_GATHERING = new GatherRule(Duration.ZERO);

    private final DetachedContext<byte[], SpecificRecord> context;
    private final GridDesk desk;
    private final CommandHandler handler;
    private final SetClock clock = new SetClock();
    private List<MediaGridVersion> made = new ArrayList<>();

    /**
     * @param calendars which days are worked, as the log began, and what was put in force since
     * @param policy what was settled about the weekly rhythm
     * @param directory where to keep the state, empty; without one it is kept in memory
     */
    public ReplayedGrid(CalendarLog calendars, WeekPolicy policy, Optional<Path> directory) {
        context = new DetachedContext<>(
                directory.map(OrderedBytes::onDisk).orElseGet(OrderedBytes::inMemory), GridStores.kept(), this::told);
        var stored = new StoredCalendars(context.getStateStore(GridStores.CALENDARS), calendars);
        var calendar = new GridCalendar(stored::inForce, policy);
        var policies = new StoredPolicies(context.getStateStore(GridStores.POLICIES));
        desk = GridDesk.of(context, stored, policies, new VersionHeaders(calendar, policies.log()));
        handler = new CommandHandler(desk, calendar, ANY_GATHERING, clock, Rebuild.none());
    }

    private void told(String sink, SpecificRecord record) {
        if (sink.equals(Outbox.GRIDS)) {
            made.add((MediaGridVersion) record);
        }
    }

    /** Takes in a record of the log as it lies there, command or not, before anything is decided by it. */
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        desk.progress().taking(offset, key, value);
        desk.progress().passed(offset);
    }

    /**
     * Has the command decided whose record was taken in last.
     *
     * @param now business time, where the command orders a version
     * @return all parts of the version that it orders, if it does
     */
    public List<MediaGridVersion> decide(Command command, Instant now) {
        clock.now = now;
        handler.handle(command);
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
        desk.press().publish(week, cause, publishedAt, offset);
        return taken();
    }

    /**
     * Goes on in {@code week} as if its newest version were this, so that every version is made after the one that was
     * published before it, whatever came out here.
     *
     * @param version its number; 0 for none
     * @param versionHash its hash as it was published; null for none
     */
    public void follow(String week, int version, @Nullable String versionHash) {
        desk.weeks().follow(week, version, versionHash);
    }

    /** The events that touch {@code week}, or once did, as they now stand, in the order of its grid. */
    public List<PlannedEvent> known(String week) {
        return desk.events().in(week).stream()
                .map(desk.events()::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<MediaGridVersion> taken() {
        var parts = made;
        made = new ArrayList<>();
        return parts;
    }

    @Override
    public void close() {
        context.close();
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
