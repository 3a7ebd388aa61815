package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agreed;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.cancelled;
import static kz.mediagrid.obligations.topology.Records.clarify;
import static kz.mediagrid.schemas.RequestTerm.FROM_DAY_OF_RECEIPT;
import static kz.mediagrid.schemas.RequestTerm.REGISTRATION_PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestTerm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Para. 7 and 8: an answer is due within one working day from the day of receipt. */
class AnswerToARequestTest {

    private static final String ID = "REQUEST_ANSWER/req-1";

    /** Tuesday noon in Almaty; an answer to what is received now is due on Wednesday at 24:00, 19:00 UTC. */
    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    private static final String LAST_MOMENT = "2026-12-02T18:59:59.999Z";
    private static final String DUE = "2026-12-02T19:00:00Z";

    private ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @ParameterizedTest(name = "{2}: received {0}, due at the end of {1}")
    @CsvSource({
        "2026-12-01T07:00:00Z, 2026-12-02T19:00:00Z, the next day",
        "2025-03-20T07:00:00Z, 2025-03-26T19:00:00Z, over Nauryz and the days it pushes",
        "2024-05-03T07:00:00Z, 2024-05-04T19:00:00Z, to a Saturday that is worked",
        "2026-12-31T07:00:00Z, 2027-01-05T19:00:00Z, over New Year",
        "2026-12-04T18:59:59Z, 2026-12-07T19:00:00Z, on Friday a second before midnight over the weekend"
    })
    void itIsDueAtTheEndOfTheNextWorkingDay(String received, String due, String why) {
        clock.send(asked("req-1", "edu", received));

        var opened = clock.obligations().get(0);
        assertThat(opened.getObligationId()).isEqualTo(ID);
        assertThat(opened.getState()).isEqualTo(ObligationState.OPEN);
        assertThat(opened.getOpenedAt()).isEqualTo(received);
        assertThat(opened.getDueAt()).isEqualTo(due);
        assertThat(opened.getDueGeneration()).isEqualTo(1);
        assertThat(opened.getTitle()).isEqualTo(new LocalizedText(null, "School meals", null));
    }

    @Test
    void itCarriesTheProofDayByDay() {
        clock.send(asked("req-1", "edu", "2026-12-04T07:00:00Z"));

        var proof = clock.obligations().get(0).getProof();
        assertThat(proof.getRule()).isEqualTo("FROM_DAY_OF_RECEIPT");
        assertThat(proof.getCalendarVersion()).isNotEmpty();
        assertThat(proof.getLines())
                .extracting(LocalizedText::getEn)
                .first()
                .asString()
                .isEqualTo("2026-12-04  Friday  worked  received: working day");
        assertThat(proof.getLines()).hasSize(6).extracting(LocalizedText::getKk).doesNotContainNull();
    }

