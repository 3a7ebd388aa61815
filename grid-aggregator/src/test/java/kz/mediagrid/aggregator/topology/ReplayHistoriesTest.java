package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever happens, and whenever the aggregator lost its state meanwhile: the commands give what was published. */
class ReplayHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Provide
    Arbitrary<Set<Integer>> losses() {
        return Arbitraries.integers().between(0, 60).set().ofMaxSize(4);
    }

    @Property(tries = 150)
    @ManyTries
    void theReplayOfEveryHistoryEqualsWhatWasPublished(
            @ForAll("histories") List<Step> history, @ForAll("losses") Set<Integer> losses) {
        try (var stage = new LosingState()) {
            var play = new HistoryPlay(stage);
            for (var step = 0; step < history.size(); step++) {
                if (losses.contains(step)) {
                    stage.loseState(play.sent());
                }
                play.play(history.get(step));
            }

            var replayed = Replayed.of(Replayed.log(play.sent()), Replayed.grids(stage.versions()));

            assertThat(replayed.sentences()).isEmpty();
            assertThat(replayed.result.total()).isEqualTo(stage.versions().size());
            assertThat(replayed.result.commands()).isEqualTo(play.sent().size());
        }
    }

    /** An aggregator that begins anew now and then, with nothing but the topics. */
    private static final class LosingState implements HistoryPlay.Stage, AutoCloseable {

        private final List<MediaGridVersion> before = new ArrayList<>();
        private Aggregator grid = new Aggregator(Histories.START);

        void loseState(List<SpecificRecord> log) {
            before.addAll(grid.versions());
            var now = grid.now();
            grid.close();
            grid = new Aggregator(now, before.stream().map(VersionHeaders::of).toList());
            log.forEach(grid::put);
            grid.look();
        }

        @Override
        public Instant now() {
            return grid.now();
        }

        @Override
        public void put(SpecificRecord command) {
            grid.put(command);
        }

        @Override
        public void advanceTo(Instant instant) {
            grid.advanceTo(instant);
        }

        @Override
        public void look() {
            grid.look();
        }

        @Override
        public List<SubmissionOutcome> outcomes() {
            return grid.outcomes();
        }

        @Override
        public List<EventStep> steps() {
            return grid.steps();
        }

        @Override
        public List<MediaGridVersion> versions() {
            var all = new ArrayList<>(before);
            all.addAll(grid.versions());
            return all;
        }

        @Override
        public Map<String, GridEntry> entryTable() {
            throw new UnsupportedOperationException("What the table held before a loss was read before it.");
        }

        @Override
        public Map<String, PlannedEvent> eventTable() {
            return grid.eventTable();
        }

        @Override
        public void close() {
            grid.close();
        }
    }
}
