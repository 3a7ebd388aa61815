package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Commands.policy;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Work on a whole week goes on after a restart where it stopped: its cursor is in the stores. */
class VersionAfterARestartTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final int EVENTS = 25;

    private final KeptStores stores = new KeptStores();
    private final List<MediaGridVersion> versions = new ArrayList<>();
    private final List<GridEntry> table = new ArrayList<>();
    private long offset;

    @Test
    void everyPieceOfAVersionIsMadeOnce() {
        var grid = openedAt(WEDNESDAY);
        for (var number = 0; number < EVENTS; number++) {
            send(grid, submit("fin-%02d".formatted(number), on("Budget vote", "2026-12-03"), WEDNESDAY));
        }

        while (openedAt(FRIDAY_NOON).tick((due, now) -> true)) {
            assertThat(versions).hasSizeLessThanOrEqualTo(1);
        }

        assertThat(versions.get(0).getChanges()).hasSize(EVENTS);
        assertThat(versions.get(0).getEntryCount()).isEqualTo(EVENTS);
        assertThat(table)
                .extracting(GridEntry::getEventId)
                .doesNotHaveDuplicates()
                .hasSize(EVENTS);
    }

    @Test
    void everyEntryOfAWeekIsComparedAfterThePolicyChanged() {
        everyPieceOfAVersionIsMadeOnce();
        send(
                openedAt(FRIDAY_NOON),
                policy(stamp("maidd", FRIDAY_NOON), "strict", EditorialPolicy.EXCLUDE_UNLESS_INCLUDED));

        while (openedAt(FRIDAY_NOON.plus(Duration.ofMinutes(10))).tick((due, now) -> true)) {
            assertThat(versions).hasSizeLessThanOrEqualTo(2);
        }

        assertThat(versions.get(1).getChanges()).hasSize(EVENTS);
        assertThat(versions.get(1).getEntryCount()).isZero();
    }

    private Grid openedAt(Instant now) {
        var calendar = WorkingCalendar.kazakhstan();
        var first = CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build();
        var grid = new Grid(
                stores,
                CalendarLog.of(List.of(first)),
                WeekPolicy.standard(),
                new GatherRule(Duration.ofMinutes(10)),
                Clock.fixed(now, ZoneOffset.UTC),
                (topic, key, value) -> collect(value),
                2);
        grid.makeAgain(List::of);
        return grid;
    }

    private void collect(SpecificRecord value) {
        if (value instanceof MediaGridVersion version) {
            versions.add(version);
        } else if (value instanceof GridEntry entry) {
            table.add(entry);
        }
    }

    private void send(Grid grid, SpecificRecord command) {
        grid.taking(offset, null, null);
        grid.decide(Command.of(command, offset).orElseThrow());
        grid.passed(offset);
        offset++;
    }

    /** Stores that outlive the grid that opened them. */
    private static final class KeptStores implements Stores {

        private final Stores heap = new HeapStores();
        private final Map<String, Store<?>> opened = new HashMap<>();

        @Override
        @SuppressWarnings("unchecked") // The name tells the type.
        public <V> Store<V> of(Kept<V> kept) {
            return (Store<V>) opened.computeIfAbsent(kept.name(), name -> heap.of(kept));
        }
    }
}
