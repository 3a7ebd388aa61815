package kz.mediagrid.gateway.erasure;

import static kz.mediagrid.gateway.erasure.EventRecords.EVENT;
import static kz.mediagrid.gateway.erasure.EventRecords.STORED;
import static kz.mediagrid.gateway.erasure.EventRecords.THURSDAY;
import static kz.mediagrid.gateway.erasure.EventRecords.command;
import static kz.mediagrid.gateway.erasure.EventRecords.event;
import static kz.mediagrid.gateway.erasure.EventRecords.outcome;
import static kz.mediagrid.gateway.erasure.EventRecords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.CommandBroker;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private contacts go as soon as nobody needs them, and not before. */
class ContactErasureTest {

    private static final Instant WEEK_ENDS = Instant.parse("2026-12-14T00:00:00+05:00");
    private static final Duration SEGMENT = Duration.ofHours(6);

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final SubmissionView submissions =
            new SubmissionView(new HeapStores(), new UndecidedLimits(20, 10_000), new RefusedCalls());
    private final Directory directory = new Directory();
    private final Contacts contacts = new Contacts();
    private final CommandBroker<EventSubmitted> broker = new CommandBroker<>(EventSubmitted.class, true);

    private Instant business = STORED;
    private Instant real = STORED;
    private Duration afterWeek = Duration.ZERO;
    private Runnable arriving = () -> {};
    private @Nullable Topic stopped;

    @Test
    void aContactGoesWhenItsEventsWeekIsOver() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        events.apply(event(1, "c").build());

        business = WEEK_ENDS.minusMillis(1);
        assertThat(erased()).isEmpty();

