package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The preview of a notice or a cancellation says what the call would do, and writes nothing. */
class NoticePreviewTest {

    private final MatterFixture fixture = new MatterFixture();
    private final String id = fixture.open(EDITOR, "edu", "dsm");

    private JointNotice preview(String json) {
        return fixture.writer().preview(id, fixture.ordering(id, json));
    }

    private static void refused(ThrowingCallable call, ProblemKind kind, String key) {
        var problem = catchThrowableOfType(RequestProblem.class, call);
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.text().key()).isEqualTo(key);
    }

    @Test
    void theNoticeHasWhatCameSoFarAndNamesTheSilentIfItIsToNameThem() {
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "1"));
        var before = fixture.kept.size();

        var notice = preview("{'when':'NOW','nameMissing':true,'forMedia':true,'text':{'ru':'Повестка'}}");

        assertThat(notice.getContributions())
                .extracting(BodyContribution::getAgencyCode)
                .containsExactly("edu");
        assertThat(notice.getMissing()).containsExactly("dsm");
        assertThat(notice.getBodies()).containsExactly("edu", "dsm");
        assertThat(notice.getForMedia()).isTrue();
        assertThat(notice.getText().getRu()).isEqualTo("Повестка");
        assertThat(notice.getSupplement()).isZero();
        assertThat(preview("{'when':'AT_DEADLINE'}").getMissing()).isEmpty();
        assertThat(fixture.kept).hasSize(before);
    }

    @Test
    void nothingComesBetweenTheCheckOfAShownNoticeAndTheDecision() throws InterruptedException {
        var writer = fixture.writer();
        var contributing = new Thread(() -> writer.contribute(id, fixture.contributing(EDU, id, "1")));

        writer.order(id, fixture.ordering(id, "{'when':'NOW'}"), () -> {
            contributing.start();
            // The contribution has its turn after the decision, or would be stored now.
            await().until(() -> contributing.getState() == Thread.State.TIMED_WAITING || !contributing.isAlive());
        });
        contributing.join();

        assertThat(fixture.kept).hasSize(3);
        assertThat(fixture.kept.get(1)).isInstanceOf(JointNoticeOrdered.class);
        assertThat(fixture.kept.get(2)).isInstanceOf(JointContribution.class);
    }

    @Test
    void aNoticeThatIsNotTheShownOneIsNotOrderedAndARepeatedCallIsNotCompared() {
        var order = fixture.ordering(id, "{'when':'AT_DEADLINE'}");
        Runnable moved = () -> {
            throw ProblemKind.CONFLICT.because(ProblemText.of("moved"));
        };

        refused(() -> fixture.writer().order(id, order, moved), ProblemKind.CONFLICT, "moved");
        assertThat(fixture.kept).hasSize(1);

        fixture.writer().order(id, order);
        fixture.writer().order(id, order, moved);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void aSupplementHasOnlyWhatCameSinceAndItsNumber() {
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "1"));
        fixture.goesOut(id, 1);
        refused(() -> preview("{'when':'NOW'}"), ProblemKind.CONFLICT, "matter.nothing-to-add");
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "2"));

        var supplement = preview("{'when':'NOW','nameMissing':true}");

        assertThat(supplement.getSupplement()).isEqualTo(1);
        assertThat(supplement.getMissing()).isEmpty();
        assertThat(supplement.getContributions())
                .extracting(BodyContribution::getAgencyCode)
                .containsExactly("dsm");
        refused(() -> preview("{'when':'WHEN_COMPLETE'}"), ProblemKind.CONFLICT, "matter.notice-sent");
    }

    @Test
    void aCancelledMatterHasNoPreviewAndNoSecondCancellation() {
        fixture.writer().checkCancellation(id, fixture.cancelling(EDITOR, id, "1"));
        assertThat(fixture.matters.find(id).orElseThrow().isCancelled()).isFalse();
        fixture.writer().cancel(id, fixture.cancelling(EDITOR, id, "1"));

        refused(() -> preview("{'when':'NOW'}"), ProblemKind.CONFLICT, "matter.cancelled");
        refused(
                () -> fixture.writer().checkCancellation(id, fixture.cancelling(EDITOR, id, "2")),
                ProblemKind.CONFLICT,
                "matter.cancelled");
    }
}
