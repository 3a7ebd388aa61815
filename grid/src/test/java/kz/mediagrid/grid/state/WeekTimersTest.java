package kz.mediagrid.grid.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;

/** A week's version 1 and the gathering of changes are told apart, and from all else. */
class WeekTimersTest {

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");

    private final HeapStore<String> store = new HeapStore<>();
    private final WeekTimers timers = new WeekTimers(store);

    @Test
    void theGatheringIsForNoWeek() {
        timers.gather(NOW);

        var due = timers.firstUpTo(NOW).orElseThrow();

        assertThat(WeekTimers.weekToPublish(due)).isEmpty();
    }

    @Test
    void aWeekIsFoundByItsName() {
        new DueQueue(store).put(new DueQueue.Item(NOW, "PUBLISH|2026-W49"));

        var due = timers.firstUpTo(NOW).orElseThrow();

        assertThat(WeekTimers.weekToPublish(due)).contains(GridWeek.parse("2026-W49"));
    }

    @Test
    void whatAnotherBuildPlannedIsNotTakenForAGathering() {
        new DueQueue(store).put(new DueQueue.Item(NOW, "ARCHIVE|2026-W49"));

        var due = timers.firstUpTo(NOW).orElseThrow();

        assertThatThrownBy(() -> WeekTimers.weekToPublish(due))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ARCHIVE|2026-W49");
    }
}
