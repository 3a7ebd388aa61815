package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.gateway.calendar.CalendarFixture.BUILT_IN;
import static kz.mediagrid.gateway.calendar.CalendarFixture.NEXT;
import static kz.mediagrid.gateway.calendar.CalendarFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.RequestEntry;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CalendarPreviewTest {

    private static final LocalizedText WORDS = new LocalizedText("кк", "ру", null);

    private final CalendarFixture fixture = new CalendarFixture();

    private PreviewView preview(String text) {
        return fixture.preview(Map.of("text", text));
    }

    private void happened(SpecificRecord record) {
        fixture.requests.follow(RequestEntry.of(record).orElseThrow());
    }

    private static Submission stamp(String id, Instant receivedAt) {
        return new Submission(id, id, receivedAt, "acc-1", "mam");
    }

    private void asked(String id, Instant receivedAt) {
        happened(InformationRequested.newBuilder()
                .setSubmission(stamp("asked " + id, receivedAt))
                .setRequestId(id)
                .setBatchId("bat-1")
                .setAddressee("edu")
                .setAddressing(RequestAddressing.ADDRESSED)
                .setSubject(WORDS)
                .build());
    }

    @Test
    void theDaysThatChangeAreShownWithTheirReasonsBeforeAndAfter() {
        var preview = preview(CalendarFixture.movedThursday());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.version()).isEqualTo(NEXT);
        assertThat(preview.replaces()).isEqualTo(BUILT_IN);
        assertThat(preview.days()).extracting(PreviewView.Day::date).containsExactly("2026-12-03", "2026-12-05");
        assertThat(preview.days().get(0)).satisfies(day -> {
            assertThat(day.before().working()).isTrue();
            assertThat(day.after().working()).isFalse();
            assertThat(day.after().reason().kk()).isNotBlank();
            assertThat(day.after().reason().ru()).isNotBlank();
            assertThat(day.after().reason().en()).contains("2026-12-05");
        });
    }

    @Test
    void theInstantsOfTheWeeksThatChangeAreShownOldAndNew() {
        var weeks = preview(CalendarFixture.movedThursday()).weeks();

        assertThat(weeks).singleElement().satisfies(week -> {
            assertThat(week.week()).isEqualTo("2026-W50");
            assertThat(week.instants())
                    .extracting(PreviewView.Moved::name, PreviewView.Moved::before, PreviewView.Moved::after)
                    .containsExactly(
                            tuple("expectedBy", "2026-12-04T00:00:00+05:00", "2026-12-03T00:00:00+05:00"),
                            tuple("submissionDue", "2026-12-04T00:00:00+05:00", "2026-12-05T00:00:00+05:00"),
                            tuple("dispatchDue", "2026-12-05T00:00:00+05:00", "2026-12-06T00:00:00+05:00"));
        });
    }

    @Test
    void onlyAnswersThatAreOwedAndWouldBeDueAtAnotherTimeAreCounted() {
        asked("moved", WEDNESDAY);
        asked("not moved", WEDNESDAY.minusSeconds(86_400));
        asked("answered", WEDNESDAY);
        happened(RequestAnswered.newBuilder()
                .setSubmission(stamp("a", WEDNESDAY))
                .setRequestId("answered")
                .build());
        asked("extended", WEDNESDAY);
        happened(RequestExtended.newBuilder()
                .setSubmission(stamp("e", WEDNESDAY))
                .setRequestId("extended")
                .setUntil(LocalDate.of(2026, 12, 10))
                .setReason(WORDS)
                .build());

        var requests = preview(CalendarFixture.movedThursday()).requests();

        assertThat(requests).isEqualTo(new PreviewView.Requests(3, 1));
    }

    @Test
    void aCalendarThatCannotComeIntoForceIsAnsweredWithItsProblems() {
        var contradictory = preview(CalendarFixture.movedThursday().replace("country,KZ", "country,KG"));
        var older = preview(CalendarFixture.named("kz-older", "2025-12-01"));

        assertThat(contradictory.problems()).anyMatch(problem -> problem.contains("'KG'"));
        assertThat(contradictory.version()).isNull();
        assertThat(contradictory.requests()).isNull();
        assertThat(older.problems()).singleElement().asString().contains("2025-12-01");
    }

    @Test
    void oneYearIsPreviewedLikeAWholeCalendar() {
        var preview = fixture.preview(
                Map.of("version", NEXT, "issued", "2026-11-24", "year", CalendarFixture.yearWithMovedThursday()));

        assertThat(preview).isEqualTo(preview(CalendarFixture.movedThursday()));
    }

    @Test
    void aPreviewWritesNothing() {
        preview(CalendarFixture.movedThursday());

        assertThat(fixture.kept).isEmpty();
        assertThat(fixture.calendars.inForce().version()).isEqualTo(BUILT_IN);
    }

    @Test
    void aPreviewOfNothingIsRefused() {
        var problem = catchThrowableOfType(RequestProblem.class, () -> fixture.preview(Map.of()));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
    }
}
