package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.activated;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.declared;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.owingNothing;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labour Code art. 85(3): a day off may be moved while terms run, and then they are counted again. */
class AnotherCalendarTest {

    private static final String RELEASE = WorkingCalendar.kazakhstan().version();

    /** Tuesday noon in Almaty; an answer to what is received now is due on Wednesday at 24:00, 19:00 UTC. */
    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    private static final String DUE = "2026-12-02T19:00:00Z";
    private static final String A_DAY_LATER = "2026-12-03T19:00:00Z";

    private final ClockOfObligations office =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void para8_aDayOffThatIsMovedOntoTheLastDayGivesTheBodyAnotherDay() {
        office.send(asked("req-1", "edu", TUESDAY), wednesdayIsOff("2026-12-01T08:00:00Z"));
        office.comesTo("2026-12-01T08:00:03Z");

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: RECOUNTED");
        var recounted = office.obligations().get(1);
        assertThat(recounted.getState()).isEqualTo(ObligationState.OPEN);
        assertThat(recounted.getPreviousDueAt()).isEqualTo(DUE);
        assertThat(recounted.getDueAt()).isEqualTo(A_DAY_LATER);
        assertThat(recounted.getDueGeneration()).isEqualTo(2);
        assertThat(recounted.getPreviousCalendarVersion()).isEqualTo(RELEASE);
        assertThat(recounted.getProof().getCalendarVersion()).isEqualTo("kz-wednesday-off");
        assertThat(recounted.getReason().getRu()).isEqualTo("Order No. 7");
        assertThat(recounted.getReceivedAt()).isEqualTo("2026-12-01T08:00:00Z");

        office.comesTo(DUE);
        office.settles();
        assertThat(office.alerts()).isEmpty();
        office.comesTo(A_DAY_LATER);
        office.settles();
        assertThat(office.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getAlertId()).isEqualTo("REQUEST_ANSWER/req-1/2/0");
            assertThat(alert.getAlertCause()).isEqualTo(AlertCause.TERM);
        });
    }

    @Test
    void whatIsOverdueOnlyByTheCalendarBeforeIsOpenAgainAndItsAlertIsWithdrawn() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.comesTo(DUE);
        office.settles();

        office.send(wednesdayIsOff("2026-12-02T19:10:00Z"));
        office.comesTo("2026-12-02T19:10:03Z");

        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
        var withdrawn = office.alerts().get(1);
        assertThat(withdrawn.getAlertId()).isEqualTo("REQUEST_ANSWER/req-1/1/0");
        assertThat(withdrawn.getDueAt()).isEqualTo(DUE);
        assertThat(withdrawn.getState()).isEqualTo(ObligationState.OPEN);

        office.send(answered("req-1", "2026-12-03T18:59:59Z"));
        office.comesTo(A_DAY_LATER);
        office.settles();
        assertThat(office.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: RECOUNTED", "edu: MET");
        assertThat(office.alerts()).hasSize(2);
    }

    @Test
    void whatACalendarMakesDueInThePastIsOverdueByTheCalendar() {
        office.send(asked("req-1", "edu", "2026-12-04T07:00:00Z"));
        office.comesTo("2026-12-06T07:00:00Z");

        office.send(swapped("kz-saturday", RELEASE, office.now(), "2026-12-09", "2026-12-05"));
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: OVERDUE");
        assertThat(office.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getDueAt()).isEqualTo("2026-12-05T19:00:00Z");
            assertThat(alert.getAlertCause()).isEqualTo(AlertCause.CALENDAR);
        });

        office.send(answered("req-1", "2026-12-06T08:00:00Z"));
        assertThat(office.alerts().get(1).getAlertKind()).isEqualTo(AlertKind.MET_LATE);
        assertThat(office.alerts().get(1).getAlertCause()).isEqualTo(AlertCause.CALENDAR);
    }

    @Test
    void whatWasReceivedLateBeforeTheActivationIsLateByTheCalendarOfThatDay() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.comesTo(DUE);
        office.send(answered("req-1", DUE), wednesdayIsOff("2026-12-02T19:00:00.001Z"));
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void whatWasDueBeforeTheActivationIsOverdueFirstAndThenCountedAgain() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.comesTo("2026-12-02T19:00:01Z");

        office.send(wednesdayIsOff("2026-12-02T19:00:01Z"), answered("req-1", "2026-12-02T19:00:01.001Z"));
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: RECOUNTED", "edu: MET");
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
    }

    /** A new process may read the commands before or after all the rest. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allOfItIsTheSameWhereNoProcessRan(boolean commandsFirst) {
        var asked = List.<SpecificRecord>of(
                asked("req-1", "edu", TUESDAY), asked("req-2", "dsm", TUESDAY), asked("req-3", "mfa", TUESDAY));
        var answered = List.<SpecificRecord>of(
                answered("req-1", "2026-12-02T18:59:00Z"),
                answered("req-2", "2026-12-02T19:30:00Z"),
                answered("req-3", "2026-12-02T20:30:00Z"));
        var activated = wednesdayIsOff("2026-12-02T20:00:00Z");
        office.passesUnseen(Duration.ofDays(3));

        office.restart();
        if (commandsFirst) {
            office.send(activated);
        }
        asked.forEach(office::send);
        answered.forEach(office::send);
        if (!commandsFirst) {
            office.send(activated);
        }
        office.settles();

        assertThat(storyOf("edu")).containsExactly("edu: OPENED", "edu: MET");
        assertThat(storyOf("dsm")).containsExactly("dsm: OPENED", "dsm: OVERDUE", "dsm: MET_LATE");
        assertThat(storyOf("mfa")).containsExactly("mfa: OPENED", "mfa: OVERDUE", "mfa: RECOUNTED", "mfa: MET");
    }

    @Test
    void eachOfTwoCalendarsCountsInItsTurn() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.comesTo("2026-12-02T06:00:00Z");
        office.passesUnseen(Duration.ofDays(3));
        office.restart();

        office.send(
                wednesdayIsOff("2026-12-02T07:00:00Z"),
                activated("kz-again", "kz-wednesday-off", Instant.parse("2026-12-03T07:00:00Z"), ""),
                answered("req-1", "2026-12-03T06:00:00Z"));
        office.settles();

        // By the second calendar the term had ended a day before, but by then it was met by the first.
        assertThat(office.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: MET");
        assertThat(office.alerts()).isEmpty();
    }

    private List<String> storyOf(String debtor) {
        return office.story().stream()
                .filter(line -> line.startsWith(debtor + ":"))
                .toList();
    }

    @Test
    void whatIsSettledStaysAsItWas() {
        office.send(asked("req-1", "edu", TUESDAY), asked("req-2", "edu", TUESDAY), answered("req-1", TUESDAY));
        office.comesTo(DUE);
        office.settles();
        office.send(answered("req-2", "2026-12-02T19:01:00Z"));

        office.send(wednesdayIsOff("2026-12-02T19:10:00Z"));
        office.settles();

        assertThat(office.states())
                .containsEntry("REQUEST_ANSWER/req-1", ObligationState.MET)
                .containsEntry("REQUEST_ANSWER/req-2", ObligationState.MET_LATE);
        assertThat(office.obligations()).noneMatch(change -> change.getTransition() == ObligationTransition.RECOUNTED);
    }

    @Test
    void aDueTimeThatTheCalendarDoesNotTouchIsToldToNobody() {
        office.send(asked("req-1", "edu", TUESDAY));

        office.send(swapped("kz-later", RELEASE, office.now(), "2026-12-09", "2026-12-12"));
        office.settles();
        office.send(answered("req-1", office.now()));

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(office.obligations().get(1).getProof().getCalendarVersion()).isEqualTo("kz-later");
    }

    @Test
    void aProofThatBecomesProvisionalOrOfficialIsToldOfTheSameDueTime() {
        office.send(asked("req-1", "edu", TUESDAY), provisional2026(TUESDAY));
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: RECOUNTED");
        var provisional = office.obligations().get(1);
        assertThat(provisional.getProof().getProvisional()).isTrue();
        assertThat(provisional.getProof().getCalendarVersion()).isEqualTo("kz-provisional");
        assertThat(provisional.getDueAt()).isEqualTo(DUE);
        assertThat(provisional.getDueGeneration()).isEqualTo(1);

        office.comesTo(DUE);
        office.settles();
        office.send(activated("kz-official", "kz-provisional", office.now(), ""));
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: OVERDUE", "edu: RECOUNTED");
        var official = office.obligations().get(3);
        assertThat(official.getProof().getProvisional()).isFalse();
        assertThat(official.getState()).isEqualTo(ObligationState.OVERDUE);
        assertThat(official.getOverdueBecause()).isEqualTo(AlertCause.TERM);
        assertThat(official.getDueGeneration()).isEqualTo(1);
        assertThat(office.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void whetherTheDayThatAPersonSetIsCertainTheNewCalendarSays() {
        office.send(asked("req-1", "edu", TUESDAY), extended("req-1", "2026-12-10", TUESDAY), provisional2026(TUESDAY));
        office.settles();

        var last = office.obligations().get(2);
        assertThat(last.getTransition()).isEqualTo(ObligationTransition.RECOUNTED);
        assertThat(last.getDueAt()).isEqualTo("2026-12-10T19:00:00Z");
        assertThat(last.getDueGeneration()).isEqualTo(2);
        assertThat(last.getProof().getProvisional()).isTrue();
    }

    /** The calendar of the release, but its year is not certain any more. */
    private static CalendarActivated provisional2026(String receivedAt) {
        var same = activated("kz-provisional", RELEASE, Instant.parse(receivedAt), "");
        return CalendarActivated.newBuilder(same)
                .setText(same.getText().replace("year,2026,official", "year,2026,provisional"))
                .build();
    }

    @Test
    void whatIsOverdueByEitherCountIsOverdueByItsTerm() {
        office.send(swapped("kz-1", RELEASE, Instant.parse(TUESDAY), "2026-12-02", "2026-12-05"));
        office.comesTo("2026-12-01T08:00:00Z");
        office.send(asked("req-1", "edu", "2026-12-01T08:00:00Z"));
        office.comesTo(A_DAY_LATER);
        office.settles();

        office.comesTo("2026-12-04T05:00:00Z");
        office.send(activated("kz-2", "kz-1", office.now(), ""));
        office.settles();

        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN", "edu: OVERDUE");
        assertThat(office.alerts().get(2).getDueAt()).isEqualTo(DUE);
        assertThat(office.alerts().get(2).getAlertCause()).isEqualTo(AlertCause.TERM);
    }

    @Test
    void para5_aThursdayThatIsNotWorkedMovesTheWeeklyForm() {
        office.only(ObligationKind.WEEKLY_SUBMISSION);
        office.send(Records.agency("edu", TUESDAY));
        office.passes(Duration.ofMillis(100));

        office.send(swapped("kz-thursday", RELEASE, office.now(), "2026-12-03", "2026-12-05"));
        office.passes(Duration.ofSeconds(3));

        var recounted = office.obligations().get(1);
        assertThat(recounted.getObligationId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu");
        assertThat(recounted.getPreviousDueAt()).isEqualTo("2026-12-03T19:00:00Z");
        assertThat(recounted.getDueAt()).isEqualTo("2026-12-04T19:00:00Z");
        office.comesTo("2026-12-04T18:00:00Z");
        office.send(declared("edu", "2026-W50", "2026-12-04T18:00:00Z"));
        assertThat(office.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void para6_aFridayThatIsNotWorkedMovesTheSendingOfTheGrid() {
        office.only(ObligationKind.GRID_DISPATCH);
        office.send(Records.agency("edu", TUESDAY));
        office.passes(Duration.ofMillis(100));

        office.send(swapped("kz-friday", RELEASE, office.now(), "2026-12-04", "2026-12-12"));
        office.passes(Duration.ofSeconds(3));

        assertThat(office.story()).containsExactly("mam: OPENED", "mam: RECOUNTED");
        assertThat(office.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly("2026-12-04T19:00:00Z", "2026-12-07T19:00:00Z");
    }

    @Test
    void aBodyThatCeasedToOweTheFormBeforeItsNewDueTimeOwesItNoMore() {
        office.only(ObligationKind.WEEKLY_SUBMISSION);
        office.send(Records.agency("edu", TUESDAY));
        office.comesTo(A_DAY_LATER);
        office.settles();
        office.send(owingNothing("edu", "2026-12-04T05:00:00Z"));
        assertThat(office.told()).containsExactly("edu: OVERDUE");

        office.comesTo("2026-12-04T06:00:00Z");
        office.send(swapped("kz-thursday", RELEASE, office.now(), "2026-12-03", "2026-12-05"));
        office.settles();

        assertThat(office.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.CANCELLED);
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
    }

    @Test
    void aCalendarThatDoesNotComeIntoForceChangesNothing() {
        office.send(asked("req-1", "edu", TUESDAY));
        var ours = wednesdayIsOff(TUESDAY);
        var foreign = CalendarActivated.newBuilder(ours)
                .setText(ours.getText().replace("country,KZ", "country,UZ"))
                .build();

        office.send(
                swapped("kz-2", "kz-that-never-was", office.now(), "2026-12-02", "2026-12-05"),
                activated("kz-2", RELEASE, office.now(), "2026-12-05,worked,worked by order,,2026-12-02,Order No. 7"),
                swapped(RELEASE, RELEASE, office.now(), "2026-12-02", "2026-12-05"),
                foreign);
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED");
        assertThat(office.deadLetters()).isEmpty();
    }

    @Test
    void eachCalendarIsInForceOnceAndTheNextOneTakesItsPlace() {
        office.send(asked("req-1", "edu", TUESDAY), wednesdayIsOff(TUESDAY));
        office.settles();
        office.restart();

        office.send(activated("kz-again", "kz-wednesday-off", office.now(), ""), wednesdayIsOff(TUESDAY));
        office.settles();

        assertThat(office.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly(DUE, A_DAY_LATER, DUE);
        assertThat(office.obligations().get(2).getDueGeneration()).isEqualTo(3);
    }

    @Test
    void aRestartGoesOnWhereTheCountingStopped() {
        office.send(requests(1_200));
        office.send(wednesdayIsOff(TUESDAY));
        office.passes(Duration.ofSeconds(3));
        // One of the first two hundred and fifty is the week's grid, which is due as before.
        assertThat(recounted()).isEqualTo(249);

        office.restart();
        office.passesTickByTick(Duration.ofMillis(500));

        assertThat(recounted()).isEqualTo(1_200);
        assertThat(office.obligations()).hasSize(2_400);
    }

    @Test
    void nothingIsSaidToBeOverdueByACalendarThatIsNotInForceAnyMore() {
        office.send(requests(1_200));
        office.comesTo("2026-12-02T18:59:59.999Z");
        office.send(wednesdayIsOff("2026-12-02T18:59:59.999Z"));

        office.passes(Duration.ofSeconds(4));

        office.settles();

        assertThat(office.alerts()).isEmpty();
        assertThat(recounted()).isEqualTo(1_200);
    }

    private long recounted() {
        return office.obligations().stream()
                .filter(change -> change.getTransition() == ObligationTransition.RECOUNTED)
                .count();
    }

    private static SpecificRecord[] requests(int count) {
        List<SpecificRecord> requests = IntStream.range(0, count)
                .<SpecificRecord>mapToObj(number -> asked("req-" + number, "edu", TUESDAY))
                .toList();
        return requests.toArray(SpecificRecord[]::new);
    }

    private static CalendarActivated wednesdayIsOff(String receivedAt) {
        return swapped("kz-wednesday-off", RELEASE, Instant.parse(receivedAt), "2026-12-02", "2026-12-05");
    }
}
