package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.agreed;
import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.cancelled;
import static kz.mediagrid.obligations.topology.Records.declared;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which bodies are told of what, before anything is overdue. */
class WhoIsToldTest {

    /** Tuesday noon in Almaty. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private final ClockOfObligations office =
            new ClockOfObligations(TUESDAY, new EscalationPolicy(EscalationPolicy.usual(), Map.of()));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoOpensAMatterIsNotToldOfItButReminded() {
        office.only(ObligationKind.JOINT_CONTRIBUTION);
        office.send(aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"));
        assertThat(ids()).containsExactly("JOINT_CONTRIBUTION/mat-1/dsm/1/REQUESTED/0");

        office.comesTo("2026-12-02T09:30:00Z");
        office.settles();

        assertThat(ids()).hasSize(3).contains("JOINT_CONTRIBUTION/mat-1/edu/1/REMINDER/0");
    }

    @Test
    void aBodyIsToldOfARequestThatNeedsItsAgreementAndOfItsTermOnceItAgreed() {
        office.only(ObligationKind.REQUEST_ANSWER);
        var request = asked("req-1", "edu", TUESDAY, RequestAddressing.BY_AGREEMENT);
        office.send(request, request);

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/0/AGREEMENT_ASKED/0");
        assertThat(office.messages().get(0).getOwed().getDueAt()).isNull();

        office.send(agreed("req-1", TUESDAY), request);

        assertThat(ids())
                .containsExactly("REQUEST_ANSWER/req-1/0/AGREEMENT_ASKED/0", "REQUEST_ANSWER/req-1/1/REQUESTED/0");
        assertThat(office.messages().get(1).getOwed().getDueAt()).isEqualTo("2026-12-02T19:00:00Z");
    }

    @Test
    void aRequestCancelledBeforeAnyAgreementIsNotAnnouncedAgain() {
        office.only(ObligationKind.REQUEST_ANSWER);
        var request = asked("req-1", "edu", TUESDAY, RequestAddressing.BY_AGREEMENT);
        office.send(request, cancelled("req-1", TUESDAY), request);

        assertThat(ids()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOnceItCouldNotBeInTime() {
        office.only(ObligationKind.REQUEST_ANSWER);
        office.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));

        // Nobody looks from before the reminder until the night before it is due: the next working hour is too late.
        office.passes(Duration.between(office.now(), Instant.parse("2026-12-02T18:00:00Z")));
        office.settles();

        assertThat(office.messages()).extracting(MessageDue::getMessageKind).containsExactly(MessageKind.REQUESTED);
    }

    @Test
    void aFormThatIsAskedOnItsLastAfternoonIsRemindedOfAtOnce() {
        office.only(ObligationKind.WEEKLY_SUBMISSION);
        office.comesTo("2026-12-03T11:00:00Z");
        office.send(agency("edu", "2026-12-03T11:00:00Z"));
        office.settles();

        assertThat(ids()).containsExactly("WEEKLY_SUBMISSION/2026-W50/edu/1/REMINDER/0");
    }

    @Test
    void whoSendsItsFormAtOnceIsNotReminded() {
        office.only(ObligationKind.WEEKLY_SUBMISSION);
        office.comesTo("2026-12-03T11:00:00Z");
        office.send(agency("edu", "2026-12-03T11:00:00Z"), declared("edu", "2026-W50", "2026-12-03T11:00:00Z"));
        office.settles();

        assertThat(ids()).isEmpty();
    }

    @Test
    void nobodyIsRemindedAtOnceAfterTheHoursOfTheBody() {
        office.only(ObligationKind.WEEKLY_SUBMISSION);
        office.comesTo("2026-12-03T14:00:00Z");
        office.send(agency("edu", "2026-12-03T14:00:00Z"));
        office.settles();

        assertThat(ids()).isEmpty();
    }

    @Test
    void aMatterOpenedOnItsLastAfternoonRemindsItsOpenerAtOnceAndTellsTheOthers() {
        office.only(ObligationKind.JOINT_CONTRIBUTION);
        office.comesTo("2026-12-01T11:00:00Z");
        office.send(aroseOn("mat-1", "2026-11-30", office.now(), "edu", "dsm"));
        office.settles();

        assertThat(ids())
                .containsExactly(
                        "JOINT_CONTRIBUTION/mat-1/dsm/1/REQUESTED/0", "JOINT_CONTRIBUTION/mat-1/edu/1/REMINDER/0");
    }

    @Test
    void whatACalendarMovesToTonightIsRemindedOfAtOnce() {
        office.only(ObligationKind.REQUEST_ANSWER);
        office.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), TUESDAY, "2026-12-03", "2026-12-05"));
        office.comesTo("2026-12-02T07:00:00Z");
        office.send(asked("req-1", "edu", office.now(), RequestAddressing.ADDRESSED));
        office.comesTo("2026-12-03T11:00:00Z");
        office.settles();
        assertThat(ids()).hasSize(1);

        office.send(swapped("kz-3", "kz-2", office.now(), "2026-12-09", "2026-12-12"));
        office.settles();

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/1/REQUESTED/0", "REQUEST_ANSWER/req-1/2/REMINDER/0");
    }

    @Test
    void whoIsToldOfARequestIsNotRemindedOfItInTheSameBreath() {
        office.only(ObligationKind.REQUEST_ANSWER);
        office.comesTo("2026-12-02T11:00:00Z");
        office.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));
        office.settles();

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/1/REQUESTED/0");
    }

    @Test
    void aProvisionalDueTimeIsMarkedSo() {
        office.only(ObligationKind.REQUEST_ANSWER);
        office.comesTo("2027-03-02T07:00:00Z");
        office.send(
                asked("req-1", "edu", office.now(), RequestAddressing.ADDRESSED),
                asked("req-2", "edu", TUESDAY, RequestAddressing.ADDRESSED));

        assertThat(office.messages().get(0).getOwed().getProvisional()).isTrue();
        assertThat(office.messages().get(1).getOwed().getProvisional()).isFalse();
    }

    private List<String> ids() {
        return office.messages().stream().map(MessageDue::getMessageId).toList();
    }
}
