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

    private final ClockOfObligations office =
            new ClockOfObligations(Instant.parse(FRIDAY)).only(ObligationKind.WEEKLY_SUBMISSION);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void collectingOpensOnMondayForEachBodyThatOwesAForm() {
        office.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), owingNothing("kuzet", FRIDAY));
        office.comesTo("2026-11-29T18:59:59.900Z");
        assertThat(office.obligations()).isEmpty();

        office.comesTo(OPENS);

        assertThat(office.story()).containsExactlyInAnyOrder("edu: OPENED", "dsm: OPENED");
        var opened = office.obligations().get(1);
        assertThat(opened.getObligationId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu");
        assertThat(opened.getSubject()).isEqualTo("2026-W50");
        assertThat(opened.getOpenedAt()).isEqualTo(OPENS);
        assertThat(opened.getDueAt()).isEqualTo(DUE);
    }

    @Test
    void itCarriesTheReasonOfItsDueInstant() {
        office.send(agency("edu", FRIDAY));
        office.comesTo(OPENS);

        var proof = office.obligations().get(0).getProof();
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
        office.send(agency("edu", FRIDAY));
        // Thursday, 31 December is worked; 1 and 2 January are off, 7 January is a Thursday that is off.
        office.passes(Duration.ofDays(60));
        office.settles();

        assertThat(dueOf("2027-W01")).isEqualTo("2026-12-31T19:00:00Z");
        assertThat(dueOf("2027-W02")).isEqualTo("2027-01-08T19:00:00Z");
    }

    private String dueOf(String week) {
        return office.obligations().stream()
                .filter(change -> change.getSubject().equals(week))
                .map(ObligationChanged::getDueAt)
                .findFirst()
                .map(Instant::toString)
                .orElse("never opened");
    }

    @Test
    void aDeclarationMeetsItAndOneThatIsLateMeetsItLate() {
        office.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), agency("mfa", FRIDAY));
        office.comesTo(TUESDAY);
        office.send(declared("edu", "2026-W50", TUESDAY));
        office.comesTo(DUE);
        office.settles();
        office.send(declared("dsm", "2026-W50", "2026-12-03T20:00:00Z"));

        assertThat(office.states())
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/dsm", ObligationState.MET_LATE)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/mfa", ObligationState.OVERDUE);
        assertThat(office.told()).containsExactlyInAnyOrder("dsm: OVERDUE", "mfa: OVERDUE", "dsm: MET_LATE");
    }

    @Test
    void aDeclarationBeforeCollectingOpensCounts() {
        office.send(agency("edu", FRIDAY), declared("edu", "2026-W50", FRIDAY));
        office.comesTo(OPENS);

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(office.obligations().get(1).getReceivedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDeclarationThatIsReadBeforeTheBodysEntryCounts() {
        office.send(declared("edu", "2026-W50", FRIDAY));
        office.comesTo(OPENS);
        office.send(agency("edu", FRIDAY));

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void aFirstStartInMidweekOpensTheWeekForEachBodyAsItIsSeeded() {
        office.comesTo(TUESDAY);
        office.send(agency("edu", TUESDAY));
        office.passes(Duration.ofMillis(100));
        office.send(agency("dsm", "2026-12-01T07:00:00.100Z"));

        assertThat(office.story()).containsExactly("edu: OPENED", "dsm: OPENED");
        assertThat(office.obligations())
                .extracting(change -> change.getOpenedAt().toString())
                .containsExactly(TUESDAY, "2026-12-01T07:00:00.100Z");
        assertThat(office.obligations())
                .extracting(ObligationChanged::getSubject)
                .containsOnly("2026-W50");
    }

    @Test
    void aBodyThatEntersBeforeTheFormIsDueOwesItAndOneThatEntersThenDoesNot() {
        office.send(agency("edu", FRIDAY));
        office.comesTo("2026-12-03T18:59:59.999Z");
        office.send(agency("dsm", "2026-12-03T18:59:59.999Z"));
        office.comesTo(DUE);
        office.send(agency("mfa", DUE));
        office.settles();

        assertThat(office.told()).containsExactlyInAnyOrder("edu: OVERDUE", "dsm: OVERDUE");
    }

    @Test
    void aBodyThatCeasesToOweWhileTheFormIsOpenOwesItNoMore() {
        office.send(agency("edu", FRIDAY), agency("dsm", FRIDAY));
        office.comesTo(TUESDAY);
        office.send(declared("dsm", "2026-W50", TUESDAY));
        office.send(owingNothing("edu", TUESDAY), owingNothing("dsm", TUESDAY));
        office.comesTo(DUE);
        office.settles();

        assertThat(office.states())
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.CANCELLED)
                .containsEntry("WEEKLY_SUBMISSION/2026-W50/dsm", ObligationState.MET);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void oneThatOwesAgainAWhileLaterHasADueTimeOfANewGeneration() {
        office.send(agency("edu", FRIDAY));
        office.comesTo(TUESDAY);
        office.send(owingNothing("edu", TUESDAY), agency("edu", "2026-12-01T08:00:00Z"));
        office.comesTo(DUE);
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: CANCELLED", "edu: OPENED", "edu: OVERDUE");
        assertThat(office.alerts().get(0).getAlertId()).isEqualTo("WEEKLY_SUBMISSION/2026-W50/edu/2/0");
    }

    @Test
    void oneThatCeasesToOweAfterTheDueInstantOwedIt() {
        office.send(agency("edu", FRIDAY));
        office.comesTo(DUE);
        office.settles();

        office.send(owingNothing("edu", "2026-12-03T19:00:04Z"));

        assertThat(office.states()).containsValue(ObligationState.OVERDUE);
        assertThat(office.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void aBodyThatEndsOnTheDayOwesItToItsLastDayAndOneThatBeginsOwesItFromItsFirst() {
        var friday = Instant.parse(FRIDAY);
        office.send(
                agency("old", friday, true, null, LocalDate.parse("2026-12-01")),
                agency("new", friday, true, LocalDate.parse("2026-12-02"), null),
                agency("next", friday, true, LocalDate.parse("2026-12-04"), null));
        office.comesTo(OPENS);
        assertThat(office.story()).containsExactly("old: OPENED");

        office.comesTo("2026-12-01T19:00:00Z");
        office.comesTo(DUE);
        office.settles();

        assertThat(office.story()).containsExactly("old: OPENED", "new: OPENED", "old: CANCELLED", "new: OVERDUE");
    }

    @Test
    void aBodyThatEndedBeforeTheDueInstantOwesNothingAlsoWhereItsLateFormIsReadFirst() {
        office.send(agency("old", Instant.parse(FRIDAY), true, null, LocalDate.parse("2026-12-01")));
        office.passesUnseen(Duration.ofDays(8));
        office.restart();
        office.send(declared("old", "2026-W50", "2026-12-04T05:00:00Z"));
        office.settles();

        assertThat(office.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/old", ObligationState.CANCELLED);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void weeksFollowOneAnotherAlsoWhereTheClockIsMovedFar() {
        office.send(agency("edu", FRIDAY));
        office.moveClock("2026-12-25T05:00:00Z", false);
        office.settles();

        assertThat(office.obligations().stream()
                        .filter(change -> change.getState() == ObligationState.OVERDUE)
                        .map(ObligationChanged::getSubject))
                .containsExactly("2026-W50", "2026-W51", "2026-W52", "2026-W53");
        assertThat(office.alerts()).hasSize(4);
    }

    @Test
    void otherCommandsAndWeeksThatAreNoneMeetNothing() {
        office.send(agency("edu", FRIDAY));
        office.comesTo(OPENS);
        office.send(declared("edu", "2026-W99", OPENS), declared("edu", "2026-W51", OPENS));

        assertThat(office.states()).containsExactly(Map.entry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.OPEN));
        assertThat(office.deadLetters()).isEmpty();
    }

    @Test
    void aFormStaysSentWhenTheOnlyEventOfItsWeekIsWithdrawnAfterwards() {
        office.send(agency("edu", FRIDAY));
        office.comesTo(OPENS);
        office.send(declared("edu", "2026-W50", TUESDAY));

        office.send(withdrawn("edu-1", "2026-12-02T07:00:00Z"));
        office.comesTo(DUE);
        office.settles();

        assertThat(office.states()).containsEntry("WEEKLY_SUBMISSION/2026-W50/edu", ObligationState.MET);
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void longAfterAWeekNothingOfItIsKeptButWhatIsOverdue() {
        office.send(agency("edu", FRIDAY), agency("dsm", FRIDAY), declared("edu", "2026-W50", FRIDAY));
        office.comesTo("2026-12-11T19:00:00Z");
        office.settles();

        assertThat(office.stores.get(ObligationStores.OBLIGATIONS.name()).contents.keySet().stream()
                        .map(Object::toString)
                        .filter(id -> id.startsWith("WEEKLY_SUBMISSION/2026-W50")))
                .containsExactly("WEEKLY_SUBMISSION/2026-W50/dsm");
        assertThat(office.stores.get(ObligationStores.EARLY.name()).contents).isEmpty();
    }
}
