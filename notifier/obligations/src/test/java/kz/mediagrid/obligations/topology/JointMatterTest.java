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

    private final ClockOfObligations office = new ClockOfObligations(TUESDAY).only(ObligationKind.JOINT_CONTRIBUTION);

    @AfterEach
    void close() {
        office.close();
    }

    private ObligationChanged opened(String id) {
        return office.obligations().stream()
                .filter(change -> change.getObligationId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void para5_theOpenersTermRunsFromTheDayItAroseAndTheOthersFromItsReceipt() {
        office.send(aroseOn("mat-1", "2026-11-30", TUESDAY, "edu", "dsm"));

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
        office.send(arose("mat-1", TUESDAY, "edu", "dsm"));

        assertThat(office.story()).containsExactly("edu: OPENED", "dsm: OPENED");
        assertThat(office.obligations()).extracting(ObligationChanged::getDueAt).containsOnly(WEDNESDAY_24);
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

        office.send(matter);

        assertThat(office.story()).containsExactly("edu: OPENED");
        assertThat(office.obligations().get(0).getDueAt()).isEqualTo("2026-12-03T19:00:00Z");
    }

    @Test
    void para5_eachBodyIsInTimeOrLateByTheReceiptOfItsOwnContribution() {
        office.send(arose("mat-1", TUESDAY, "edu", "dsm", "mfa"), contributed("mat-1", "edu", TUESDAY));
        office.comesTo(WEDNESDAY_24.toString());
        office.send(contributed("mat-1", "dsm", WEDNESDAY_24));
        office.settles();

        assertThat(office.states())
                .containsEntry("JOINT_CONTRIBUTION/mat-1/edu", ObligationState.MET)
                .containsEntry("JOINT_CONTRIBUTION/mat-1/dsm", ObligationState.MET_LATE)
                .containsEntry("JOINT_CONTRIBUTION/mat-1/mfa", ObligationState.OVERDUE);
        assertThat(office.told()).containsExactlyInAnyOrder("dsm: OVERDUE", "dsm: MET_LATE", "mfa: OVERDUE");
    }

    @Test
    void para5_aMatterOpenedAfterTheOpenersTermIsOverdueForItAtOnceAndWhatComesWithItIsLate() {
        var matter = aroseOn("mat-1", "2026-11-26", TUESDAY, "edu", "dsm");
        office.send(JointMatterArose.newBuilder(matter)
                .setContribution(says("At last"))
                .build());
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void theOpenersContributionMayComeWithTheMatter() {
        var matter = aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm");
        office.send(JointMatterArose.newBuilder(matter)
                .setContribution(says("Here it is"))
                .build());

        assertThat(office.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: MET");
    }

    @Test
    void whoIsNotConcernedContributesInVain() {
        office.send(
                arose("mat-1", TUESDAY, "edu"),
                contributed("mat-1", "dsm", TUESDAY),
                contributed("mat-2", "edu", TUESDAY));

        assertThat(office.story()).containsExactly("edu: OPENED");
    }

    @Test
    void withTheMatterAllThatIsOwedForItIsCancelled() {
        office.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "edu", TUESDAY),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                contributed("mat-1", "dsm", TUESDAY));
        office.comesTo(WEDNESDAY_24.toString());
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "dsm: OPENED", "edu: MET", "dsm: CANCELLED");
        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void theOpenerCancelsInVainOnceAnotherBodyHasContributed() {
        office.send(
                aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "dsm", TUESDAY),
                closed("mat-1", MatterParty.AGENCY, TUESDAY));
        assertThat(office.states()).containsEntry("JOINT_CONTRIBUTION/mat-1/edu", ObligationState.OPEN);

        office.send(
                aroseOn("mat-2", "2026-12-01", TUESDAY, "edu", "dsm"),
                contributed("mat-2", "edu", TUESDAY),
                closed("mat-2", MatterParty.AGENCY, TUESDAY));
        assertThat(office.states()).containsEntry("JOINT_CONTRIBUTION/mat-2/dsm", ObligationState.CANCELLED);
    }

    @Test
    void aMatterThatIsReadTwiceIsOwedOnce() {
        var matter = arose("mat-1", TUESDAY, "edu");
        office.send(matter, contributed("mat-1", "edu", TUESDAY), matter);

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void anotherCalendarCountsBothKindsOfTermsAgain() {
        office.comesTo("2026-12-03T07:00:00Z");
        office.send(aroseOn("mat-1", "2026-12-03", office.now(), "edu", "dsm"));
        assertThat(office.obligations()).extracting(ObligationChanged::getDueAt).containsOnly(FRIDAY_24);

        office.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), office.now(), "2026-12-04", "2026-12-05"));
        office.settles();

        assertThat(office.story())
                .containsExactlyInAnyOrder("edu: OPENED", "dsm: OPENED", "edu: RECOUNTED", "dsm: RECOUNTED");
        assertThat(office.obligations().subList(2, 4))
                .allSatisfy(change -> assertThat(change.getDueAt()).isEqualTo("2026-12-05T19:00:00Z"))
                .extracting(change -> change.getProof().getRule())
                .containsExactlyInAnyOrder("FROM_THE_DAY_IT_AROSE", "FROM_DAY_OF_RECEIPT");
    }

    @Test
    void aMatterThatTheCalendarDoesNotReachIsPutAsideWhole() {
        office.send(aroseOn("mat-1", "2035-12-31", TUESDAY, "edu", "dsm"));

        assertThat(office.obligations()).isEmpty();
        assertThat(office.deadLetters()).hasSize(1);
    }
}
