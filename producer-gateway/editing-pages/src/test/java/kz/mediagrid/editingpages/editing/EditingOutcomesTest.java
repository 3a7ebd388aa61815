package kz.mediagrid.editingpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The editor's page reports the decision of a submission only while the event shows that decision. */
class EditingOutcomesTest {

    private static final String FORUM = "edu-1";
    private static final LocalizedText TITLE = new LocalizedText("Форум (қазақша)", "Форум", null);
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final TreeMap<Long, SpecificRecord> log = new TreeMap<>();
    private final Archive archive = new Archive() {
        @Override
        public <T extends SpecificRecord> SortedMap<Long, T> read(
                Topic topic, Class<T> type, Collection<Long> offsets) {
            var found = new TreeMap<Long, T>();
            offsets.forEach(offset -> found.put(offset, type.cast(log.get(offset))));
            return found;
        }
    };
    private final EventHistory history = new EventHistory(archive, new HeapStores());
    private final EditingOutcomes outcomes = new EditingOutcomes(events, history);

    @Test
    void aDecisionIsReportedWithTheTitleOfItsEvent() {
        events.apply(forum("first", EditorialDecision.INCLUDE));

        var done = outcomes.done(accepted("first", "EventDecided"), Language.RU).orElseThrow();

        assertThat(done.what()).isEqualTo("INCLUDE");
        assertThat(done.title()).isEqualTo(new Wording("Форум", "ru", false));
    }

    @Test
    void aLaterDecisionIsNotReportedAsTheEarlierOne() {
        events.apply(forum("first", EditorialDecision.INCLUDE));

        events.apply(forum("second", EditorialDecision.EXCLUDE));

        assertThat(outcomes.done(accepted("first", "EventDecided"), Language.RU))
                .isEmpty();
        assertThat(outcomes.done(accepted("second", "EventDecided"), Language.RU))
                .map(EditingPage.Done::what)
                .contains("EXCLUDE");
    }

    @Test
    void aDecisionThatTheEventDoesNotShowYetIsNotReported() {
        events.apply(forum("filing", EditorialDecision.LEFT_TO_POLICY));

        assertThat(outcomes.done(accepted("first", "EventDecided"), Language.RU))
                .isEmpty();
    }

    @Test
    void aSentenceOnAnUnknownEventStandsWithoutATitle() {
        events.apply(forum("first", EditorialDecision.INCLUDE));

        assertThat(outcomes.titled(FORUM, "Шешім жоқ.", Language.RU)).isEqualTo("Форум: Шешім жоқ.");
        assertThat(outcomes.titled("nobody-1", "Шешім жоқ.", Language.RU)).isEqualTo("Шешім жоқ.");
    }

    @Test
    void aNoteIsReportedWhateverHappenedSince() {
        events.apply(forum("second", EditorialDecision.EXCLUDE));

        assertThat(outcomes.done(accepted("first", "EventNoted"), Language.RU))
                .map(EditingPage.Done::what)
                .contains("EventNoted");
    }

    @Test
    void anUndoneDecisionGivesWayToTheOneBeforeItWithItsReason() {
        step("filing", EventStepKind.SUBMITTED, null);
        step("first", EventStepKind.EXCLUDED, TITLE);
        step("note", EventStepKind.NOTED, null);
        step("second", EventStepKind.FEATURED, null);

        assertThat(outcomes.before(FORUM, "second"))
                .isEqualTo(Map.of("decision", "EXCLUDE", "reason", Map.of("kk", "Форум (қазақша)", "ru", "Форум")));
        assertThat(outcomes.before(FORUM, "first")).isEqualTo(Map.of("decision", "LEFT_TO_POLICY"));
    }

    @Test
    void anUndoThatIsRepeatedRestoresTheSameDecision() {
        step("first", EventStepKind.INCLUDED, null);
        step("second", EventStepKind.EXCLUDED, TITLE);

        var undone = outcomes.before(FORUM, "second");
        step("undo", EventStepKind.INCLUDED, null);

        assertThat(outcomes.before(FORUM, "second")).isEqualTo(undone).isEqualTo(Map.of("decision", "INCLUDE"));
    }

