package kz.mediagrid.notifier.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.notifier.grid.AsOf;
import org.junit.jupiter.api.Test;

class AsOfReplaysTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final AsOf THEN = new AsOf(Instant.parse("2026-12-04T07:00:00Z"));

    private final RefusedCalls refused = new RefusedCalls();

    @Test
    void aSecondReplayMeanwhileIsRefusedAndCounted() {
        var replays = new AtomicReference<AsOfReplays>();
        replays.set(new AsOfReplays(
                (week, asOf) -> {
                    assertThat(replays.get().at(WEEK, THEN)).isEmpty();
                    throw new IllegalStateException("the log is away");
                },
                refused));

        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> replays.get().at(WEEK, THEN)).hasMessage("the log is away");
            assertThat(refused.count(RefusingLimit.KNOWN_GRIDS)).isEqualTo(time);
        }
    }
}
