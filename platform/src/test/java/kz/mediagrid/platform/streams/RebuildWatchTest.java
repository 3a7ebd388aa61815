package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.observability.progress.Progress;
import org.junit.jupiter.api.Test;

/** While a lost state is made again, each tick tells how many records of the inputs are handled again. */
class RebuildWatchTest {

    private final Told told = new Told(new ArrayList<>());

    @Test
    void eachTickTellsTheShareUntilTheStateIsWhole() {
        var rebuild = new RebuildWatch(new Ends(Map.of("commands", 8L, "calendars", 2L), Map.of()), told);

        rebuild.tick(true);
        rebuild.passed("commands", 3);
        rebuild.tick(true);
        rebuild.passed("calendars", 1);
        rebuild.tick(true);
        rebuild.tick(false);
        rebuild.tick(false);

        assertThat(told.rebuilds)
                .containsExactly(
                        Optional.of(new Progress(0, 10)),
                        Optional.of(new Progress(4, 10)),
                        Optional.of(new Progress(6, 10)),
                        Optional.empty());
    }

    @Test
    void aRebuildThatAKillInterruptedGoesOnFromWhereItWas() {
        var rebuild = new RebuildWatch(
                new Ends(Map.of("commands", 8L, "calendars", 2L), Map.of("commands", 5L, "calendars", 2L)), told);
        rebuild.passed("commands", 5);

        rebuild.tick(true);
        rebuild.end();

        assertThat(told.rebuilds).containsExactly(Optional.of(new Progress(8, 10)), Optional.empty());
    }

    @Test
    void aStageWithItsStateTellsNothing() {
        var rebuild = new RebuildWatch(new Ends(Map.of("commands", 8L), Map.of("commands", 8L)), told);

        rebuild.tick(false);
        rebuild.end();

        assertThat(told.rebuilds).isEmpty();
    }

    private record Told(List<Optional<Progress>> rebuilds) implements StageReports {

        @Override
        public void dueWaits(Optional<Instant> since) {}

        @Override
        public void rebuilds(Optional<Progress> progress) {
            rebuilds.add(progress);
        }
    }

    /** A broker's answers about the inputs. */
    private record Ends(Map<String, Long> known, Map<String, Long> committed) implements Inputs {

        @Override
        public Optional<Map<String, Long>> ends() {
            return Optional.of(known);
        }

        @Override
        public boolean mayHoldRecords(String topic, long from, long to) {
            return from < to;
        }

        @Override
        public boolean holdsRecords(String topic, long from, long to) {
            return from < to;
        }

        @Override
        public void close() {}
    }
}
