package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.policy;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static kz.mediagrid.schemas.EditorialPolicy.EXCLUDE_UNLESS_INCLUDED;
import static kz.mediagrid.schemas.EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of events of which the editor says nothing, and when another policy takes effect. */
class EditorialPolicyTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final String FIRST = "include-unless-excluded";
    private static final String LAST_WEEK = "2026-W48";
    private static final String WEEK = "2026-W49";
    private static final String UNDECIDED = "edu-1";
    private static final String INCLUDED = "edu-2";
    private static final String FEATURED = "edu-3";
    private static final String EXCLUDED = "edu-4";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void beforeAnyActivationEventsAreIncludedUnlessExcluded() {
        fourEvents();

        grid.advanceTo(FRIDAY_NOON);

        assertThat(ids(newest(WEEK))).containsExactly(UNDECIDED, INCLUDED, FEATURED);
        assertThat(newest(WEEK).getEditorialPolicy()).isEqualTo(FIRST);
        assertThat(grid.eventTable().get(UNDECIDED).getDecision()).isEqualTo(EditorialDecision.LEFT_TO_POLICY);
    }

    @Test
    void underTheOtherPolicyTheGridShowsWhatTheEditorChoseAlone() {
        fourEvents();

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(FRIDAY_NOON);

        assertThat(ids(newest(WEEK))).containsExactly(INCLUDED, FEATURED);
        assertThat(newest(WEEK).getEditorialPolicy()).isEqualTo("selected");
    }

    @Test
    void aPublishedWeekIsComparedAnewAndItsChangesAreGathered() {
        fourEvents();
        grid.advanceTo(FRIDAY_NOON);

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(599));
        assertThat(newest(WEEK).getVersion()).isEqualTo(1);
        grid.advanceTo(FRIDAY_NOON.plusSeconds(600));

        assertThat(newest(WEEK).getVersion()).isEqualTo(2);
        assertThat(newest(WEEK).getEditorialPolicy()).isEqualTo("selected");
        assertThat(newest(WEEK).getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactly(tuple(UNDECIDED, ChangeKind.REMOVED));

        accepted(activate("all-again", INCLUDE_UNLESS_EXCLUDED));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(1200));

        assertThat(newest(WEEK).getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactly(tuple(UNDECIDED, ChangeKind.ADDED));
    }

    @Test
    void anUndecidedEventThatWasShownAndWithdrawnStaysStruckThrough() {
        fourEvents();
        grid.advanceTo(FRIDAY_NOON);
        accepted(withdraw(UNDECIDED, "Отменено", now()));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(600));
        assertThat(newest(WEEK).getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactly(tuple(UNDECIDED, ChangeKind.CANCELLED));

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(1800));
        assertThat(newest(WEEK).getVersion()).as("the policy changes nothing").isEqualTo(2);
    }

    @Test
    void anEventWithdrawnWhileItsRemovalByThePolicyWaitsIsCancelledForTheMedia() {
        fourEvents();
        grid.advanceTo(FRIDAY_NOON);
        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));

        accepted(withdraw(UNDECIDED, "Отменено", now()));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(600));

        assertThat(newest(WEEK).getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactly(tuple(UNDECIDED, ChangeKind.CANCELLED));
    }

    @Test
    void takenBackAtOnceItLeavesNoVersion() {
        fourEvents();
        grid.advanceTo(FRIDAY_NOON);

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        accepted(activate("all-again", INCLUDE_UNLESS_EXCLUDED));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(3600));

        assertThat(newest(WEEK).getVersion()).isEqualTo(1);
    }

    @Test
    void whatTheEditorLeavesToThePolicyFollowsIt() {
        fourEvents();
        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(FRIDAY_NOON);

        accepted(decide(INCLUDED, EditorialDecision.LEFT_TO_POLICY, now()));
        accepted(decide(EXCLUDED, EditorialDecision.LEFT_TO_POLICY, now()));
        accepted(decide(UNDECIDED, EditorialDecision.INCLUDE, now()));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(600));

        assertThat(newest(WEEK).getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactly(tuple(UNDECIDED, ChangeKind.ADDED), tuple(INCLUDED, ChangeKind.REMOVED));
    }

    @Test
    void aWeekThatIsOverKeepsThePolicyItHad() {
        accepted(submit(UNDECIDED, on("Meeting", "2026-11-26"), WEDNESDAY));
        accepted(order(LAST_WEEK, WEDNESDAY));
        grid.advanceTo(Instant.parse("2026-12-01T05:00:00Z"));

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        accepted(revise(UNDECIDED, null, on("Meeting, as it was held", "2026-11-26"), now()));
        grid.advanceTo(now().plusSeconds(600));

        assertThat(newest(LAST_WEEK).getVersion()).isEqualTo(2);
        assertThat(newest(LAST_WEEK).getEditorialPolicy()).isEqualTo(FIRST);
        assertThat(newest(LAST_WEEK).getChanges().get(0).getKind()).isEqualTo(ChangeKind.REVISED);
    }

    @Test
    void theWeekOfTheActivationGoesByItAlready() {
        accepted(submit(UNDECIDED, on("Meeting", "2026-11-26"), WEDNESDAY));
        accepted(order(LAST_WEEK, WEDNESDAY));

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(WEDNESDAY.plusSeconds(600));

        assertThat(newest(LAST_WEEK).getChanges().get(0).getKind()).isEqualTo(ChangeKind.REMOVED);
    }

    @Test
    void aHeldWeekShowsThePolicyWhenItIsOrdered() {
        fourEvents();
        grid.advanceTo(FRIDAY_NOON);
        accepted(hold(WEEK, now()));

        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(3600));
        assertThat(newest(WEEK).getVersion()).isEqualTo(1);
        accepted(order(WEEK, now()));

        assertThat(newest(WEEK).getVersion()).isEqualTo(2);
        assertThat(newest(WEEK).getEditorialPolicy()).isEqualTo("selected");
    }

    @Test
    void aVersionIsOneActivationForEver() {
        accepted(activate("selected", EXCLUDE_UNLESS_INCLUDED));

        for (var known : List.of("selected", FIRST)) {
            var outcome = grid.send(activate(known, INCLUDE_UNLESS_EXCLUDED));
            assertThat(outcome.getRefusal().getReason()).isEqualTo(RefusalReason.POLICY_KNOWN);
            assertThat(outcome.getRefusal().getField()).isEqualTo("/version");
        }
    }

    @Test
    void whoActivatedItWhenAndWhyIsKept() {
        var command = activate("selected", EXCLUDE_UNLESS_INCLUDED);
        accepted(command);

        var kept = grid.policies().get("selected");

        assertThat(kept.getPolicy()).isEqualTo(EXCLUDE_UNLESS_INCLUDED);
        assertThat(kept.getFromWeek()).isEqualTo(LAST_WEEK);
        assertThat(kept.getActivatedAt()).isEqualTo(WEDNESDAY);
        assertThat(kept.getActor()).isEqualTo("account-1");
        assertThat(kept.getSubmissionId()).isEqualTo(command.getSubmission().getSubmissionId());
        assertThat(kept.getReason()).isEqualTo(command.getReason());
        assertThat(kept.getCommandOffset()).isZero();
    }

    @Test
    void aStateMadeAgainShowsTheSameUnderTheSamePolicies() {
        var commands = List.of(
                submit(UNDECIDED, on("Meeting", "2026-12-03"), WEDNESDAY),
                policy(stamp("mam", FRIDAY_NOON), "selected", EXCLUDE_UNLESS_INCLUDED),
                policy(stamp("mam", FRIDAY_NOON.plusSeconds(900)), "all-again", INCLUDE_UNLESS_EXCLUDED));
        accepted(commands.get(0));
        grid.advanceTo(FRIDAY_NOON);
        accepted(commands.get(1));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(900));
        accepted(commands.get(2));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(3600));
        var headers = grid.versions().stream().map(VersionHeaders::of).toList();
        assertThat(headers)
                .extracting(MediaGridVersion::getEditorialPolicy)
                .containsExactly(FIRST, "selected", "all-again");

        try (var again = new Aggregator(now(), headers)) {
            commands.forEach(again::send);
            again.look();
            assertThat(again.versions()).isEmpty();
            again.send(decide(UNDECIDED, EditorialDecision.EXCLUDE, now()));
            again.advanceTo(now().plusSeconds(600));
            assertThat(again.versions())
                    .extracting(MediaGridVersion::getVersion)
                    .containsExactly(4);
            assertThat(again.versions().get(0).getPreviousHash())
                    .isEqualTo(headers.get(2).getVersionHash());
            assertThat(again.versions().get(0).getEditorialPolicy()).isEqualTo("all-again");
        }
    }

    private void fourEvents() {
        for (var event : List.of(UNDECIDED, INCLUDED, FEATURED, EXCLUDED)) {
            accepted(submit(event, on("Meeting", "2026-12-03"), WEDNESDAY));
        }
        accepted(decide(INCLUDED, EditorialDecision.INCLUDE, WEDNESDAY));
        accepted(decide(FEATURED, EditorialDecision.FEATURE, WEDNESDAY));
        accepted(decide(EXCLUDED, EditorialDecision.EXCLUDE, WEDNESDAY));
    }

    private void accepted(SpecificRecord command) {
        var outcome = grid.send(command);
        assertThat(outcome.getVerdict()).as(outcome.toString()).isEqualTo(Verdict.ACCEPTED);
    }

    private EditorialPolicyActivated activate(String version, EditorialPolicy policy) {
        return policy(stamp("mam", now()), version, policy);
    }

    private Instant now() {
        return grid.clock.now;
    }

    private MediaGridVersion newest(String week) {
        return grid.versions().stream()
                .filter(version -> version.getWeek().equals(week))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static List<String> ids(MediaGridVersion version) {
        return version.getChanges().stream().map(GridChange::getEventId).toList();
    }
}
