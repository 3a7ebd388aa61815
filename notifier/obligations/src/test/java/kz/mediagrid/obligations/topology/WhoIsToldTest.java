package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.agreed;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.cancelled;
import static kz.mediagrid.obligations.topology.Records.clarify;
import static kz.mediagrid.obligations.topology.Records.declared;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which bodies are told of what, before anything is overdue. */
class WhoIsToldTest {

    /** Tuesday noon in Almaty. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private final ClockOfObligations clock =
            new ClockOfObligations(TUESDAY, new EscalationPolicy(EscalationPolicy.usual(), Map.of()));

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void whoOpensAMatterIsNotToldOfItButReminded() {
        clock.only(ObligationKind.JOINT_CONTRIBUTION);
        clock.send(aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"));
        assertThat(ids()).containsExactly("JOINT_CONTRIBUTION/mat-1/dsm/1/REQUESTED/0");

        clock.comesTo("2026-12-02T09:30:00Z");
        clock.settles();

        assertThat(ids()).hasSize(3).contains("JOINT_CONTRIBUTION/mat-1/edu/1/REMINDER/0");
    }

    @Test
    void aBodyIsToldOfARequestThatNeedsItsAgreementAndOfItsTermOnceItAgreed() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        var request = asked("req-1", "edu", TUESDAY, RequestAddressing.BY_AGREEMENT);
        clock.send(request, request);

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/0/AGREEMENT_ASKED/0");
        assertThat(clock.messages().get(0).getOwed().getDueAt()).isNull();

        clock.send(agreed("req-1", TUESDAY), request);

        assertThat(ids())
                .containsExactly("REQUEST_ANSWER/req-1/0/AGREEMENT_ASKED/0", "REQUEST_ANSWER/req-1/1/REQUESTED/0");
        assertThat(clock.messages().get(1).getOwed().getDueAt()).isEqualTo("2026-12-02T19:00:00Z");
    }

    @Test
    void aRequestCancelledBeforeAnyAgreementIsNotAnnouncedAgain() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        var request = asked("req-1", "edu", TUESDAY, RequestAddressing.BY_AGREEMENT);
        clock.send(request, cancelled("req-1", TUESDAY), request);

        assertThat(ids())
                .containsExactly("REQUEST_ANSWER/req-1/0/AGREEMENT_ASKED/0", "REQUEST_ANSWER/req-1/0/CANCELLED/0");
    }

    @Test
    void aBodyIsToldInItsHoursThatARequestIsExtendedAndThatItIsCancelled() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));
        clock.comesTo("2026-12-01T17:00:00Z");
        clock.send(extended("req-1", "2026-12-10", "2026-12-01T17:00:00Z"));
        clock.send(extended("req-1", "2026-12-09", "2026-12-01T17:00:01Z"));
        clock.send(cancelled("req-1", clock.now()));
        clock.send(cancelled("req-1", clock.now()));

        assertThat(ids())
                .containsExactly(
                        "REQUEST_ANSWER/req-1/1/REQUESTED/0",
                        "REQUEST_ANSWER/req-1/2/EXTENDED/0",
                        "REQUEST_ANSWER/req-1/2/CANCELLED/0");
        assertThat(clock.messages().subList(1, 3)).allSatisfy(message -> {
            assertThat(message.getBody()).isEqualTo("edu");
            assertThat(message.getAddressee()).isEqualTo(MessageAddressee.UNIT);
            assertThat(message.getSendFrom()).isEqualTo("2026-12-02T04:00:00Z");
            assertThat(message.getOwed().getDueAt()).isEqualTo("2026-12-10T19:00:00Z");
        });
    }

    @Test
    void whoIsToldOfAnExtensionIsNotRemindedInTheSameBreath() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));
        clock.comesTo("2026-12-03T11:00:00Z");
        clock.send(extended("req-1", "2026-12-03", "2026-12-03T11:00:00Z"));
        clock.settles();

        assertThat(ids()).endsWith("REQUEST_ANSWER/req-1/2/EXTENDED/0").noneMatch(id -> id.contains("/2/REMINDER"));
    }

    @Test
    void anAnswerIsConfirmedToTheBodyAndAnnouncedToTheAuthorisedBodyAtAnyHour() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));
        clock.comesTo("2026-12-01T17:00:00Z");
        var first = answered("req-1", clock.now());
        var further = answered("req-1", clock.now().plusSeconds(1));
        clock.send(first, further);

        assertThat(ids())
                .containsExactly(
                        "REQUEST_ANSWER/req-1/1/REQUESTED/0",
                        "ANSWER_RECEIPT/req-1/edu/" + numberOf(first),
                        "ANSWER_CAME/req-1/edu/" + numberOf(first),
                        "ANSWER_RECEIPT/req-1/edu/" + numberOf(further),
                        "ANSWER_CAME/req-1/edu/" + numberOf(further));
        assertThat(clock.messages().get(1)).satisfies(receipt -> {
            assertThat(receipt.getAddressee()).isEqualTo(MessageAddressee.UNIT);
            assertThat(receipt.getSendFrom()).isEqualTo("2026-12-01T17:00:00Z");
            assertThat(receipt.getSubmissionId()).isEqualTo(numberOf(first));
        });
        assertThat(clock.messages().get(2).getAddressee()).isEqualTo(MessageAddressee.AUTHORISED_BODY);
    }

    @Test
    void whoAsksBackIsAnnouncedToTheAuthorisedBodyAndAReplyToTheBodyInTheHoursOfTheReader() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        var agreeing = asked("req-2", "gp", TUESDAY, RequestAddressing.BY_AGREEMENT);
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED), agreeing);
        clock.comesTo("2026-12-01T17:00:00Z");
        var askedBack = clarify("req-1", clock.now());
        var replied = RequestMessageSent.newBuilder(clarify("req-1", clock.now().plusSeconds(1)))
                .setKind(RequestMessageKind.REPLY)
                .build();
        var notAgreed = clarify("req-2", clock.now().plusSeconds(2));
        clock.send(askedBack, replied, notAgreed, clarify("req-unknown", clock.now()));

        assertThat(ids().subList(2, ids().size()))
                .containsExactly(
                        "ASKED_BACK/req-1/edu/" + askedBack.getSubmission().getSubmissionId(),
                        "REPLIED/req-1/edu/" + replied.getSubmission().getSubmissionId(),
                        "ASKED_BACK/req-2/gp/" + notAgreed.getSubmission().getSubmissionId());
        assertThat(clock.messages().subList(2, 5))
                .allSatisfy(message -> assertThat(message.getSendFrom()).isEqualTo("2026-12-02T04:00:00Z"))
                .extracting(MessageDue::getAddressee)
                .containsExactly(
                        MessageAddressee.AUTHORISED_BODY, MessageAddressee.UNIT, MessageAddressee.AUTHORISED_BODY);
    }

    private static String numberOf(RequestAnswered answered) {
        return answered.getSubmission().getSubmissionId();
    }

    @Test
    void nobodyIsRemindedOnceItCouldNotBeInTime() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));

        // Nobody looks from before the reminder until the night before it is due: the next working hour is too late.
        clock.passes(Duration.between(clock.now(), Instant.parse("2026-12-02T18:00:00Z")));
        clock.settles();

        assertThat(clock.messages()).extracting(MessageDue::getMessageKind).containsExactly(MessageKind.REQUESTED);
    }

    @Test
    void aFormThatIsAskedOnItsLastAfternoonIsRemindedOfAtOnce() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.comesTo("2026-12-03T11:00:00Z");
        clock.send(agency("edu", "2026-12-03T11:00:00Z"));
        clock.settles();

        assertThat(ids()).containsExactly("WEEKLY_SUBMISSION/2026-W50/edu/1/REMINDER/0");
    }

    @Test
    void whoSendsItsFormAtOnceIsNotReminded() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.comesTo("2026-12-03T11:00:00Z");
        clock.send(agency("edu", "2026-12-03T11:00:00Z"), declared("edu", "2026-W50", "2026-12-03T11:00:00Z"));
        clock.settles();

        assertThat(clock.messages())
                .extracting(MessageDue::getMessageKind)
                .doesNotContain(MessageKind.REMINDER, MessageKind.REQUESTED);
    }

    @Test
    void whoDeclaresAWeekHasAReceiptAtAnyHour() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.comesTo("2026-12-03T17:00:00Z");
        var declared = declared("edu", "2026-W50", "2026-12-03T17:00:00Z");
        clock.send(declared);
        clock.settles();

        var number = declared.getSubmission().getSubmissionId();
        assertThat(clock.messages()).singleElement().satisfies(message -> {
            assertThat(message.getMessageId()).isEqualTo("WEEK_DECLARED/2026-W50/edu/" + number);
            assertThat(message.getSubmissionId()).isEqualTo(number);
            assertThat(message.getAddressee()).isEqualTo(MessageAddressee.UNIT);
            assertThat(message.getSendFrom()).isEqualTo("2026-12-03T17:00:00Z");
        });
    }

    @Test
    void nobodyIsRemindedAtOnceAfterTheHoursOfTheBody() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        clock.comesTo("2026-12-03T14:00:00Z");
        clock.send(agency("edu", "2026-12-03T14:00:00Z"));
        clock.settles();

        assertThat(ids()).isEmpty();
    }

    @Test
    void aMatterOpenedOnItsLastAfternoonRemindsItsOpenerAtOnceAndTellsTheOthers() {
        clock.only(ObligationKind.JOINT_CONTRIBUTION);
        clock.comesTo("2026-12-01T11:00:00Z");
        clock.send(aroseOn("mat-1", "2026-11-30", clock.now(), "edu", "dsm"));
        clock.settles();

        assertThat(ids())
                .containsExactly(
                        "JOINT_CONTRIBUTION/mat-1/dsm/1/REQUESTED/0", "JOINT_CONTRIBUTION/mat-1/edu/1/REMINDER/0");
    }

    @Test
    void whatACalendarMovesToTonightIsRemindedOfAtOnce() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), TUESDAY, "2026-12-03", "2026-12-05"));
        clock.comesTo("2026-12-02T07:00:00Z");
        clock.send(asked("req-1", "edu", clock.now(), RequestAddressing.ADDRESSED));
        clock.comesTo("2026-12-03T11:00:00Z");
        clock.settles();
        assertThat(ids()).hasSize(1);

        clock.send(swapped("kz-3", "kz-2", clock.now(), "2026-12-09", "2026-12-12"));
        clock.settles();

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/1/REQUESTED/0", "REQUEST_ANSWER/req-1/2/REMINDER/0");
    }

    @Test
    void whoIsToldOfARequestIsNotRemindedOfItInTheSameBreath() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.comesTo("2026-12-02T11:00:00Z");
        clock.send(asked("req-1", "edu", TUESDAY, RequestAddressing.ADDRESSED));
        clock.settles();

        assertThat(ids()).containsExactly("REQUEST_ANSWER/req-1/1/REQUESTED/0");
    }

    @Test
    void aProvisionalDueTimeIsMarkedSo() {
        clock.only(ObligationKind.REQUEST_ANSWER);
        clock.comesTo("2027-03-02T07:00:00Z");
        clock.send(
                asked("req-1", "edu", clock.now(), RequestAddressing.ADDRESSED),
                asked("req-2", "edu", TUESDAY, RequestAddressing.ADDRESSED));

        assertThat(clock.messages().get(0).getOwed().getProvisional()).isTrue();
        assertThat(clock.messages().get(1).getOwed().getProvisional()).isFalse();
    }

    private List<String> ids() {
        return clock.messages().stream().map(MessageDue::getMessageId).toList();
    }
}
