package kz.mediagrid.obligations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.topology.Histories.Step;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;

/** A clock that loses all state at any step of a history goes on, and writes no record twice. */
class LostStateHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 200, seed = "4714")
    @ManyTries
    void aHistoryGoesOnAfterAllStateIsLost(
            @ForAll("histories") List<Step> history,
            @ForAll @IntRange(max = 59) int lostAfter,
            @ForAll @IntRange(max = 100) int killedAfter) {
        var naive = new NaiveObligations();
        try (var clock = clock()) {
            for (int step = 0; step < history.size(); step++) {
                ObligationHistoriesTest.play(history.get(step), clock, naive);
                if (step == lostAfter % history.size()) {
                    clock.losesItsState();
                    var killedAt = clock.sent() * killedAfter / 100;
                    clock.replays(0, killedAt);
                    clock.restart();
                    clock.replays(killedAt, clock.sent());
                }
            }
            clock.settles();
            naive.looks(clock.now());
            ObligationHistoriesTest.check(clock, naive);
        }
    }

    @Property(tries = 200, seed = "4715")
    @ManyTries
    void nothingIsWrittenAgainThoughTheInputsHaveForgottenMuch(@ForAll("histories") List<Step> history) {
        var naive = new NaiveObligations();
        try (var clock = clock()) {
            history.forEach(step -> ObligationHistoriesTest.play(step, clock, naive));
            clock.settles();
            var before = written(clock);

            clock.inputsAge();
            clock.losesItsState();
            clock.replays();
            clock.settles();

            var again = written(clock);
            again.removeAll(before);
            assertThat(again).as(naive.toString()).isEmpty();
            assertThat(written(clock)).hasSameSizeAs(before);
        }
    }

    private static List<SpecificRecord> written(ClockOfObligations clock) {
        var written = new ArrayList<SpecificRecord>(clock.obligations());
        written.addAll(clock.alerts());
        written.addAll(clock.messages());
        written.addAll(clock.notices());
        return written;
    }

    private static ClockOfObligations clock() {
        return new ClockOfObligations(Histories.START, new EscalationPolicy(EscalationPolicy.usual(), Map.of()));
    }
}
