package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.merge;
import static kz.mediagrid.grid.testing.Commands.note;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.separate;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static kz.mediagrid.grid.testing.Details.privateContact;
import static kz.mediagrid.grid.testing.Details.publicContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor's notes and mergers, and what becomes of them when agencies go on changing their filings. */
class WhatTheEditorDoesTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String KEPT = "edu-1";
    private static final String OTHER = "culture-1";
    private static final String THIRD = "sport-1";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @BeforeEach
    void threeBodiesFileTheSameOpening() {
        accepted(submit(KEPT, opening("Education", "+7 1"), WEDNESDAY));
        accepted(submit(OTHER, opening("Culture", "+7 2"), WEDNESDAY));
        accepted(submit(THIRD, opening("Sport", "+7 3"), WEDNESDAY));
    }

    @Test
    void ofTwoDecisionsOnWhatBothSawTheSecondIsRefused() {
        var seen = grid.eventTable().get(KEPT).getChangedBy();
        var first = seen(decide(editor(), KEPT, EditorialDecision.EXCLUDE), seen);
        accepted(first);

        var second = grid.send(seen(decide(editor(), KEPT, EditorialDecision.FEATURE), seen));

        assertThat(second.getRefusal().getReason()).isEqualTo(RefusalReason.EVENT_CHANGED);
        assertThat(grid.send(first).getVerdict()).as("a repeat").isEqualTo(Verdict.ACCEPTED);
        assertThat(grid.eventTable().get(KEPT).getDecision()).isEqualTo(EditorialDecision.EXCLUDE);
        accepted(seen(
                decide(editor(), KEPT, EditorialDecision.INCLUDE),
                first.getSubmission().getSubmissionId()));
    }

    @Test
    void onAWithdrawnOrMergedFilingNothingIsDecided() {
        accepted(merge(editor(), KEPT, OTHER));
        accepted(withdraw(THIRD, "Storm", now()));

        for (var decision : List.of(
                EditorialDecision.INCLUDE,
                EditorialDecision.EXCLUDE,
                EditorialDecision.FEATURE,
                EditorialDecision.LEFT_TO_POLICY)) {
            assertThat(refusal(decide(editor(), OTHER, decision))).isEqualTo(RefusalReason.EVENT_MERGED);
            assertThat(refusal(decide(editor(), THIRD, decision))).isEqualTo(RefusalReason.EVENT_WITHDRAWN);
        }

        accepted(separate(editor(), KEPT, OTHER));
        accepted(reinstate(THIRD, now()));
        accepted(decide(editor(), OTHER, EditorialDecision.FEATURE));
        accepted(decide(editor(), THIRD, EditorialDecision.EXCLUDE));
    }

    private static EventDecided seen(EventDecided decided, String submission) {
        return EventDecided.newBuilder(decided).setSeen(submission).build();
    }

    @Test
    void aNoteStandsBesideTheEventOverTheAgencysRevisions() {
        grid.advanceTo(FRIDAY_NOON);

        accepted(note(editor(), KEPT, "By card only"));
        accepted(revise(KEPT, 1, opening("Education", "+7 9"), now()));

        var entry = shownNext(KEPT);
        assertThat(entry.getPublicNote()).isEqualTo(text("By card only"));
        assertThat(entry.getRevision()).isEqualTo(2);
        assertThat(change(KEPT).getKind()).isEqualTo(ChangeKind.REVISED);

        accepted(note(editor(), KEPT, null));
        assertThat(shownNext(KEPT).getPublicNote()).isNull();
    }

    @Test
    void aNoteStaysBesideAnEventThatIsStruckThrough() {
        grid.advanceTo(FRIDAY_NOON);
        accepted(withdraw(KEPT, "Storm", now()));

        accepted(note(editor(), KEPT, "Tickets are refunded"));

        var entry = shownNext(KEPT);
        assertThat(entry.getStanding()).isEqualTo(EntryStanding.CANCELLED);
        assertThat(entry.getPublicNote()).isEqualTo(text("Tickets are refunded"));
    }

    @Test
    void aMergedFilingLeavesTheGridWithoutAReasonAndItsOrganisersJoin() {
        grid.advanceTo(FRIDAY_NOON);

        var outcome = accepted(merge(editor(), KEPT, OTHER));

        assertThat(outcome.getWeeks()).containsExactly(WEEK);
        var version = nextVersion();
        assertThat(version.getChanges())
                .extracting(GridChange::getEventId, GridChange::getKind)
                .containsExactlyInAnyOrder(tuple(OTHER, ChangeKind.REMOVED), tuple(KEPT, ChangeKind.REVISED));
        assertThat(version.toString()).doesNotContain("private: one event").doesNotContain("secret");
        var entry = change(KEPT).getEntry();
        assertThat(names(entry)).containsExactly("Education", "Culture");
        assertThat(entry.getOrganisers().get(1).getContacts())
                .extracting(Contact::getPhone)
                .containsExactly("+7 2");
        var events = grid.eventTable();
        assertThat(events.get(KEPT).getMergedFrom()).containsExactly(OTHER);
        assertThat(events.get(OTHER).getMergedInto()).isEqualTo(KEPT);
        assertThat(events.get(OTHER).getMergeReason()).isEqualTo(text("private: one event"));
        assertThat(events.get(OTHER).getRevision()).isEqualTo(1);
    }

    @Test
    void anOrganiserThatBothNameIsNamedOnce() {
        accepted(revise(OTHER, null, opening("Education", "+7 2"), WEDNESDAY));

        accepted(merge(editor(), KEPT, OTHER));

        grid.advanceTo(FRIDAY_NOON);
        assertThat(names(change(KEPT).getEntry())).containsExactly("Education");
    }

    @Test
    void theKeptEntryFollowsWhatTheOtherBodySaysLater() {
        merged();

        accepted(revise(OTHER, null, opening("Culture and Arts", "+7 2"), now()));
        assertThat(names(shownNext(KEPT))).containsExactly("Education", "Culture and Arts");

        accepted(withdraw(OTHER, "We take no part", now()));
        assertThat(names(shownNext(KEPT))).containsExactly("Education");

        accepted(reinstate(OTHER, now()));
        assertThat(names(shownNext(KEPT))).containsExactly("Education", "Culture and Arts");
        assertThat(grid.eventTable().get(OTHER).getMergedInto()).isEqualTo(KEPT);
    }

    @Test
    void twoFilingsMayBeMergedIntoOne() {
        merged();

        accepted(merge(editor(), KEPT, THIRD));

        assertThat(names(shownNext(KEPT, KEPT, THIRD))).containsExactly("Education", "Culture", "Sport");
    }

    @Test
    void separatedBothAreEntriesAgain() {
        merged();

        accepted(separate(editor(), KEPT, OTHER));

        assertThat(names(shownNext(KEPT, KEPT, OTHER))).containsExactly("Education");
        assertThat(change(OTHER).getKind()).isEqualTo(ChangeKind.ADDED);
        assertThat(change(OTHER).getEntry().getFirstVersion()).isEqualTo(1);
        var events = grid.eventTable();
        assertThat(events.get(KEPT).getMergedFrom()).isEmpty();
        assertThat(events.get(OTHER).getMergedInto()).isNull();
        assertThat(events.get(OTHER).getMergeReason()).isNull();
    }

    @Test
    void whereTheKeptFilingIsWithdrawnTheOtherStandsAgainByItself() {
        merged();

        accepted(withdraw(KEPT, "Storm", now()));

        assertThat(shownNext(KEPT, KEPT, OTHER).getStanding()).isEqualTo(EntryStanding.CANCELLED);
        assertThat(change(OTHER).getKind()).isEqualTo(ChangeKind.ADDED);

        accepted(reinstate(KEPT, now()));
        assertThat(names(shownNext(KEPT))).containsExactly("Education");
        assertThat(grid.eventTable().get(OTHER).getMergedInto()).isNull();
    }

    @Test
    void aNoteOnAMergedFilingWaitsUntilItStandsByItself() {
        merged();

        accepted(note(editor(), OTHER, "Live"));
        grid.advanceTo(now().plusSeconds(601));
        assertThat(grid.versions()).hasSize(2);

        accepted(separate(editor(), KEPT, OTHER));
        var entry = shownNext(OTHER, KEPT, OTHER);
        assertThat(entry.getPublicNote()).isEqualTo(text("Live"));
    }

    @Test
    void aMergedFilingIsStillOneWhereTheKeptOneMovesToAnotherWeek() {
        merged();

        accepted(revise(KEPT, null, on("Opening", "2026-12-10"), now()));

        assertThat(shownNext(KEPT).getStanding()).isEqualTo(EntryStanding.MOVED);
        assertThat(grid.entryTable()).doesNotContainKey(WEEK + "/" + OTHER);
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        accepted(submit("fin-1", on("Budget", "2026-12-10"), WEDNESDAY));
        accepted(submit("fin-2", on("Audit", "2026-12-03"), WEDNESDAY));
        accepted(withdraw("fin-2", null, WEDNESDAY));
        accepted(merge(editor(), KEPT, OTHER));

        assertThat(refusal(merge(editor(), "edu-9", OTHER))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(refusal(merge(editor(), THIRD, "edu-9"))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(refusal(merge(editor(), THIRD, THIRD))).isEqualTo(RefusalReason.SAME_EVENT);
        assertThat(refusal(merge(editor(), THIRD, "fin-1"))).isEqualTo(RefusalReason.NO_COMMON_WEEK);
        assertThat(refusal(merge(editor(), THIRD, "fin-2"))).isEqualTo(RefusalReason.EVENT_WITHDRAWN);
        assertThat(refusal(merge(editor(), "fin-2", THIRD))).isEqualTo(RefusalReason.EVENT_WITHDRAWN);
        assertThat(refusal(merge(editor(), THIRD, OTHER))).isEqualTo(RefusalReason.EVENT_MERGED);
        assertThat(refusal(merge(editor(), THIRD, KEPT))).isEqualTo(RefusalReason.EVENT_MERGED);
        assertThat(refusal(merge(editor(), OTHER, THIRD))).isEqualTo(RefusalReason.EVENT_MERGED);
        assertThat(refusal(merge(editor(), KEPT, OTHER))).isEqualTo(RefusalReason.EVENT_MERGED);
        assertThat(refusal(separate(editor(), KEPT, THIRD))).isEqualTo(RefusalReason.EVENT_NOT_MERGED);
        assertThat(refusal(separate(editor(), OTHER, KEPT))).isEqualTo(RefusalReason.EVENT_NOT_MERGED);
        assertThat(refusal(separate(editor(), "edu-9", KEPT))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(refusal(note(editor(), "edu-9", "note"))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(grid.eventTable().get(THIRD).getMergedFrom()).isEmpty();
    }

    @Test
    void eachWordOfTheEditorIsAStepInTheLifeOfEveryFilingItIsAbout() {
        accepted(decide(KEPT, EditorialDecision.FEATURE, WEDNESDAY));
        accepted(decide(KEPT, EditorialDecision.LEFT_TO_POLICY, WEDNESDAY));
        accepted(note(editor(), KEPT, "By card only"));
        accepted(merge(editor(), KEPT, OTHER));
        accepted(separate(editor(), KEPT, OTHER));
        accepted(merge(editor(), KEPT, THIRD));
        accepted(withdraw(KEPT, null, WEDNESDAY));

        assertThat(grid.steps().subList(3, 14))
                .extracting(EventStep::getEventId, EventStep::getKind, EventStep::getBy, EventStep::getOtherEventId)
                .containsExactly(
                        tuple(KEPT, EventStepKind.FEATURED, StepAuthor.AUTHORISED_BODY, null),
                        tuple(KEPT, EventStepKind.LEFT_TO_POLICY, StepAuthor.AUTHORISED_BODY, null),
                        tuple(KEPT, EventStepKind.NOTED, StepAuthor.AUTHORISED_BODY, null),
                        tuple(KEPT, EventStepKind.MERGED, StepAuthor.AUTHORISED_BODY, OTHER),
                        tuple(OTHER, EventStepKind.MERGED, StepAuthor.AUTHORISED_BODY, KEPT),
                        tuple(KEPT, EventStepKind.SEPARATED, StepAuthor.AUTHORISED_BODY, OTHER),
                        tuple(OTHER, EventStepKind.SEPARATED, StepAuthor.AUTHORISED_BODY, KEPT),
                        tuple(KEPT, EventStepKind.MERGED, StepAuthor.AUTHORISED_BODY, THIRD),
                        tuple(THIRD, EventStepKind.MERGED, StepAuthor.AUTHORISED_BODY, KEPT),
                        tuple(KEPT, EventStepKind.WITHDRAWN, StepAuthor.AGENCY, null),
                        tuple(KEPT, EventStepKind.SEPARATED, StepAuthor.AGENCY, THIRD));
        assertThat(grid.steps()).hasSize(15);
        var ended = grid.steps().get(14);
        assertThat(ended.getEventId()).isEqualTo(THIRD);
        assertThat(ended.getKind()).isEqualTo(EventStepKind.SEPARATED);
        assertThat(ended.getBy()).isEqualTo(StepAuthor.OTHER_AGENCY);
        assertThat(ended.getOtherEventId()).isEqualTo(KEPT);
        assertThat(ended.getActor()).isEmpty();
        assertThat(ended.getSubmissionId()).isEmpty();
        assertThat(grid.steps().get(13).getActor()).isNotEmpty();
        assertThat(grid.steps().get(5).getPublicReason()).isEqualTo(text("By card only"));
        assertThat(grid.steps().get(7).getReason()).isEqualTo(text("private: one event"));
    }

    private void merged() {
        grid.advanceTo(FRIDAY_NOON);
        accepted(merge(editor(), KEPT, OTHER));
        nextVersion();
    }

    private SubmissionOutcome accepted(SpecificRecord command) {
        var outcome = grid.send(command);
        assertThat(outcome.getVerdict()).as(outcome.toString()).isEqualTo(Verdict.ACCEPTED);
        return outcome;
    }

    private RefusalReason refusal(SpecificRecord command) {
        return grid.send(command).getRefusal().getReason();
    }

    private Instant now() {
        return grid.clock.now;
    }

    private Submission editor() {
        return stamp("mam", now());
    }

    private MediaGridVersion nextVersion() {
        var known = grid.versions().size();
        grid.advanceTo(now().plusSeconds(600));
        assertThat(grid.versions()).hasSize(known + 1);
        return grid.versions().get(known);
    }

    /** How the next version shows the event, which alone it changes. */
    private GridEntry shownNext(String eventId) {
        return shownNext(eventId, eventId);
    }

    private GridEntry shownNext(String eventId, String... changed) {
        assertThat(nextVersion().getChanges())
                .extracting(GridChange::getEventId)
                .containsExactlyInAnyOrder(changed);
        return change(eventId).getEntry();
    }

    private GridChange change(String eventId) {
        var versions = grid.versions();
        return versions.get(versions.size() - 1).getChanges().stream()
                .filter(change -> change.getEventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(GridEntry entry) {
        return entry.getOrganisers().stream()
                .map(organiser -> organiser.getName().getRu())
                .toList();
    }

    private static EventDetails opening(String organiser, String phone) {
        return EventDetails.newBuilder(on("Opening", "2026-12-03"))
                .setOrganisers(List.of(
                        new Organiser(text(organiser), List.of(publicContact(phone), privateContact("secret")))))
                .build();
    }
}
