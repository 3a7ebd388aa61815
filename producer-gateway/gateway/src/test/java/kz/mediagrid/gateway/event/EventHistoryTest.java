package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The steps are read where they lie, in their order, and once, however often they were written. */
class EventHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final String FORUM = "edu-1";

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

    @Test
    void anEventHasItsOwnStepsInTheirOrder() {
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));
        written(2, step("edu-2", EventStepKind.SUBMITTED, 11));
        written(5, step(FORUM, EventStepKind.POSTPONED, 12));

        assertThat(kinds(history.after(FORUM, null, 9)))
                .containsExactly(EventStepKind.SUBMITTED, EventStepKind.POSTPONED);
        assertThat(kinds(history.after(FORUM, 0L, 9))).containsExactly(EventStepKind.POSTPONED);
        assertThat(kinds(history.last(FORUM, 1))).containsExactly(EventStepKind.POSTPONED);
        assertThat(history.after("edu-3", null, 9)).isEmpty();
    }

    @Test
    void stepsThatARebuildWritesAgainAreNoNews() {
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));
        written(3, step(FORUM, EventStepKind.MOVED, 12));
        written(6, step(FORUM, EventStepKind.SUBMITTED, 10));
        written(9, step(FORUM, EventStepKind.MOVED, 12));
        written(12, step(FORUM, EventStepKind.CANCELLED, 15));

        assertThat(history.after(FORUM, null, 9)).containsExactly(0L, 3L, 12L);
        assertThat(kinds(history.after(FORUM, null, 9)))
                .containsExactly(EventStepKind.SUBMITTED, EventStepKind.MOVED, EventStepKind.CANCELLED);
    }

    @Test
    void theLastCommandOfAnEventStandsOnceHoweverOftenAndWithHoweverManySteps() {
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));
        for (var offset = 3; offset < 30; offset += 9) {
            written(offset, step(FORUM, EventStepKind.CANCELLED, 12));
            written(offset + 1, with("dsm-1", step(FORUM, EventStepKind.SEPARATED, 12)));
            written(offset + 2, with("dsm-2", step(FORUM, EventStepKind.SEPARATED, 12)));
        }

        assertThat(history.after(FORUM, null, 9)).containsExactly(0L, 3L, 4L, 5L);
        assertThat(history.last(FORUM, 2)).containsExactly(4L, 5L);

        written(40, step(FORUM, EventStepKind.REINSTATED, 15));
        assertThat(history.last(FORUM, 2)).containsExactly(5L, 40L);
    }

    @Test
    void aRecordThatIsHandedOverAgainIsTheSame() {
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));

        assertThat(history.after(FORUM, null, 9)).containsExactly(0L);
    }

    @Test
    void anAcceptedChangeIsShownOnceItsStepIsHere() {
        written(0, step(FORUM, EventStepKind.SUBMITTED, 10));

        var shown = history.awaitVisible(outcome(12), Duration.ofMinutes(1));

        assertThat(history.awaitVisible(outcome(10), Duration.ofMinutes(1))).isDone();
        assertThat(shown).isNotDone();
        written(3, step(FORUM, EventStepKind.MOVED, 12));
        assertThat(shown).isDone();
    }

    private void written(long offset, EventStep step) {
        log.put(offset, step);
        history.apply(step, offset);
    }

    private List<EventStepKind> kinds(List<Long> offsets) {
        return history.read(offsets).stream().map(EventStep::getKind).toList();
    }

    private static EventStep step(String event, EventStepKind kind, long command) {
        return EventStep.newBuilder()
                .setEventId(event)
                .setKind(kind)
                .setAt(NOW)
                .setActor("acc-edu")
                .setBy(StepAuthor.AGENCY)
                .setSubmissionId("submission-" + command)
                .setCommandOffset(command)
                .setRevision(1)
                .build();
    }

    private static EventStep with(String other, EventStep step) {
        return EventStep.newBuilder(step).setOtherEventId(other).build();
    }

    private static SubmissionOutcome outcome(long command) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("submission-" + command)
                .setRequestId("request-" + command)
                .setAgencyCode("edu")
                .setCommand("EventPostponed")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(NOW)
                .setCommandOffset(command)
                .setEventId(FORUM)
                .build();
    }
}
