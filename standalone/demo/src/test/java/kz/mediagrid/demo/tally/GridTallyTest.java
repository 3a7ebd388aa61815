package kz.mediagrid.demo.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Each way in which something planned can be lost or doubled is counted; a sum that cannot rise proves nothing. */
class GridTallyTest {

    private static final String WEEK = "2026-W50";
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("Ашылу", "Открытие", null);

    private final List<SpecificRecord> commands = new ArrayList<>();
    private final List<SubmissionOutcome> outcomes = new ArrayList<>();
    private final List<MediaGridVersion> parts = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();

    private void aQuietWeek() {
        submitted("s1", "edu-1", "2026-12-08");
        parts.add(version(1, 1, 1, added("edu-1")));
    }

    @Test
    void inAQuietWeekNothingIsLostOrDoubled() {
        aQuietWeek();

        assertThat(tally().count())
                .extracting(GridCount::events, GridCount::versions)
                .containsExactly(1L, 1L);
        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aCommandWithoutAnOutcomeIsLost() {
        aQuietWeek();
        submitted("s2", "edu-2", "2026-12-20");
        outcomes.remove(1);

        assertThat(tally().faults().lost()).isEqualTo(1);
    }

    @Test
    void anAcceptedEntryMissingFromTheNewestVersionIsLost() {
        aQuietWeek();
        submitted("s2", "edu-2", "2026-12-09");

        assertThat(tally().faults().lost()).isEqualTo(1);
    }

    @Test
    void aCancellationThatTheNewestVersionDoesNotShowIsLost() {
        aQuietWeek();
        accepted(
                "s2",
                EventWithdrawn.newBuilder()
                        .setSubmission(stamp("s2"))
                        .setEventId("edu-1")
                        .setReason(TEXT)
                        .build());

        assertThat(tally().faults().lost()).isEqualTo(1);
        assertThat(tally().count().withdrawn()).isEqualTo(1);
    }

    @Test
    void aReceiptWithoutACommandIsLost() {
        aQuietWeek();
        receipts.add("made up");

        assertThat(tally().faults().lost()).isEqualTo(1);
    }

    @Test
    void anEntryTwiceInAVersionIsDoubled() {
        submitted("s1", "edu-1", "2026-12-08");
        parts.add(version(1, 1, 1, added("edu-1"), added("edu-1")));

        assertThat(tally().faults().doubled()).isEqualTo(1);
    }

    @Test
    void aNumberTwiceIsDoubled() {
        aQuietWeek();
        parts.add(version(1, 1, 1));

        assertThat(tally().faults().doubled()).isEqualTo(1);
    }

    @Test
    void twoOutcomesThatDifferAreDoubled() {
        aQuietWeek();
        outcomes.add(
                SubmissionOutcome.newBuilder(outcomes.get(0)).setRevision(2).build());

        assertThat(tally().faults().doubled()).isEqualTo(1);
    }

    @Test
    void theSameOutcomeAgainIsNot() {
        aQuietWeek();
        outcomes.add(outcomes.get(0));

        assertThat(tally().faults().doubled()).isZero();
    }

    @Test
    void aRevisionIntoAnotherWeekIsAMove() {
        aQuietWeek();
        accepted(
                "s2",
                EventRevised.newBuilder()
                        .setSubmission(stamp("s2"))
                        .setEventId("edu-1")
                        .setDetails(details("2026-12-15"))
                        .build());

        assertThat(tally().count().moved()).isEqualTo(1);
    }

    @Test
    void anEventThatWaitsForItsDateIsExpectedInNoWeekUntilItHasOne() {
        submitted("s1", "edu-1", "2026-12-08");
        parts.add(version(1, 1, 1));
        assertThat(tally().faults().lost()).isEqualTo(1);

        accepted("s2", postponed("s2").build());
        assertThat(tally().faults().lost()).isZero();

        accepted("s3", postponed("s3").setDate(LocalDate.parse("2026-12-09")).build());
        assertThat(tally().faults().lost()).isEqualTo(1);

        accepted("s4", postponed("s4").setDate(LocalDate.parse("2026-12-15")).build());
        assertThat(tally().faults().lost()).isZero();
        assertThat(tally().count().moved()).isEqualTo(1);
    }

    private static EventPostponed.Builder postponed(String submission) {
        return EventPostponed.newBuilder()
                .setSubmission(stamp(submission))
                .setEventId("edu-1")
                .setReason(TEXT);
    }

    private GridTally tally() {
        return new GridTally(WEEK, commands, outcomes, parts, receipts);
    }

    private void submitted(String submission, String event, String date) {
        accepted(
                submission,
                EventSubmitted.newBuilder()
                        .setSubmission(stamp(submission))
                        .setEventId(event)
                        .setDetails(details(date))
                        .build());
    }

    private void accepted(String submission, SpecificRecord command) {
        commands.add(command);
        receipts.add(submission);
        outcomes.add(SubmissionOutcome.newBuilder()
                .setSubmissionId(submission)
                .setRequestId(submission)
                .setAgencyCode("edu")
                .setCommand(command.getSchema().getName())
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(NOW)
                .setCommandOffset(commands.size())
                .setRevision(1)
                .build());
    }

    private static Submission stamp(String id) {
        return new Submission(id, id, NOW, "acc-1", "edu", null);
    }

    private static EventDetails details(String date) {
        return EventDetails.newBuilder()
                .setTitle(TEXT)
                .setDate(LocalDate.parse(date))
                .setTiming(EventTiming.ALL_DAY)
                .setPlace(TEXT)
                .setPurpose(TEXT)
                .build();
    }

    private static GridChange added(String event) {
        var entry = GridEntry.newBuilder()
                .setWeek(WEEK)
                .setEventId(event)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(TEXT)
                .setDate(LocalDate.parse("2026-12-08"))
                .setPlace(TEXT)
                .setPurpose(TEXT)
                .build();
        return new GridChange(ChangeKind.ADDED, event, entry, List.of());
    }

    private static MediaGridVersion version(int version, int part, int of, GridChange... changes) {
        return MediaGridVersion.newBuilder()
                .setWeek(WEEK)
                .setVersion(version)
                .setPart(part)
                .setParts(of)
                .setPublishedAt(NOW)
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(9)
                .setCalendarVersion("kz")
                .setPolicyVersion("standard")
                .setCanonicalForm("c")
                .setStateHash("h")
                .setChanges(List.of(changes))
                .build();
    }
}
