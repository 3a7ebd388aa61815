package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.closed;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Para. 5, second part: a late contribution goes on by a supplement to the notice, once, by decision. */
class JointSupplementTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-02T19:00:00Z");

    private final ClockOfObligations clock = new ClockOfObligations(TUESDAY);

    @AfterEach
    void close() {
        clock.close();
    }

    private static List<String> said(JointNotice notice) {
        return notice.getContributions().stream()
                .map(BodyContribution::getAgencyCode)
                .toList();
    }

    @Test
    void aContributionAfterTheNoticeGoesOutAsItsSupplementAndTheNoticeStaysAsItWas() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm", "mfa"),
                contributed("mat-1", "edu", TUESDAY),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY),
                contributed("mat-1", "dsm", TUESDAY));
        var first = List.copyOf(clock.notices());
        assertThat(first).hasSize(1);

        var decision = ordered("mat-1", NoticeTime.NOW, true, TUESDAY);
        clock.send(decision);

        assertThat(clock.notices()).hasSize(2).startsWith(first.get(0));
        var supplement = clock.notices().get(1);
        assertThat(first.get(0).getSupplement()).isZero();
        assertThat(supplement.getSupplement()).isEqualTo(1);
        assertThat(said(supplement)).containsExactly("dsm");
        assertThat(supplement.getMissing()).as("still silent").containsExactly("mfa");
        assertThat(supplement.getCause()).isEqualTo(NoticeCause.ORDERED);
        assertThat(supplement.getOrderedBy()).isEqualTo(decision.getSubmission().getSubmissionId());
    }

    @Test
    void eachBodyIsWrittenToWithTheSupplementAsWithTheNotice() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY),
                contributed("mat-1", "dsm", TUESDAY),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY));

        var written = clock.messages().stream()
                .filter(message -> message.getMessageKind() == MessageKind.JOINT_NOTICE)
                .toList();

        assertThat(written)
                .extracting(MessageDue::getMessageId)
                .containsExactly(
                        "JOINT_NOTICE/mat-1/edu",
                        "JOINT_NOTICE/mat-1/dsm",
                        "JOINT_NOTICE/mat-1-1/edu",
                        "JOINT_NOTICE/mat-1-1/dsm");
        assertThat(written).extracting(MessageDue::getSupplement).containsExactly(0, 0, 1, 1);
        assertThat(written).extracting(MessageDue::getSubject).containsOnly("mat-1");
    }

    @Test
    void whatCameTooLateForTheDeadlineGoesOutInTheSupplement() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY));
        clock.comesTo(DUE.toString());
        clock.send(contributed("mat-1", "dsm", DUE));
        clock.settles();

        clock.send(ordered("mat-1", NoticeTime.NOW, true, clock.now()));

        assertThat(clock.notices())
                .extracting(JointSupplementTest::said)
                .containsExactly(List.of("edu"), List.of("dsm"));
        assertThat(clock.notices().get(0).getMissing()).containsExactly("dsm");
        assertThat(clock.notices().get(1).getMissing()).isEmpty();
    }

    @Test
    void onlyADecisionToSendAtOnceMakesASupplement() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                contributed("mat-1", "dsm", TUESDAY),
                ordered("mat-1", NoticeTime.WHEN_COMPLETE, true, TUESDAY),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void aCancelledMatterHasNoSupplement() {
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY));

        assertThat(clock.notices()).hasSize(1);
        assertThat(clock.stores.get(ObligationStores.CONTRIBUTIONS.name()).contents)
                .isEmpty();
    }

    @Test
    void aContributionThatIsReadTwiceGoesOutOnce() {
        var twice = contributed("mat-1", "edu", TUESDAY);
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                twice,
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY),
                twice,
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY));

        assertThat(clock.notices()).hasSize(1);
    }
}
