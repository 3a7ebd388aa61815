package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DUE;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.LAST_MOMENT;
import static kz.mediagrid.gateway.request.RequestFixture.PROKUROR;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.calendar.CalendarFixture;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Instant NEXT_WEEK = Instant.parse("2026-12-07T19:00:00Z");

    private final RequestFixture fixture = new RequestFixture();

    @Test
    void aRequestIsDueAt24OfTheNextWorkingDayAndProvesIt() {
        var shown = fixture.shown(fixture.ask("edu").id());

        assertThat(shown.dueAt()).isEqualTo("2026-12-04T00:00:00+05:00");
        assertThat(shown.term()).isEqualTo(TermState.OPEN);
        assertThat(shown.proof().startedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
        assertThat(shown.proof().rule()).isEqualTo("FROM_DAY_OF_RECEIPT");
        assertThat(shown.proof().lines())
                .extracting(Text::en)
                .startsWith(
                        "2026-12-02  Wednesday  worked  received: working day",
                        "2026-12-03  Thursday  worked  the term ends at 24:00: working day");
        assertThat(shown.proof().lines())
                .allSatisfy(line -> assertThat(line.kk()).isNotBlank());
    }

    @Test
    void theTermPassesWithTheBusinessClock() {
        var id = fixture.ask("edu").id();

        assertThat(fixture.at(LAST_MOMENT).shown(id).term()).isEqualTo(TermState.OPEN);
        assertThat(fixture.at(DUE).shown(id).term()).isEqualTo(TermState.OVERDUE);
    }

    @Test
    void theFirstAnswersReceiptAloneDecides() {
        var inTime = fixture.ask("edu").id();
        fixture.at(LAST_MOMENT).writer().answer(inTime, fixture.answering(EDU, inTime, "1"));
        fixture.at(DUE).writer().answer(inTime, fixture.answering(EDU, inTime, "2"));
        var late = fixture.at(WEDNESDAY).ask("prokuror").id();
        fixture.writer().agree(late, fixture.agreeing(late, "k"));
        fixture.at(DUE).writer().answer(late, fixture.answering(PROKUROR, late, "k"));

        assertThat(fixture.shown(inTime).term()).isEqualTo(TermState.MET);
        assertThat(fixture.shown(late).term()).isEqualTo(TermState.MET_LATE);
    }

    @Test
    void aTermByAgreementRunsFromTheAgreement() {
        var id = fixture.ask("prokuror").id();
        assertThat(fixture.at(DUE).shown(id).dueAt()).isNull();
        assertThat(fixture.shown(id).term()).isNull();

        fixture.writer().agree(id, fixture.agreeing(id, "k"));

        // Agreed on Friday at 00:00: Saturday and Sunday do not count.
        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-08T00:00:00+05:00");
        assertThat(fixture.shown(id).proof().startedAt()).isEqualTo("2026-12-04T00:00:00+05:00");
    }

    @Test
    void theClocksDueTimeAndProofDecideWhereThereIsOne() {
        var id = fixture.ask("edu").id();
        fixture.obligations.apply(obligation(id, ObligationState.OPEN));

        var shown = fixture.at(DUE).shown(id);

        assertThat(shown.dueAt()).isEqualTo("2026-12-08T00:00:00+05:00");
        assertThat(shown.proof().calendarVersion()).isEqualTo("another");
        assertThat(shown.proof().lines()).extracting(Text::ru).containsExactly("доказательство");
        assertThat(shown.term()).isEqualTo(TermState.OPEN);
    }

    @ParameterizedTest(name = "the clock says {0}, answered: {1}")
    @CsvSource({
        "OPEN, false, OPEN",
        "OPEN, true, MET",
        "OVERDUE, false, OVERDUE",
        "OVERDUE, true, MET",
        "MET, false, MET",
        "MET_LATE, true, MET_LATE",
        "CANCELLED, true, CANCELLED",
    })
    void whatTheClockHasSettledStandsAndElseItMayBeAMomentBehind(
            ObligationState word, boolean answered, TermState expected) {
        var id = fixture.ask("edu").id();
        if (answered) {
            fixture.writer().answer(id, fixture.answering(EDU, id, "k"));
        }
        fixture.obligations.apply(obligation(id, word));

        assertThat(fixture.shown(id).term()).isEqualTo(expected);
    }

    @Test
    void anExtensionThatTheClockHasNotReadYetCountsAllTheSame() {
        var id = fixture.ask("edu").id();
        fixture.obligations.apply(obligation(id, ObligationState.OVERDUE));

        fixture.writer().extend(id, fixture.extending(id, "k", "2026-12-10"));

        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-11T00:00:00+05:00");
        assertThat(fixture.shown(id).term()).isEqualTo(TermState.OPEN);
    }

    @Test
    void theDueTimeThatAnExtensionMustExceedIsTheClocks() {
        var id = fixture.ask("edu").id();
        fixture.obligations.apply(obligation(id, ObligationState.OPEN));

        var problem = catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().extend(id, fixture.extending(id, "k", "2026-12-07")));

        assertThat(EnglishTexts.faults(problem))
                .containsExactly(
                        "/until: The due time of the answer is 2026-12-07 24:00 +05:00 at present; the new last day must be later.");
    }

    @ParameterizedTest(name = "received {0}, closing at {1}: due {2}")
    @CsvSource({
        "2026-12-02T13:30:00Z, , 2026-12-04T00:00:00+05:00",
        "2026-12-02T13:31:00Z, , 2026-12-05T00:00:00+05:00",
        "2026-12-02T12:01:00Z, 17:00, 2026-12-05T00:00:00+05:00",
        "2026-12-05T06:00:00Z, , 2026-12-09T00:00:00+05:00"
    })
    void whatABodyOfRegistrationPracticeReceivesAfterHoursCountsFromTheNextWorkingDay(
            Instant received, LocalTime closing, String due) {
        fixture.change(fixture.entry("edu")
                .setRequestTerm(RequestTerm.REGISTRATION_PRACTICE)
                .setClosingTime(closing));

        var asked = fixture.at(received)
                .controller()
                .ask(fixture.asking("k", "edu"))
                .getBody()
                .items()
                .get(0);

        assertThat(asked.dueAt()).isEqualTo(due);
        assertThat(asked.proof().rule()).isEqualTo("REGISTRATION_PRACTICE");
    }

    @Test
    void aRequestKeepsTheWayOfCountingThatItWasAskedUnder() {
        fixture.change(fixture.entry("edu").setRequestTerm(RequestTerm.FROM_DAY_OF_RECEIPT));
        var id = fixture.ask("edu").id();

        fixture.change(fixture.entry("edu").setRequestTerm(RequestTerm.REGISTRATION_PRACTICE));

        assertThat(fixture.shown(id).proof().rule()).isEqualTo("FROM_DAY_OF_RECEIPT");
    }

    @Test
    void anotherCalendarTakesEffectWithoutARestartAndARepeatIsAnsweredAsBefore() {
        var first = fixture.controller().ask(fixture.asking("k", "edu")).getBody();
        var id = first.items().get(0).id();
        var later = WEDNESDAY.plus(Duration.ofHours(1));

        fixture.calendars.apply(CalendarFixture.builtIn());
        fixture.calendars.apply(CalendarFixture.inForce(CalendarFixture.movedThursday(), later, 7));
        fixture.at(later);

        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-05T00:00:00+05:00");
        assertThat(fixture.shown(id).proof().calendarVersion()).isEqualTo("kz-2026-12-01");
        assertThat(fixture.controller().ask(fixture.asking("k", "edu")).getBody())
                .isEqualTo(first);
    }

    @Test
    void anObligationOfAnotherKindIsNoneOfARequest() {
        var id = fixture.ask("edu").id();
        fixture.obligations.apply(ObligationChanged.newBuilder(obligation(id, ObligationState.MET_LATE))
                .setKind(ObligationKind.WEEKLY_SUBMISSION)
                .build());

        assertThat(fixture.shown(id).term()).isEqualTo(TermState.OPEN);
    }

    @Test
    void whatAWriteIsAnsweredDoesNotChangeWithTheClock() {
        var first = fixture.controller().ask(fixture.asking("k", "edu")).getBody();

        fixture.obligations.apply(obligation(first.items().get(0).id(), ObligationState.OVERDUE));
        var repeated = fixture.at(DUE.plus(Duration.ofDays(1)))
                .controller()
                .ask(fixture.asking("k", "edu"))
                .getBody();

        assertThat(repeated).isEqualTo(first);
    }

    private static ObligationChanged obligation(String requestId, ObligationState state) {
        return ObligationChanged.newBuilder()
                .setObligationId("REQUEST_ANSWER/" + requestId)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject(requestId)
                .setTransition(ObligationTransition.RECOUNTED)
                .setState(state)
                .setRecordedAt(WEDNESDAY)
                .setOpenedAt(WEDNESDAY)
                .setDueAt(NEXT_WEEK)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(WEDNESDAY)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("another")
                        .setLines(List.of(new LocalizedText("дәлел", "доказательство", "proof")))
                        .build())
                .build();
    }
}