    @Test
    void byRegistrationPracticeWhatComesAfterTheBodysClosingTimeCountsFromTheNextDay() {
        clock.close();
        clock = new ClockOfObligations(Instant.parse(TUESDAY), TermRule.REGISTRATION_PRACTICE)
                .only(ObligationKind.REQUEST_ANSWER);

        clock.send(
                asked("req-1", "edu", "2026-12-01T12:30:00Z", LocalTime.of(17, 0)),
                asked("req-2", "edu", "2026-12-01T12:30:00Z"));

        assertThat(clock.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly("2026-12-03T19:00:00Z", "2026-12-02T19:00:00Z");
    }

    @Test
    void aBodysOwnRuleGoesBeforeTheSettingForAll() {
        clock.send(
                withRule(asked("req-1", "edu", "2026-12-01T12:30:00Z", LocalTime.of(17, 0)), REGISTRATION_PRACTICE),
                withRule(asked("req-2", "edu", "2026-12-01T12:30:00Z", LocalTime.of(17, 0)), FROM_DAY_OF_RECEIPT));

        assertThat(clock.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly("2026-12-03T19:00:00Z", "2026-12-02T19:00:00Z");
        assertThat(clock.obligations().get(0).getProof().getClosingTime()).isEqualTo(LocalTime.of(17, 0));
    }

    private static InformationRequested withRule(InformationRequested request, RequestTerm rule) {
        return InformationRequested.newBuilder(request).setRequestTerm(rule).build();
    }

    @Test
    void anAnswerInTheLastMillisecondIsInTime() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(LAST_MOMENT);
        clock.send(answered("req-1", LAST_MOMENT));
        clock.passes(Duration.ofDays(3));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(clock.obligations().get(1).getReceivedAt()).isEqualTo(LAST_MOMENT);
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void aMessageChangesNothingOfTheTerm() {
        clock.send(asked("req-1", "edu", TUESDAY), clarify("req-1", Instant.parse(TUESDAY)));
        clock.comesTo(DUE);
        clock.send(clarify("req-1", Instant.parse(DUE)));
        clock.passes(Duration.ofSeconds(10));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE");
        assertThat(clock.obligations()).extracting(change -> change.getDueAt()).containsOnly(Instant.parse(DUE));
    }

    @Test
    void anAnswerAt24HoursIsLate() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.send(answered("req-1", DUE));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void withoutAnAnswerItIsOverdueOnceThreeSecondsAfterTheDueInstant() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(clock.alerts()).isEmpty();

        clock.passesTickByTick(Duration.ofMillis(100));
        assertThat(clock.told()).containsExactly("edu: OVERDUE");
        var alert = clock.alerts().get(0);
        assertThat(alert.getAlertId()).isEqualTo(ID + "/1/0");
        assertThat(alert.getAlertCause()).isEqualTo(AlertCause.TERM);
        assertThat(alert.getDueAt()).isEqualTo(DUE);
        assertThat(alert.getRaisedAt()).isEqualTo("2026-12-02T19:00:03Z");
        assertThat(alert.getState()).isEqualTo(ObligationState.OVERDUE);

        clock.passes(Duration.ofDays(10));
        clock.settles();
        assertThat(clock.alerts()).hasSize(1);
    }

    @Test
    void anAnswerStampedInTimeAndReadAfterTheAlertWithdrawsIt() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(answered("req-1", LAST_MOMENT));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
        var withdrawn = clock.alerts().get(1);
        assertThat(withdrawn.getAlertId()).isEqualTo(ID + "/1/0");
        assertThat(withdrawn.getState()).isEqualTo(ObligationState.MET);
        assertThat(withdrawn.getReceivedAt()).isEqualTo(LAST_MOMENT);
    }

    @Test
    void anAnswerStampedInTimeAndReadAfterALateOneMakesItMet() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(answered("req-1", DUE), answered("req-1", LAST_MOMENT));