        business = WEEK_ENDS;
        assertThat(erased()).containsExactly("c");
        assertThat(erased()).as("once it is erased").isEmpty();
    }

    @Test
    void theSettingGivesTheContactMoreTime() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        events.apply(event(1, "c").build());
        afterWeek = Duration.ofDays(7);

        business = WEEK_ENDS.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(erased()).isEmpty();

        business = WEEK_ENDS.plus(Duration.ofDays(7));
        assertThat(erased()).containsExactly("c");
    }

    @Test
    void aSettingBeforeTheEndOfTheWeekIsRefused() {
        afterWeek = Duration.ofDays(-1);

        assertThatThrownBy(this::eraser)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("media-grid.contacts-after-week");
    }

    @Test
    void theLastDayOfAnEventOfSeveralDaysCounts() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        var event = event(1, "c").build();
        var details = EventDetails.newBuilder(event.getDetails()).setEndDate(THURSDAY.plusDays(7));
        events.apply(PlannedEvent.newBuilder(event).setDetails(details.build()).build());

        business = WEEK_ENDS.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(erased()).isEmpty();

        business = WEEK_ENDS.plus(Duration.ofDays(7));
        assertThat(erased()).containsExactly("c");
    }

    @Test
    void anEventWhoseDateIsToBeConfirmedIsInNoWeek() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        events.apply(event(2, "c").setDateToBeConfirmed(true).build());

        business = WEEK_ENDS.plus(Duration.ofDays(70));

        assertThat(erased()).isEmpty();
    }

    @Test
    void theContactsOfAWithdrawnEventGo() {
        stored("organiser", EVENT, "s1");
        stored("speaker", EVENT, "s1");
        stored("of another", "edu-2", "s2");
        accepted("s1", 1);

        events.apply(event(2, "organiser", "speaker")
                .setStatus(EventStatus.WITHDRAWN)
                .build());

        assertThat(erased()).containsExactly("organiser", "speaker");
    }

    @Test
    void aContactThatWasNeededGoesOnceItsEventIsWithdrawn() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        events.apply(event(1, "c").build());
        assertThat(erased()).as("while it is needed").isEmpty();

        events.apply(event(2, "c").setStatus(EventStatus.WITHDRAWN).build());

        assertThat(erased()).containsExactly("c");
    }

    @Test
    void theEventOfANeededContactIsReadOnceUntilItChanges() {
        stored("c", EVENT, "s1");
        accepted("s1", 1);
        events.apply(event(1, "c").build());
        assertThat(erased()).isEmpty();
        var reads = new AtomicInteger();

        assertThat(isNeeded(reads)).isTrue();
        assertThat(reads).hasValue(0);

        events.apply(event(2, "c").build());
        assertThat(isNeeded(reads)).isFalse();
        assertThat(reads).hasValue(1);
    }

    private boolean isNeeded(AtomicInteger reads) {
        return contacts.all().findAny().orElseThrow().isNeeded(business, () -> {
            reads.incrementAndGet();
            return null;
        });
    }

    @Test
    void theContactsOfARefusedSubmissionGoAndThoseOfTheEventStay() {
        stored("of the event", EVENT, "s1");
        stored("refused", EVENT, "s2");
        accepted("s1", 1);
        events.apply(event(1, "of the event").build());
        assertThat(erased()).as("before the refusal").isEmpty();

        submissions.apply(outcome("s2").setVerdict(Verdict.REFUSED).build());

        assertThat(erased()).containsExactly("refused");
    }

    @Test
    void aContactThatTheAgencyReplacedGoes() {
        stored("old", EVENT, "s1");
        stored("new", EVENT, "s2");
        accepted("s1", 1);
        accepted("s2", 2);

        events.apply(event(2, "new").build());

        assertThat(erased()).containsExactly("old");
    }

    @Test
    void anAcceptedContactStaysWhileTheViewOfEventsIsBehind() {
        stored("new", EVENT, "s4");
        accepted("s4", 4);
        assertThat(erased()).isEmpty();

        events.apply(event(1, "old").build());
        assertThat(erased()).isEmpty();

        // As the aggregator writes the states again when it makes its own state again.
        events.apply(event(2, "old").setStatus(EventStatus.WITHDRAWN).build());
        assertThat(erased()).isEmpty();
    }

    @Test
    void aContactStaysHoweverLateItsCommandIsDecided() {
        stored("c", EVENT, "s1");
        submissions.apply(command("s1"));

        real = STORED.plus(Duration.ofDays(30));

        assertThat(erased()).isEmpty();
    }

    @Test
    void aContactWhoseCommandWasNeverStoredGoesAfterAnHour() {
        stored("c", EVENT, "s1");

        real = STORED.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(erased()).isEmpty();

        real = STORED.plus(Duration.ofHours(1));
        assertThat(erased()).containsExactly("c");
    }

    @Test
    void ofTheDirectoryOnlyThePersonsWhoAreNamedStay() {
        stored("person", null, "s1");
        stored("deputy", null, "s1");
        stored("former", null, "s0");
        directory.apply(Agency.newBuilder()
                .setAgencyCode("edu")
                .setName(text())
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(STORED)
                .setAuthorisedPersonContactId("person")
                .setDeputyContactId("deputy")
                .build());
        assertThat(erased()).as("while an entry is written").isEmpty();

        real = STORED.plus(Duration.ofDays(1));

        assertThat(erased()).containsExactly("former");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "agencies", "grid-commands", "submission-outcomes", "planned-events"})
    void noContactGoesWhileATopicThatMayNameItIsNotRead(String topic) {
        stored("of no command", EVENT, "s1");
        stored("of no entry", null, "s2");
        real = STORED.plus(Duration.ofDays(1));

        stopped = Topics.named(topic).orElseThrow();
        assertThatThrownBy(() -> eraser().eraseDue()).hasMessage("not all topics are read to their present ends");
        assertThat(broker.history()).isEmpty();

        stopped = null;
        assertThat(erased()).containsExactly("of no command", "of no entry");
    }

    @Test
    void onRequestWhatAnotherGatewayHasJustStoredGoesToo() {
        arriving = () -> {
            stored("of another gateway", EVENT, "s1");
            stored("of an earlier build", null, "");
            events.apply(event(1, "of an earlier build").build());
        };

        assertThat(eraser().eraseOf(EVENT)).isEqualTo(2);
        assertThat(written()).containsExactly("of an earlier build", "of another gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "planned-events"})
    void onRequestNothingIsSaidToBeErasedByViewsThatAreBehind(String topic) {
        stored("c", EVENT, "s1");
        stopped = Topics.named(topic).orElseThrow();

        var refusal = catchThrowableOfType(RequestProblem.class, () -> eraser().eraseOf(EVENT));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void onRequestAllContactsOfAnEventGoAtOnce() {
        stored("decided", EVENT, "s1");
        stored("not decided", EVENT, "s2");
        stored("of another", "edu-2", "s3");
        accepted("s1", 1);
        events.apply(event(1, "decided").build());

        assertThat(eraser().eraseOf(EVENT)).isEqualTo(2);
        assertThat(written()).containsExactly("decided", "not decided");
        assertThat(eraser().eraseOf(EVENT)).isZero();
    }

    /** The broker compacts no segment to which it still writes, and begins another one only when a record arrives. */
    @Test
    void aRecordBeginsAnotherSegmentWhenTheTopicIsQuiet() {
        stored("c", EVENT, "s1");
        submissions.apply(command("s1"));

        real = STORED.plus(SEGMENT);
        assertThat(writtenBy(eraser())).isEmpty();

        real = STORED.plus(SEGMENT).plusMillis(1);
        assertThat(writtenBy(eraser())).containsExactly(NextSegment.KEY);
        assertThat(writtenBy(eraser())).as("once it is written").isEmpty();
    }

    @Test
    void aContactThatIsWrittenLaterBeginsTheSegmentToo() {
        stored("c", EVENT, "s1");
        submissions.apply(command("s1"));

        real = STORED.plus(SEGMENT).plusMillis(1);
        stored("later", EVENT, "s2");

        assertThat(writtenBy(eraser())).isEmpty();
    }

    private ContactEraser eraser() {
        var businessClock = Clock.fixed(business, AlmatyTime.ZONE);
        var realClock = Clock.fixed(real, AlmatyTime.ZONE);
        var due = new DueErasures(events, submissions, directory, businessClock, realClock, afterWeek);
        var segment =
                new NextSegment(Topics.CONTACTS, broker.writer(), realClock, contacts::lastWritten, () -> SEGMENT);
        return new ContactEraser(contacts, events, due, this::isUpToDate, broker.writer(), segment);
    }

    private boolean isUpToDate(List<Topic> topics) {
        arriving.run();
        return stopped == null || !topics.contains(stopped);
    }

    /** The ids of the contacts that are erased now. */
    private List<String> erased() {
        return writtenBy(eraser()).stream()
                .filter(key -> !key.equals(NextSegment.KEY))
                .toList();
    }

    private List<String> writtenBy(ContactEraser eraser) {
        eraser.eraseDue();
        return written();
    }

    private List<String> written() {
        var tombstones = List.copyOf(broker.history());
        broker.clear();
        assertThat(tombstones).extracting(ProducerRecord::topic).allMatch("contacts"::equals);
        assertThat(tombstones).extracting(ProducerRecord::value).allMatch(Objects::isNull);
        var keys = tombstones.stream()
                .map(tombstone -> new String(tombstone.key(), StandardCharsets.UTF_8))
                .toList();
        keys.forEach(key -> contacts.apply(key, null, real));
        return keys;
    }

    private void stored(String id, String eventId, String submissionId) {
        contacts.apply(
                id,
                PrivateContact.newBuilder()
                        .setContactId(id)
                        .setAgencyCode("edu")
                        .setEventId(eventId)
                        .setSubmissionId(submissionId)
                        .setPhone("+7 701 000-00-00")
                        .build(),
                real);
    }

    private void accepted(String submissionId, int revision) {
        submissions.apply(outcome(submissionId)
                .setVerdict(Verdict.ACCEPTED)
                .setRevision(revision)
                .build());
    }
}
