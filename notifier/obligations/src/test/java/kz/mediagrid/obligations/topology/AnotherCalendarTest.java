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

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void para8_aDayOffThatIsMovedOntoTheLastDayGivesTheBodyAnotherDay() {
        clock.send(asked("req-1", "edu", TUESDAY), wednesdayIsOff("2026-12-01T08:00:00Z"));
        clock.comesTo("2026-12-01T08:00:03Z");

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: RECOUNTED");
        var recounted = clock.obligations().get(1);
        assertThat(recounted.getState()).isEqualTo(ObligationState.OPEN);
        assertThat(recounted.getPreviousDueAt()).isEqualTo(DUE);
        assertThat(recounted.getDueAt()).isEqualTo(A_DAY_LATER);
        assertThat(recounted.getDueGeneration()).isEqualTo(2);
        assertThat(recounted.getPreviousCalendarVersion()).isEqualTo(RELEASE);
        assertThat(recounted.getProof().getCalendarVersion()).isEqualTo("kz-wednesday-off");
        assertThat(recounted.getReason().getRu()).isEqualTo("Order No. 7");
        assertThat(recounted.getReceivedAt()).isEqualTo("2026-12-01T08:00:00Z");

        clock.comesTo(DUE);
        clock.settles();
        assertThat(clock.alerts()).isEmpty();
        clock.comesTo(A_DAY_LATER);
        clock.settles();
        assertThat(clock.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getAlertId()).isEqualTo("REQUEST_ANSWER/req-1/2/0");
            assertThat(alert.getAlertCause()).isEqualTo(AlertCause.TERM);
        });
    }

    @Test
    void whatIsOverdueOnlyByTheCalendarBeforeIsOpenAgainAndItsAlertIsWithdrawn() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(wednesdayIsOff("2026-12-02T19:10:00Z"));
        clock.comesTo("2026-12-02T19:10:03Z");

        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
        var withdrawn = clock.alerts().get(1);
        assertThat(withdrawn.getAlertId()).isEqualTo("REQUEST_ANSWER/req-1/1/0");
        assertThat(withdrawn.getDueAt()).isEqualTo(DUE);
        assertThat(withdrawn.getState()).isEqualTo(ObligationState.OPEN);

        clock.send(answered("req-1", "2026-12-03T18:59:59Z"));
        clock.comesTo(A_DAY_LATER);
        clock.settles();
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: RECOUNTED", "edu: MET");
        assertThat(clock.alerts()).hasSize(2);
    }

    @Test
    void whatACalendarMakesDueInThePastIsOverdueByTheCalendar() {
        clock.send(asked("req-1", "edu", "2026-12-04T07:00:00Z"));
        clock.comesTo("2026-12-06T07:00:00Z");

        clock.send(swapped("kz-saturday", RELEASE, clock.now(), "2026-12-09", "2026-12-05"));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: OVERDUE");
        assertThat(clock.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getDueAt()).isEqualTo("2026-12-05T19:00:00Z");
            assertThat(alert.getAlertCause()).isEqualTo(AlertCause.CALENDAR);
        });

        clock.send(answered("req-1", "2026-12-06T08:00:00Z"));
        assertThat(clock.alerts().get(1).getAlertKind()).isEqualTo(AlertKind.MET_LATE);
        assertThat(clock.alerts().get(1).getAlertCause()).isEqualTo(AlertCause.CALENDAR);
    }

    @Test
    void whatWasReceivedLateBeforeTheActivationIsLateByTheCalendarOfThatDay() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.send(answered("req-1", DUE), wednesdayIsOff("2026-12-02T19:00:00.001Z"));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void whatWasDueBeforeTheActivationIsOverdueFirstAndThenCountedAgain() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo("2026-12-02T19:00:01Z");

        clock.send(wednesdayIsOff("2026-12-02T19:00:01Z"), answered("req-1", "2026-12-02T19:00:01.001Z"));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: RECOUNTED", "edu: MET");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
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
        clock.passesUnseen(Duration.ofDays(3));

        clock.restart();
        if (commandsFirst) {
            clock.send(activated);
        }
        asked.forEach(clock::send);
        answered.forEach(clock::send);
        if (!commandsFirst) {
            clock.send(activated);
        }
        clock.settles();

        assertThat(storyOf("edu")).containsExactly("edu: OPENED", "edu: MET");
        assertThat(storyOf("dsm")).containsExactly("dsm: OPENED", "dsm: OVERDUE", "dsm: MET_LATE");
        assertThat(storyOf("mfa")).containsExactly("mfa: OPENED", "mfa: OVERDUE", "mfa: RECOUNTED", "mfa: MET");
    }

    @Test
    void eachOfTwoCalendarsCountsInItsTurn() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo("2026-12-02T06:00:00Z");
        clock.passesUnseen(Duration.ofDays(3));
        clock.restart();

        clock.send(
                wednesdayIsOff("2026-12-02T07:00:00Z"),
                activated("kz-again", "kz-wednesday-off", Instant.parse("2026-12-03T07:00:00Z"), ""),
                answered("req-1", "2026-12-03T06:00:00Z"));
        clock.settles();

        // By the second calendar the term had ended a day before, but by then it was met by the first.
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: MET");
        assertThat(clock.alerts()).isEmpty();
    }

    private List<String> storyOf(String agency) {
        return clock.story().stream()
                .filter(line -> line.startsWith(agency + ":"))
                .toList();
    }

    @Test
    void whatIsSettledStaysAsItWas() {
        clock.send(asked("req-1", "edu", TUESDAY), asked("req-2", "edu", TUESDAY), answered("req-1", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();
        clock.send(answered("req-2", "2026-12-02T19:01:00Z"));

        clock.send(wednesdayIsOff("2026-12-02T19:10:00Z"));
        clock.settles();

        assertThat(clock.states())
                .containsEntry("REQUEST_ANSWER/req-1", ObligationState.MET)
                .containsEntry("REQUEST_ANSWER/req-2", ObligationState.MET_LATE);
        assertThat(clock.obligations()).noneMatch(change -> change.getTransition() == ObligationTransition.RECOUNTED);
    }

    @Test
    void aDueTimeThatTheCalendarDoesNotTouchIsToldToNobody() {
        clock.send(asked("req-1", "edu", TUESDAY));

        clock.send(swapped("kz-later", RELEASE, clock.now(), "2026-12-09", "2026-12-12"));
        clock.settles();
        clock.send(answered("req-1", clock.now()));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(clock.obligations().get(1).getProof().getCalendarVersion()).isEqualTo("kz-later");
    }

    @Test
    void aProofThatBecomesProvisionalOrOfficialIsToldOfTheSameDueTime() {
        clock.send(asked("req-1", "edu", TUESDAY), provisional2026(TUESDAY));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: RECOUNTED");
        var provisional = clock.obligations().get(1);
        assertThat(provisional.getProof().getProvisional()).isTrue();
        assertThat(provisional.getProof().getCalendarVersion()).isEqualTo("kz-provisional");
        assertThat(provisional.getDueAt()).isEqualTo(DUE);
        assertThat(provisional.getDueGeneration()).isEqualTo(1);

        clock.comesTo(DUE);
        clock.settles();
        clock.send(activated("kz-official", "kz-provisional", clock.now(), ""));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: RECOUNTED", "edu: OVERDUE", "edu: RECOUNTED");
        var official = clock.obligations().get(3);
        assertThat(official.getProof().getProvisional()).isFalse();
        assertThat(official.getState()).isEqualTo(ObligationState.OVERDUE);
        assertThat(official.getOverdueBecause()).isEqualTo(AlertCause.TERM);
        assertThat(official.getDueGeneration()).isEqualTo(1);
        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void whetherTheDayThatAPersonSetIsCertainTheNewCalendarSays() {
        clock.send(asked("req-1", "edu", TUESDAY), extended("req-1", "2026-12-10", TUESDAY), provisional2026(TUESDAY));
        clock.settles();

        var last = clock.obligations().get(2);
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
        clock.send(swapped("kz-1", RELEASE, Instant.parse(TUESDAY), "2026-12-02", "2026-12-05"));
        clock.comesTo("2026-12-01T08:00:00Z");
        clock.send(asked("req-1", "edu", "2026-12-01T08:00:00Z"));
        clock.comesTo(A_DAY_LATER);
        clock.settles();

        clock.comesTo("2026-12-04T05:00:00Z");
        clock.send(activated("kz-2", "kz-1", clock.now(), ""));
        clock.settles();

        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN", "edu: OVERDUE");
        assertThat(clock.alerts().get(2).getDueAt()).isEqualTo(DUE);
        assertThat(clock.alerts().get(2).getAlertCause()).isEqualTo(AlertCause.TERM);
    }

    @Test
    void para5_aThursdayThatIsNotWorkedMovesTheWeeklyForm() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.send(Records.agency("edu", TUESDAY));
        clock.passes(Duration.ofMillis(100));

        clock.send(swapped("kz-thursday", RELEASE, clock.now(), "2026-12-03", "2026-12-05"));
        clock.passes(Duration.ofSeconds(3));

        var recounted = clock.obligations().get(1);
        assertThat(recounted.getObligationId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu");
        assertThat(recounted.getPreviousDueAt()).isEqualTo("2026-12-03T19:00:00Z");
        assertThat(recounted.getDueAt()).isEqualTo("2026-12-04T19:00:00Z");
        clock.comesTo("2026-12-04T18:00:00Z");
        clock.send(declared("edu", "2026-W50", "2026-12-04T18:00:00Z"));
        assertThat(clock.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET);
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void para6_aFridayThatIsNotWorkedMovesTheSendingOfTheGrid() {
        clock.only(ObligationKind.GRID_DISPATCH);
        clock.send(Records.agency("edu", TUESDAY));
        clock.passes(Duration.ofMillis(100));

        clock.send(swapped("kz-friday", RELEASE, clock.now(), "2026-12-04", "2026-12-12"));
        clock.passes(Duration.ofSeconds(3));

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: RECOUNTED");
        assertThat(clock.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly("2026-12-04T19:00:00Z", "2026-12-07T19:00:00Z");
    }

    @Test
    void aBodyThatCeasedToOweTheFormBeforeItsNewDueTimeOwesItNoMore() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.send(Records.agency("edu", TUESDAY));
        clock.comesTo(A_DAY_LATER);
        clock.settles();
        clock.send(owingNothing("edu", "2026-12-04T05:00:00Z"));
        assertThat(clock.told()).containsExactly("edu: OVERDUE");

        clock.comesTo("2026-12-04T06:00:00Z");
        clock.send(swapped("kz-thursday", RELEASE, clock.now(), "2026-12-03", "2026-12-05"));
        clock.settles();

        assertThat(clock.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.CANCELLED);
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
    }

    @Test
    void aCalendarThatDoesNotComeIntoForceChangesNothing() {
        clock.send(asked("req-1", "edu", TUESDAY));
        var ours = wednesdayIsOff(TUESDAY);
        var foreign = CalendarActivated.newBuilder(ours)
                .setText(ours.getText().replace("country,KZ", "country,UZ"))
                .build();

        clock.send(
                swapped("kz-2", "kz-that-never-was", clock.now(), "2026-12-02", "2026-12-05"),
                activated("kz-2", RELEASE, clock.now(), "2026-12-05,worked,worked by order,,2026-12-02,Order No. 7"),
                swapped(RELEASE, RELEASE, clock.now(), "2026-12-02", "2026-12-05"),
                foreign);
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED");
        assertThat(clock.deadLetters()).isEmpty();
    }

    @Test
    void eachCalendarIsInForceOnceAndTheNextOneTakesItsPlace() {
        clock.send(asked("req-1", "edu", TUESDAY), wednesdayIsOff(TUESDAY));
        clock.settles();
        clock.restart();

        clock.send(activated("kz-again", "kz-wednesday-off", clock.now(), ""), wednesdayIsOff(TUESDAY));
        clock.settles();

        assertThat(clock.obligations())
                .extracting(change -> change.getDueAt().toString())
                .containsExactly(DUE, A_DAY_LATER, DUE);
        assertThat(clock.obligations().get(2).getDueGeneration()).isEqualTo(3);
    }

    @Test
    void aRestartGoesOnWhereTheCountingStopped() {
        clock.send(requests(1_200));
        clock.send(wednesdayIsOff(TUESDAY));
        clock.passes(Duration.ofSeconds(3));
        // One of the first two hundred and fifty is the week's grid, which is due as before.
        assertThat(recounted()).isEqualTo(249);

        clock.restart();
        clock.passesTickByTick(Duration.ofMillis(500));

        assertThat(recounted()).isEqualTo(1_200);
        assertThat(clock.obligations()).hasSize(2_400);
    }

    @Test
    void nothingIsSaidToBeOverdueByACalendarThatIsNotInForceAnyMore() {
        clock.send(requests(1_200));
        clock.comesTo("2026-12-02T18:59:59.999Z");
        clock.send(wednesdayIsOff("2026-12-02T18:59:59.999Z"));

        clock.passes(Duration.ofSeconds(4));

        clock.settles();

        assertThat(clock.alerts()).isEmpty();
        assertThat(recounted()).isEqualTo(1_200);
    }

    private long recounted() {
        return clock.obligations().stream()
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