        assertThat(clock.story()).endsWith("edu: MET_LATE", "edu: MET");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE", "edu: WITHDRAWN");
    }

    @Test
    void theSameStandsWhenBothAreReadBeforeTheDueInstantIsEntered() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.send(answered("req-1", DUE), answered("req-1", LAST_MOMENT));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void furtherAnswersChangeNothing() {
        clock.send(asked("req-1", "edu", TUESDAY), answered("req-1", TUESDAY), answered("req-1", LAST_MOMENT));
        clock.comesTo(DUE);
        clock.settles();
        clock.send(answered("req-1", DUE));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void aCancelledRequestStaysCancelledWhenItIsAnswered() {
        clock.send(
                asked("req-1", "edu", TUESDAY),
                cancelled("req-1", Instant.parse(TUESDAY)),
                answered("req-1", LAST_MOMENT));
        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: CANCELLED");
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void anAnsweredRequestStaysMetWhenItIsCancelled() {
        clock.send(
                asked("req-1", "edu", TUESDAY),
                answered("req-1", TUESDAY),
                cancelled("req-1", Instant.parse(LAST_MOMENT)));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void cancelledWhileOverdueNobodyOwesItAnyMore() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(cancelled("req-1", clock.now()));

        assertThat(clock.story()).endsWith("edu: OVERDUE", "edu: CANCELLED");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
        assertThat(clock.alerts().get(1).getState()).isEqualTo(ObligationState.CANCELLED);
    }

    @Test
    void aCancellationStampedInTimeAndReadAfterALateAnswerMeansThatNobodyOwedIt() {
        clock.send(asked("req-1", "edu", TUESDAY), asked("req-2", "dsm", TUESDAY));
        clock.comesTo(DUE);
        clock.send(answered("req-1", DUE), cancelled("req-1", Instant.parse(LAST_MOMENT)));
        clock.settles();
        clock.send(answered("req-2", DUE), cancelled("req-2", Instant.parse(LAST_MOMENT)));

        assertThat(clock.states())
                .containsOnlyKeys(ID, "REQUEST_ANSWER/req-2")
                .containsValues(ObligationState.CANCELLED);
        assertThat(clock.told()).containsExactly("dsm: OVERDUE", "dsm: MET_LATE", "dsm: WITHDRAWN");
    }

    @Test
    void aRequestWithoutAnAddresseeIsOwedByNobody() {
        clock.send(
                asked("req-1", "anticorruption", Instant.parse(TUESDAY), RequestAddressing.NO_ADDRESSEE),
                answered("req-1", TUESDAY));
        clock.passes(Duration.ofDays(10));
        clock.settles();

        assertThat(clock.obligations()).isEmpty();
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void byAgreementTheTermRunsFromTheAgreement() {
        clock.send(asked("req-1", "prokuror", Instant.parse(TUESDAY), RequestAddressing.BY_AGREEMENT));
        clock.passes(Duration.ofDays(10));
        clock.settles();
        assertThat(clock.obligations()).isEmpty();

        clock.send(agreed("req-1", Instant.parse("2026-12-11T07:00:00Z")));

        var opened = clock.obligations().get(0);
        assertThat(opened.getOpenedAt()).isEqualTo("2026-12-11T07:00:00Z");
        assertThat(opened.getDueAt()).isEqualTo("2026-12-14T19:00:00Z");
        assertThat(opened.getDebtor()).isEqualTo("prokuror");
    }

    @Test
    void anAnswerBeforeTheAgreementCounts() {
        clock.send(
                asked("req-1", "prokuror", Instant.parse(TUESDAY), RequestAddressing.BY_AGREEMENT),
                answered("req-1", TUESDAY),
                agreed("req-1", Instant.parse(TUESDAY)));

        assertThat(clock.story()).containsExactly("prokuror: OPENED", "prokuror: MET");
    }

    @Test
    void cancelledBeforeTheAgreementItNeverOpensAlsoWhenTheRequestIsReadAgain() {
        var request = asked("req-1", "prokuror", Instant.parse(TUESDAY), RequestAddressing.BY_AGREEMENT);
        clock.send(
                request, cancelled("req-1", Instant.parse(TUESDAY)), request, agreed("req-1", Instant.parse(TUESDAY)));

        assertThat(clock.obligations()).isEmpty();
    }

    @Test
    void aRequestThatIsReadTwiceIsOwedOnce() {
        var request = asked("req-1", "edu", TUESDAY);
        clock.send(request, request, answered("req-1", TUESDAY), request);

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void aRequestThatIsReadAgainOnceItIsOverdueRaisesNoSecondAlert() {
        var request = asked("req-1", "edu", TUESDAY);
        clock.send(request);
        clock.comesTo(DUE);
        clock.settles();

        clock.send(request);
        clock.settles();

        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void whatIsSettledKeepsNoTitleAndNoProof() {
        clock.send(asked("req-1", "edu", TUESDAY));
        var open = clock.stores
                .get(ObligationStores.OBLIGATIONS.name())
                .contents
                .firstEntry()
                .getValue()
                .length;

        clock.send(answered("req-1", TUESDAY));

        assertThat(clock.stores
                        .get(ObligationStores.OBLIGATIONS.name())
                        .contents
                        .firstEntry()
                        .getValue()
                        .length)
                .isLessThan(open / 2);
        assertThat(clock.obligations().get(1).getProof().getLines()).isNotEmpty();
        assertThat(clock.alerts()).extracting(alert -> alert.getAlertKind()).doesNotContain(AlertKind.OVERDUE);
    }
}
