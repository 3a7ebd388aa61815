package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.declared;
import static kz.mediagrid.obligations.topology.Records.owingNothing;
import static kz.mediagrid.obligations.topology.Records.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Para. 5: every week on Thursday each body that owes one sends its form for the coming week. */
class WeeklyFormTest {

    /** A Friday: the form for 2026-W49 was due yesterday, that for 2026-W50 opens on Monday and is due on 3 December. */
    private static final String FRIDAY = "2026-11-27T05:00:00Z";

    private static final String OPENS = "2026-11-29T19:00:00Z";
    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String DUE = "2026-12-03T19:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(FRIDAY)).only(ObligationKind.WEEKLY_SUBMISSION);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void collectingOpensOnMondayForEachBodyThatOwesAForm() {
        clock.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), owingNothing("kuzet", FRIDAY));
        clock.comesTo("2026-11-29T18:59:59.900Z");
        assertThat(clock.obligations()).isEmpty();

        clock.comesTo(OPENS);

        assertThat(clock.story()).containsExactlyInAnyOrder("edu: OPENED", "dsm: OPENED");
        var opened = clock.obligations().get(1);
        assertThat(opened.getObligationId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu");
        assertThat(opened.getSubject()).isEqualTo("2026-W50");
        assertThat(opened.getOpenedAt()).isEqualTo(OPENS);
        assertThat(opened.getDueAt()).isEqualTo(DUE);
    }

    @Test
    void itCarriesTheReasonOfItsDueInstant() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo(OPENS);

        var proof = clock.obligations().get(0).getProof();
        assertThat(proof.getRule()).isEqualTo("submissionDue");
        assertThat(proof.getPolicyVersion()).isEqualTo("standard");
        assertThat(proof.getLines())
                .hasSize(3)
                .extracting(LocalizedText::getEn)
                .first()
                .asString()
                .isEqualTo("submission due 2026-12-03 24:00 +05:00  Thursday 2026-12-03: the information is sent weekly"
                        + " on Thursday");
    }

    @Test
    void whereTheThursdayIsOffItIsDueOnTheNextWorkingDay() {
        clock.send(agency("edu", FRIDAY));
        // Thursday, 31 December is worked; 1 and 2 January are off, 7 January is a Thursday that is off.
        clock.passes(Duration.ofDays(60));
        clock.settles();

        assertThat(dueOf("2027-W01")).isEqualTo("2026-12-31T19:00:00Z");
        assertThat(dueOf("2027-W02")).isEqualTo("2027-01-08T19:00:00Z");
    }

    private String dueOf(String week) {
        return clock.obligations().stream()
                .filter(change -> change.getSubject().equals(week))
                .map(ObligationChanged::getDueAt)
                .findFirst()
                .map(Instant::toString)
                .orElse("never opened");
    }

    @Test
    void aDeclarationMeetsItAndOneThatIsLateMeetsItLate() {
        clock.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), agency("mfa", FRIDAY));
        clock.comesTo(TUESDAY);
        clock.send(declared("edu", "2026-W50", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();
        clock.send(declared("dsm", "2026-W50", "2026-12-03T20:00:00Z"));

        assertThat(clock.states())
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/dsm", ObligationState.MET_LATE)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/mfa", ObligationState.OVERDUE);
        assertThat(clock.told()).containsExactlyInAnyOrder("dsm: OVERDUE", "mfa: OVERDUE", "dsm: MET_LATE");
    }

    @Test
    void aDeclarationBeforeCollectingOpensCounts() {
        clock.send(agency("edu", FRIDAY), declared("edu", "2026-W50", FRIDAY));
        clock.comesTo(OPENS);

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(clock.obligations().get(1).getReceivedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDeclarationThatIsReadBeforeTheBodysEntryCounts() {
        clock.send(declared("edu", "2026-W50", FRIDAY));
        clock.comesTo(OPENS);
        clock.send(agency("edu", FRIDAY));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void aFirstStartInMidweekOpensTheWeekForEachBodyAsItIsSeeded() {
        clock.comesTo(TUESDAY);
        clock.send(agency("edu", TUESDAY));
        clock.passes(Duration.ofMillis(100));
        clock.send(agency("dsm", "2026-12-01T07:00:00.100Z"));

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED");
        assertThat(clock.obligations())
                .extracting(change -> change.getOpenedAt().toString())
                .containsExactly(TUESDAY, "2026-12-01T07:00:00.100Z");
        assertThat(clock.obligations())
                .extracting(ObligationChanged::getSubject)
                .containsOnly("2026-W50");
    }

    @Test
    void aBodyThatEntersBeforeTheFormIsDueOwesItAndOneThatEntersThenDoesNot() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo("2026-12-03T18:59:59.999Z");
        clock.send(agency("dsm", "2026-12-03T18:59:59.999Z"));
        clock.comesTo(DUE);
        clock.send(agency("mfa", DUE));
        clock.settles();

        assertThat(clock.told()).containsExactlyInAnyOrder("edu: OVERDUE", "dsm: OVERDUE");
    }

    @Test
    void aBodyThatCeasesToOweWhileTheFormIsOpenOwesItNoMore() {
        clock.send(agency("edu", FRIDAY), agency("dsm", FRIDAY));
        clock.comesTo(TUESDAY);
        clock.send(declared("dsm", "2026-W50", TUESDAY));
        clock.send(owingNothing("edu", TUESDAY), owingNothing("dsm", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.states())
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.CANCELLED)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/dsm", ObligationState.MET);
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void oneThatOwesAgainAWhileLaterHasADueTimeOfANewGeneration() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo(TUESDAY);
        clock.send(owingNothing("edu", TUESDAY), agency("edu", "2026-12-01T08:00:00Z"));
        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: CANCELLED", "edu: OPENED", "edu: OVERDUE");
        assertThat(clock.alerts().get(0).getAlertId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu/2/0");
    }

    @Test
    void oneThatCeasesToOweAfterTheDueInstantOwedIt() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(owingNothing("edu", "2026-12-03T19:00:04Z"));

        assertThat(clock.states()).containsValue(ObligationState.OVERDUE);
        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void aBodyThatEndsOnTheDayOwesItToItsLastDayAndOneThatBeginsOwesItFromItsFirst() {
        var friday = Instant.parse(FRIDAY);
        clock.send(
                agency("old", friday, true, null, LocalDate.parse("2026-12-01")),
                agency("new", friday, true, LocalDate.parse("2026-12-02"), null),
                agency("next", friday, true, LocalDate.parse("2026-12-04"), null));
        clock.comesTo(OPENS);
        assertThat(clock.story()).containsExactly("old: OPENED");

        clock.comesTo("2026-12-01T19:00:00Z");
        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.story()).containsExactly("old: OPENED", "new: OPENED", "old: CANCELLED", "new: OVERDUE");
    }

    @Test
    void aBodyThatEndedBeforeTheDueInstantOwesNothingAlsoWhereItsLateFormIsReadFirst() {
        clock.send(agency("old", Instant.parse(FRIDAY), true, null, LocalDate.parse("2026-12-01")));
        clock.passesUnseen(Duration.ofDays(8));
        clock.restart();
        clock.send(declared("old", "2026-W50", "2026-12-04T05:00:00Z"));
        clock.settles();

        assertThat(clock.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/old", ObligationState.CANCELLED);
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void weeksFollowOneAnotherAlsoWhereTheClockIsMovedFar() {
        clock.send(agency("edu", FRIDAY));
        clock.moveClock("2026-12-25T05:00:00Z", false);
        clock.settles();

        assertThat(clock.obligations().stream()
                        .filter(change -> change.getState() == ObligationState.OVERDUE)
                        .map(ObligationChanged::getSubject))
                .containsExactly("2026-W50", "2026-W51", "2026-W52", "2026-W53");
        assertThat(clock.alerts()).hasSize(4);
    }

    @Test
    void otherCommandsAndWeeksThatAreNoneMeetNothing() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo(OPENS);
        clock.send(declared("edu", "2026-W99", OPENS), declared("edu", "2026-W51", OPENS));

        assertThat(clock.states()).containsExactly(Map.entry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.OPEN));
        assertThat(clock.deadLetters()).isEmpty();
    }

    @Test
    void aFormStaysSentWhenTheOnlyEventOfItsWeekIsWithdrawnAfterwards() {
        clock.send(agency("edu", FRIDAY));
        clock.comesTo(OPENS);
        clock.send(declared("edu", "2026-W50", TUESDAY));

        clock.send(withdrawn("edu-1", "2026-12-02T07:00:00Z"));
        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET);
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void longAfterAWeekNothingOfItIsKeptButWhatIsOverdue() {
        clock.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), declared("edu", "2026-W50", FRIDAY));
        clock.comesTo("2026-12-11T19:00:00Z");
        clock.settles();

        assertThat(clock.stores.get(ObligationStores.OBLIGATIONS.name()).contents.keySet().stream()
                        .map(Object::toString)
                        .filter(id -> id.startsWith("WEEKLY_SUBMISSION/2026-W50")))
                .containsExactly("WEEKLY_SUBMISSION/2026-W50/dsm");
        assertThat(clock.stores.get(ObligationStores.EARLY.name()).contents).isEmpty();
    }
}