    @Test
    void anEventIsNewUntilItsFirstDecisionAndChangedAfterEach() {
        step("filing", EventStepKind.SUBMITTED, null);
        events.apply(forum("filing", EditorialDecision.LEFT_TO_POLICY));
        assertThat(history.wasDecided(FORUM)).isFalse();
        assertThat(outcomes.isChanged(FORUM, "filing")).isFalse();

        step("first", EventStepKind.LEFT_TO_POLICY, null);
        events.apply(forum("first", EditorialDecision.LEFT_TO_POLICY));

        assertThat(history.wasDecided(FORUM)).isTrue();
        assertThat(outcomes.isChanged(FORUM, "filing")).isTrue();
        assertThat(outcomes.isChanged(FORUM, "")).as("a form that saw nothing").isFalse();
    }

    @Test
    void theLastChangeIsTheStepOfTheSubmissionThatChangedTheEvent() {
        step("first", EventStepKind.INCLUDED, null);
        step("late", EventStepKind.NOTED, null);
        events.apply(forum("first", EditorialDecision.INCLUDE));
        assertThat(outcomes.lastChange(FORUM)).map(EventStep::getKind).contains(EventStepKind.INCLUDED);

        events.apply(forum("unread", EditorialDecision.EXCLUDE));
        assertThat(outcomes.lastChange(FORUM)).isEmpty();
    }

    @Test
    void aMergerIsUndoneWhileTheFilingsAreMerged() {
        step("merger", EventStepKind.MERGED, TITLE, "dsm-2");
        var merged = PlannedEvent.newBuilder(forum("merger", EditorialDecision.INCLUDE))
                .setMergedFrom(List.of("dsm-2", "ism-3"))
                .build();
        events.apply(merged);

        events.apply(PlannedEvent.newBuilder(merged)
                .setEventId("dsm-2")
                .setMergedFrom(List.of())
                .build());
        var forum = new Wording("Форум", "ru", false);
        assertThat(outcomes.done(accepted("merger", "EventsMerged"), Language.RU))
                .contains(new EditingPage.Done("EventsMerged", forum, FORUM, "dsm-2", forum));
        events.apply(
                PlannedEvent.newBuilder(merged).setMergedFrom(List.of("ism-3")).build());
        assertThat(outcomes.done(accepted("merger", "EventsMerged"), Language.RU))
                .map(EditingPage.Done::what)
                .contains("EventsMerged");
        assertThat(outcomes.done(accepted("merger", "EventsMerged"), Language.RU)
                        .map(EditingPage.Done::apart))
                .isEmpty();
    }

    private void step(String submission, EventStepKind kind, @Nullable LocalizedText reason) {
        step(submission, kind, reason, null);
    }

    private void step(
            String submission, EventStepKind kind, @Nullable LocalizedText reason, @Nullable String otherEventId) {
        long offset = log.size();
        var step = EventStep.newBuilder()
                .setEventId(FORUM)
                .setKind(kind)
                .setAt(NOW)
                .setActor("acc-1")
                .setBy(StepAuthor.AUTHORISED_BODY)
                .setSubmissionId(submission)
                .setCommandOffset(offset)
                .setRevision(1)
                .setReason(reason)
                .setOtherEventId(otherEventId)
                .build();
        log.put(offset, step);
        history.apply(step, offset);
    }

    /** The event after that submission; decisions leave its revision as it is. */
    private static PlannedEvent forum(String changedBy, EditorialDecision decision) {
        return PlannedEvent.newBuilder()
                .setEventId(FORUM)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(decision)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(TITLE)
                        .setDate(LocalDate.parse("2026-12-09"))
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(TITLE)
                        .setPurpose(TITLE)
                        .build())
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy(changedBy)
                .build();
    }

    private static Receipt accepted(String number, String command) {
        return new Receipt(
                number,
                Receipt.State.ACCEPTED,
                command,
                "min",
                "2026-12-01T10:00:00+05:00",
                FORUM,
                1,
                List.of("2026-W50"),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
