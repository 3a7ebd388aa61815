package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.closed;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.says;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestTerm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Para. 5, second part: each body that a joint matter concerns contributes within one working day. */
class JointMatterTest {

    /** Tuesday noon in Almaty. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private static final Instant TUESDAY_24 = Instant.parse("2026-12-01T19:00:00Z");
    private static final Instant WEDNESDAY_24 = Instant.parse("2026-12-02T19:00:00Z");
    private static final Instant FRIDAY_24 = Instant.parse("2026-12-04T19:00:00Z");

    private final ClockOfObligations clock = new ClockOfObligations(TUESDAY).only(ObligationKind.JOINT_CONTRIBUTION);

    @AfterEach
    void close() {
        clock.close();
    }

    private ObligationChanged opened(String id) {
        return clock.obligations().stream()
                .filter(change -> change.getObligationId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void para5_theOpenersTermRunsFromTheDayItAroseAndTheOthersFromItsReceipt() {
        clock.send(aroseOn("mat-1", "2026-11-30", TUESDAY, "edu", "dsm"));

        var opener = opened("JOINT_CONTRIBUTION/mat-1/edu");
        var other = opened("JOINT_CONTRIBUTION/mat-1/dsm");
        assertThat(opener.getDueAt()).isEqualTo(TUESDAY_24);
        assertThat(opener.getProof().getRule()).isEqualTo("FROM_THE_DAY_IT_AROSE");
        assertThat(opener.getProof().getStartedAt()).isEqualTo("2026-11-29T19:00:00Z");
        assertThat(other.getDueAt()).isEqualTo(WEDNESDAY_24);
        assertThat(other.getProof().getRule()).isEqualTo("FROM_DAY_OF_RECEIPT");
        assertThat(other.getSubject()).isEqualTo("mat-1");
        assertThat(other.getTitle()).isEqualTo(new LocalizedText(null, "The flood", null));
    }

    @Test
    void para5_whereTheAuthorisedBodyOpensItItOwesNothingAndAllTermsRunFromTheReceipt() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm"));

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED");
        assertThat(clock.obligations()).extracting(ObligationChanged::getDueAt).containsOnly(WEDNESDAY_24);
    }

    @Test
    void para5_aBodysOwnRuleCountsItsTermAndOneThatIsNotInOfficeOwesNothing() {
        var matter = JointMatterArose.newBuilder(arose("mat-1", Instant.parse("2026-12-01T12:30:00Z")))
                .setBodies(List.of(
                        ConcernedBody.newBuilder()
                                .setAgencyCode("edu")
                                .setAddressing(RequestAddressing.ADDRESSED)
                                .setClosingTime(LocalTime.of(17, 0))
                                .setRequestTerm(RequestTerm.REGISTRATION_PRACTICE)
                                .build(),
                        ConcernedBody.newBuilder()
                                .setAgencyCode("anticorruption")
                                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                                .build()))
                .build();

        clock.send(matter);

        assertThat(clock.story()).containsExactly("edu: OPENED");
        assertThat(clock.obligations().get(0).getDueAt()).isEqualTo("2026-12-03T19:00:00Z");
    }

    @Test
    void para5_eachBodyIsInTimeOrLateByTheReceiptOfItsOwnContribution() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm", "mfa"), contributed("mat-1", "edu", TUESDAY));
        clock.comesTo(WEDNESDAY_24.toString());
        clock.send(contributed("mat-1", "dsm", WEDNESDAY_24));
        clock.settles();

        assertThat(clock.states())
                .containsEntry("JOINT_CONTRIBUTION/mat-1/edu", ObligationState.MET)
                .containsEntry("JOINT_CONTRIBUTION/mat-1/dsm", ObligationState.MET_LATE)
                .containsEntry("JOINT_CONTRIBUTION/mat-1/mfa", ObligationState.OVERDUE);
        assertThat(clock.told()).containsExactlyInAnyOrder("dsm: OVERDUE", "dsm: MET_LATE", "mfa: OVERDUE");
    }

    @Test
    void para5_aMatterOpenedAfterTheOpenersTermIsOverdueForItAtOnceAndWhatComesWithItIsLate() {
        var matter = aroseOn("mat-1", "2026-11-26", TUESDAY, "edu", "dsm");
        clock.send(JointMatterArose.newBuilder(matter)
                .setContribution(says("At last"))
                .build());
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void theOpenersContributionMayComeWithTheMatter() {
        var matter = aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm");
        clock.send(JointMatterArose.newBuilder(matter)
                .setContribution(says("Here it is"))
                .build());

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: MET");
    }

    @Test
    void whoIsNotConcernedContributesInVain() {
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                contributed("mat-1", "dsm", TUESDAY),
                contributed("mat-2", "edu", TUESDAY));

        assertThat(clock.story()).containsExactly("edu: OPENED");
    }

    @Test
    void withTheMatterAllThatIsOwedForItIsCancelled() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "edu", TUESDAY),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                contributed("mat-1", "dsm", TUESDAY));
        clock.comesTo(WEDNESDAY_24.toString());
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: MET", "dsm: CANCELLED");
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void theOpenerCancelsInVainOnceAnotherBodyHasContributed() {
        clock.send(
                aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "dsm", TUESDAY),
                closed("mat-1", MatterParty.AGENCY, TUESDAY));
        assertThat(clock.states()).containsEntry("JOINT_CONTRIBUTION/mat-1/edu", ObligationState.OPEN);

        clock.send(
                aroseOn("mat-2", "2026-12-01", TUESDAY, "edu", "dsm"),
                contributed("mat-2", "edu", TUESDAY),
                closed("mat-2", MatterParty.AGENCY, TUESDAY));
        assertThat(clock.states()).containsEntry("JOINT_CONTRIBUTION/mat-2/dsm", ObligationState.CANCELLED);
    }

    @Test
    void aMatterThatIsReadTwiceIsOwedOnce() {
        var matter = arose("mat-1", TUESDAY, "edu");
        clock.send(matter, contributed("mat-1", "edu", TUESDAY), matter);

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void anotherCalendarCountsBothKindsOfTermsAgain() {
        clock.comesTo("2026-12-03T07:00:00Z");
        clock.send(aroseOn("mat-1", "2026-12-03", clock.now(), "edu", "dsm"));
        assertThat(clock.obligations()).extracting(ObligationChanged::getDueAt).containsOnly(FRIDAY_24);

        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-04", "2026-12-05"));
        clock.settles();

        assertThat(clock.story())
                .containsExactlyInAnyOrder("edu: OPENED", "dsm: OPENED", "edu: RECOUNTED", "dsm: RECOUNTED");
        assertThat(clock.obligations().subList(2, 4))
                .allSatisfy(change -> assertThat(change.getDueAt()).isEqualTo("2026-12-05T19:00:00Z"))
                .extracting(change -> change.getProof().getRule())
                .containsExactlyInAnyOrder("FROM_THE_DAY_IT_AROSE", "FROM_DAY_OF_RECEIPT");
    }

    @Test
    void aMatterThatTheCalendarDoesNotReachIsPutAsideWhole() {
        clock.send(aroseOn("mat-1", "2035-12-31", TUESDAY, "edu", "dsm"));

        assertThat(clock.obligations()).isEmpty();
        assertThat(clock.deadLetters()).hasSize(1);
    }
}
