package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.policy;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static kz.mediagrid.schemas.EditorialPolicy.EXCLUDE_UNLESS_INCLUDED;
import static kz.mediagrid.schemas.EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Verdict;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** An activation that names its preview changes exactly what the preview showed, or nothing. */
class PreviewedPolicyTest {

    private static final List<String> WEEKS =
            List.of("2026-W48", "2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53");

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 200)
    @ManyTries
    void theMediaSeeTheEventsOfThePreviewAddedOrRemoved(@ForAll("histories") List<Step> history) {
        try (var grid = new Aggregator(Histories.START)) {
            var play = new HistoryPlay(grid);
            var followed = new FollowedGrid(grid);
            history.forEach(play::play);
            publish(grid);
            var other = isIncluding(followed) ? EXCLUDE_UNLESS_INCLUDED : INCLUDE_UNLESS_EXCLUDED;
            var effect = followed.effect(other);
            int before = grid.versions().size();

            var outcome = grid.send(activation(grid, "last", effect));
            publish(grid);

            assertThat(outcome.getVerdict()).as(outcome.toString()).isEqualTo(Verdict.ACCEPTED);
            var kind = other == INCLUDE_UNLESS_EXCLUDED ? ChangeKind.ADDED : ChangeKind.REMOVED;
            Statistics.collect(kind, effect.events().isEmpty());
            assertThat(grid.versions().subList(before, grid.versions().size()).stream()
                            .flatMap(version -> version.getChanges().stream()
                                    .map(change ->
                                            version.getWeek() + " " + change.getEventId() + " " + change.getKind())))
                    .containsExactlyInAnyOrderElementsOf(effect.events().entrySet().stream()
                            .flatMap(week -> week.getValue().stream().map(id -> week.getKey() + " " + id + " " + kind))
                            .toList());
        }
    }

    @Property(tries = 200)
    @ManyTries
    void anActivationIsRefusedIfItWouldChangeOtherEventsThanThePreviewShowed(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(max = 3) int between) {
        try (var grid = new Aggregator(Histories.START)) {
            var play = new HistoryPlay(grid);
            var followed = new FollowedGrid(grid);
            var last = Math.max(0, history.size() - between);
            history.subList(0, last).forEach(play::play);
            var effect = followed.effect(EXCLUDE_UNLESS_INCLUDED);
            history.subList(last, history.size()).forEach(play::play);
            var then = followed.effect(EXCLUDE_UNLESS_INCLUDED);

            var outcome = grid.send(activation(grid, "last", effect));

            Statistics.collect(outcome.getVerdict(), effect.events().isEmpty());
            assertThat(outcome.getVerdict()).isEqualTo(effect.equals(then) ? Verdict.ACCEPTED : Verdict.REFUSED);
            assertThat(grid.policies().containsKey("last")).isEqualTo(effect.equals(then));
        }
    }

    @Example
    void theSecondOfTwoEditorsIsRefusedEvenIfThePolicyHasTheSameName() {
        try (var grid = new Aggregator(Histories.START)) {
            var effect = new FollowedGrid(grid).effect(EXCLUDE_UNLESS_INCLUDED);
            grid.send(activation(grid, "selected", effect));

            var second = grid.send(activation(grid, "selected", effect));

            assertThat(second.getRefusal().getReason()).isEqualTo(RefusalReason.POLICY_OUTDATED);
            assertThat(second.getRefusal().getField()).isEqualTo("/shown");
        }
    }

    @Example
    void aDecisionOnAnEventMeanwhileRefusesTheActivation() {
        try (var grid = new Aggregator(Histories.START)) {
            grid.send(submit("edu-1", on("Meeting", "2026-12-03"), Histories.START));
            var effect = new FollowedGrid(grid).effect(EXCLUDE_UNLESS_INCLUDED);
            assertThat(effect.events()).isEqualTo(Map.of("2026-W49", List.of("edu-1")));
            grid.send(Commands.decide(stamp("maidd", Histories.START), "edu-1", EditorialDecision.FEATURE));

            var outcome = grid.send(activation(grid, "selected", effect));

            assertThat(outcome.getRefusal().getReason()).isEqualTo(RefusalReason.POLICY_OUTDATED);
            assertThat(grid.policies()).isEmpty();
        }
    }

    private static boolean isIncluding(FollowedGrid followed) {
        return followed.effect(INCLUDE_UNLESS_EXCLUDED).events().isEmpty();
    }

    private static EditorialPolicyActivated activation(Aggregator grid, String version, PolicyEffect shown) {
        return EditorialPolicyActivated.newBuilder(policy(stamp("maidd", grid.now()), version, shown.next()))
                .setShown(shown.fingerprint())
                .build();
    }

    /** Publishes all that waits in the weeks of the histories. */
    private static void publish(Aggregator grid) {
        WEEKS.forEach(week -> grid.send(order(week, grid.now())));
        grid.look();
    }
}
