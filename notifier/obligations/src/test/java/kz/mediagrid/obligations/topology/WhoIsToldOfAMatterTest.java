package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.closed;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static kz.mediagrid.obligations.topology.Records.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which bodies are told of contributions to a joint matter (para. 5), of more time, and of its cancellation. */
class WhoIsToldOfAMatterTest {

    /** Tuesday noon in Almaty. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private final ClockOfObligations clock =
            new ClockOfObligations(TUESDAY, new EscalationPolicy(EscalationPolicy.usual(), Map.of()));

    @BeforeEach
    void only() {
        clock.only(ObligationKind.JOINT_CONTRIBUTION);
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aContributionIsConfirmedToTheBodyAndAnnouncedToTheAuthorisedBodyAtAnyHour() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm"));
        clock.comesTo("2026-12-01T17:00:00Z");
        var first = contributed("mat-1", "dsm", clock.now());
        var further = contributed("mat-1", "dsm", clock.now().plusSeconds(1));
        clock.send(first, further, contributed("mat-1", "mfa", clock.now()), contributed("mat-2", "dsm", clock.now()));

        assertThat(idsAfter(2))
                .containsExactly(
                        "ANSWER_RECEIPT/mat-1/dsm/" + numberOf(first),
                        "ANSWER_CAME/mat-1/dsm/" + numberOf(first),
                        "ANSWER_RECEIPT/mat-1/dsm/" + numberOf(further),
                        "ANSWER_CAME/mat-1/dsm/" + numberOf(further));
        assertThat(clock.messages().get(2)).satisfies(receipt -> {
            assertThat(receipt.getAddressee()).isEqualTo(MessageAddressee.UNIT);
            assertThat(receipt.getSendFrom()).isEqualTo("2026-12-01T17:00:00Z");
            assertThat(receipt.getSubject()).isEqualTo("mat-1");
            assertThat(receipt.getSubmissionId()).isEqualTo(numberOf(first));
            assertThat(receipt.getOwed().getObligationId()).isEqualTo("JOINT_CONTRIBUTION/mat-1/dsm");
        });
        assertThat(clock.messages().get(3).getAddressee()).isEqualTo(MessageAddressee.AUTHORISED_BODY);
    }

    @Test
    void aContributionThatComesWithTheMatterIsConfirmedToo() {
        var matter = JointMatterArose.newBuilder(aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"))
                .setContribution(says("12 schools"))
                .build();
        clock.send(matter);

        var number = matter.getSubmission().getSubmissionId();
        assertThat(idsAfter(0))
                .containsExactly(
                        "JOINT_CONTRIBUTION/mat-1/dsm/1/REQUESTED/0",
                        "ANSWER_RECEIPT/mat-1/edu/" + number,
                        "ANSWER_CAME/mat-1/edu/" + number);
    }

    @Test
    void onlyWhoseTermIsExtendedIsToldOfItAndInItsHours() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm", "mfa"), contributed("mat-1", "mfa", TUESDAY));
        clock.comesTo("2026-12-01T17:00:00Z");
        clock.send(extended("mat-1", "2026-12-10", clock.now(), "dsm", "mfa"));

        assertThat(idsAfter(5)).containsExactly("JOINT_CONTRIBUTION/mat-1/dsm/2/EXTENDED/0");
        assertThat(clock.messages().get(5)).satisfies(message -> {
            assertThat(message.getAddressee()).isEqualTo(MessageAddressee.UNIT);
            assertThat(message.getSendFrom()).isEqualTo("2026-12-02T04:00:00Z");
            assertThat(message.getOwed().getDueAt()).isEqualTo("2026-12-10T19:00:00Z");
        });
    }

    /** Two bodies owe; the others are in copy, or took over. */
    private static JointMatterArose ofManyBodies() {
        return JointMatterArose.newBuilder(arose("mat-1", TUESDAY, "edu", "dsm"))
                .setBodies(List.of(owing("edu"), owing("dsm"), ended("old", "new")))
                .setInCopy(List.of(new CopiedBody("mfa", null), new CopiedBody("older", "edu")))
                .build();
    }

