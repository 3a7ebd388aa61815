package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.grid.known.AsOfWeek.Recorded;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.CalendarLog;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known of a week at an instant is made again from the commands, and is what the services were told then. */
class KnownWeekTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final Instant SATURDAY = FRIDAY_NOON.plus(Duration.ofDays(1));

    @TempDir
    private Path directory;

    private final List<SpecificRecord> sent = new ArrayList<>();
    private final List<MediaGridVersion> published = new ArrayList<>();
    private final Map<String, PlannedEvent> events = new HashMap<>();
    private final List<PlannedEvent> onFriday = new ArrayList<>();
    private final List<PlannedEvent> onSaturday = new ArrayList<>();

    @BeforeEach
    void aWeekWentOn() {
        try (var grid = new Aggregator(WEDNESDAY)) {
            send(grid, submit("fin-1", on("Budget vote", "2026-12-03"), WEDNESDAY));
            send(grid, submit("edu-1", on("School opening", "2026-12-02"), WEDNESDAY));
            send(grid, submit("edu-2", on("Olympiad", "2026-12-08"), WEDNESDAY));
            grid.advanceTo(FRIDAY_NOON);
            send(grid, revise("fin-1", 1, on("Budget vote, second reading", "2026-12-03"), FRIDAY_NOON));
            send(grid, decide("edu-1", EditorialDecision.EXCLUDE, FRIDAY_NOON));
            onFriday.addAll(ofWeek49(grid));
            grid.advanceTo(SATURDAY);
            send(grid, withdraw("fin-1", "storm", SATURDAY));
            send(grid, order("2026-W49", SATURDAY));
            onSaturday.addAll(ofWeek49(grid));
            published.addAll(grid.versions());
        }
    }

    @Test
    void whatWasNotPublishedYetWasKnown() {
        var known = known(FRIDAY_NOON);

        assertThat(known.version()).isEqualTo(1);
        assertThat(known.commandOffset()).isEqualTo(4);
        assertThat(known.events()).isEqualTo(onFriday);
        assertThat(known.events())
                .extracting(PlannedEvent::getEventId, PlannedEvent::getRevision, PlannedEvent::getDecision)
                .containsExactly(
                        tuple("edu-1", 1, EditorialDecision.EXCLUDE),
                        tuple("fin-1", 2, EditorialDecision.LEFT_TO_POLICY));
    }

    @Test
    void whatWasReceivedLaterWasNot() {
        assertThat(known(FRIDAY_NOON.minusMillis(1)).events())
                .extracting(PlannedEvent::getRevision)
                .containsExactly(1, 1);
        assertThat(known(FRIDAY_NOON.minusMillis(1)).version()).isZero();
        assertThat(known(WEDNESDAY.minusMillis(1)).events()).isEmpty();
        assertThat(known(WEDNESDAY.minusMillis(1)).commandOffset()).isEqualTo(-1);
    }

    @Test
    void theVersionsThatWereOutByThenAreTakenIntoAccount() {
        var known = known(SATURDAY);

        assertThat(known.version()).isEqualTo(3);
        assertThat(known.events()).isEqualTo(onSaturday);
        assertThat(known.events().get(1).getStatus()).isEqualTo(EventStatus.WITHDRAWN);
        assertThat(known.events().get(1).getEntries().get(0).getFirstVersion()).isEqualTo(1);
    }

    @Test
    void aRecordThatCannotBeReadIsPassedOver() {
        var before = known(SATURDAY);
        sent.add(null);

        assertThat(known(SATURDAY)).isEqualTo(before);
    }

    private AsOfWeek.Known known(Instant at) {
        var calendars = CalendarLog.of(Aggregator.beganWith(WorkingCalendar.kazakhstan()));
        try (var stores = new DiskStores(directory.resolve(String.valueOf(at.toEpochMilli())))) {
            return AsOfWeek.of(
                    recorded(sent),
                    recorded(published),
                    new ReplayedGrid(stores, calendars, WeekPolicy.standard()),
                    "2026-W49",
                    at);
        }
    }

    private static Iterator<Recorded> recorded(List<? extends SpecificRecord> topic) {
        return IntStream.range(0, topic.size())
                .mapToObj(offset -> new Recorded(offset, topic.get(offset)))
                .iterator();
    }

    private List<PlannedEvent> ofWeek49(Aggregator grid) {
        events.putAll(grid.eventTable());
        return List.of(events.get("edu-1"), events.get("fin-1"));
    }

    private void send(Aggregator grid, SpecificRecord command) {
        sent.add(command);
        grid.send(command);
    }
}
