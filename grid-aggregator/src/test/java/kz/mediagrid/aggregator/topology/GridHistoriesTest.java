package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.testing.ManyTries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever happens, the topology says what the specification, written down naively, says. */
class GridHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 200)
    @ManyTries
    void everyHistoryGivesTheGridsOfTheSpecificationAndARebuildGivesThemAgain(@ForAll("histories") List<Step> history) {
        try (var grid = new Aggregator(Histories.START)) {
            var play = new HistoryPlay(grid);
            history.forEach(play::play);
            play.check();
            checkRebuild(grid, play.sent());
        }
    }

    /** An aggregator that lost its state replays the log and publishes nothing anew. */
    private static void checkRebuild(Aggregator grid, List<SpecificRecord> sent) {
        var headers = grid.versions().stream().map(VersionHeaders::of).toList();
        try (var rebuilt = new Aggregator(grid.clock.now, headers)) {
            sent.forEach(rebuilt::send);
            rebuilt.look();

            assertThat(rebuilt.versions()).isEmpty();
            assertThat(rebuilt.entryTable()).isEmpty();
            assertThat(rebuilt.outcomes()).isEqualTo(grid.outcomes());
            assertThat(rebuilt.steps()).isEqualTo(grid.steps());
        }
    }
}