    @Test
    void afterTheNoticeAllBodiesThatGotItAreToldOfACancellationOnceAndInTheirHours() {
        clock.send(
                ofManyBodies(),
                contributed("mat-1", "dsm", TUESDAY),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY.plusSeconds(1)));
        int before = clock.messages().size();
        clock.comesTo("2026-12-01T17:00:00Z");
        var cancelled = closed("mat-1", MatterParty.AUTHORISED_BODY, clock.now());
        clock.send(cancelled, closed("mat-1", MatterParty.AUTHORISED_BODY, clock.now()));

        var number = cancelled.getSubmission().getSubmissionId();
        assertThat(idsAfter(before))
                .containsExactly(
                        "CANCELLED/mat-1/edu/" + number,
                        "CANCELLED/mat-1/dsm/" + number,
                        "CANCELLED/mat-1/new/" + number,
                        "CANCELLED/mat-1/mfa/" + number);
        var told = clock.messages().subList(before, before + 4);
        assertThat(told).allSatisfy(message -> {
            assertThat(message.getSendFrom()).isEqualTo("2026-12-02T04:00:00Z");
            assertThat(message.getAddressee()).isEqualTo(MessageAddressee.UNIT);
        });
        assertThat(told.subList(0, 2))
                .extracting(message -> message.getOwed().getObligationId())
                .containsExactly("JOINT_CONTRIBUTION/mat-1/edu", "JOINT_CONTRIBUTION/mat-1/dsm");
        assertThat(told.subList(2, 4)).extracting(MessageDue::getOwed).containsOnlyNulls();
    }

    @Test
    void beforeTheNoticeBodiesInCopyAndSuccessorsKnowNothingOfTheMatterNorOfItsCancellation() {
        clock.send(ofManyBodies(), ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY.plusSeconds(1)));
        int before = clock.messages().size();
        var cancelled = closed("mat-1", MatterParty.AUTHORISED_BODY, clock.now());
        clock.send(cancelled);

        var number = cancelled.getSubmission().getSubmissionId();
        assertThat(idsAfter(before)).containsExactly("CANCELLED/mat-1/edu/" + number, "CANCELLED/mat-1/dsm/" + number);
    }

    @Test
    void aBodyThatContributedWithoutOwingItIsToldOfTheCancellation() {
        clock.send(
                JointMatterArose.newBuilder(arose("mat-1", TUESDAY, "edu", "dsm"))
                        .setBodies(List.of(owing("edu"), ended("dsm", null)))
                        .build(),
                contributed("mat-1", "dsm", TUESDAY));
        int before = clock.messages().size();
        var cancelled = closed("mat-1", MatterParty.AUTHORISED_BODY, clock.now());
        clock.send(cancelled);

        assertThat(idsAfter(before))
                .containsExactly(
                        "CANCELLED/mat-1/edu/" + cancelled.getSubmission().getSubmissionId(),
                        "CANCELLED/mat-1/dsm/" + cancelled.getSubmission().getSubmissionId());
    }

    @Test
    void whoCancelsItsOwnMatterIsNotToldOfItAndACancellationThatDoesNotCountTellsNobody() {
        clock.send(
                aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"),
                aroseOn("mat-2", "2026-12-01", TUESDAY, "edu", "dsm"),
                contributed("mat-2", "dsm", TUESDAY));
        int before = clock.messages().size();
        var byOpener = byOpener("mat-1");
        clock.send(byOpener, byOpener("mat-2"));

        assertThat(idsAfter(before))
                .containsExactly(
                        "CANCELLED/mat-1/dsm/" + byOpener.getSubmission().getSubmissionId());
    }

    private static JointMatterClosed byOpener(String id) {
        var closed = closed(id, MatterParty.AGENCY, TUESDAY);
        return JointMatterClosed.newBuilder(closed)
                .setSubmission(Submission.newBuilder(closed.getSubmission())
                        .setAgencyCode("edu")
                        .build())
                .build();
    }

    private static ConcernedBody owing(String agency) {
        return ConcernedBody.newBuilder()
                .setAgencyCode(agency)
                .setAddressing(RequestAddressing.ADDRESSED)
                .build();
    }

    private static ConcernedBody ended(String agency, @Nullable String successor) {
        return ConcernedBody.newBuilder()
                .setAgencyCode(agency)
                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                .setSuccessor(successor)
                .build();
    }

    private static String numberOf(JointContribution contribution) {
        return contribution.getSubmission().getSubmissionId();
    }

    private List<String> idsAfter(int first) {
        return clock.messages().stream()
                .map(MessageDue::getMessageId)
                .skip(first)
                .toList();
    }
}
