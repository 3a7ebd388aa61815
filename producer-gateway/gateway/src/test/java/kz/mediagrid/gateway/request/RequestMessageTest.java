package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DSM;
import static kz.mediagrid.gateway.request.RequestFixture.EDITOR;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.LAST_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.request.InformationRequestResponse.Message;
import org.junit.jupiter.api.Test;

/** The addressee asks back about a request, and the authorised body replies; the term stays as it is. */
class RequestMessageTest {

    private final RequestFixture fixture = new RequestFixture();
    private final String id = fixture.ask("edu").id();

    private RequestProblem refused(Account account, String kind) {
        return catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().send(id, fixture.saying(account, id, "m", kind)));
    }

    @Test
    void messagesAndRepliesAreShownInTheirOrderAndTheTermStays() {
        var before = fixture.shown(id);
        fixture.writer().send(id, fixture.saying(EDU, id, "m1", "NOT_OURS"));
        fixture.writer().send(id, fixture.saying(EDU, id, "m2", "CLARIFY"));
        fixture.writer().send(id, fixture.saying(EDITOR, id, "m3", "REPLY"));

        var after = fixture.shown(id);
        assertThat(after.messages())
                .extracting(Message::from, Message::kind)
                .containsExactly(
                        tuple("edu", SendRequestMessage.Kind.NOT_OURS),
                        tuple("edu", SendRequestMessage.Kind.CLARIFY),
                        tuple("mam", SendRequestMessage.Kind.REPLY));
        assertThat(after.state()).isEqualTo(InformationRequest.State.OPEN);
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.proof()).isEqualTo(before.proof());
        assertThat(fixture.at(LAST_MOMENT).shown(id).term()).isEqualTo(before.term());
    }

    @Test
    void aRepeatIsOneMessageAlsoAfterARestart() {
        fixture.writer().send(id, fixture.saying(EDU, id, "m", "CLARIFY"));
        fixture.restart();
        fixture.writer().send(id, fixture.saying(EDU, id, "m", "CLARIFY"));

        assertThat(fixture.shown(id).messages()).hasSize(1);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void onlyTheAddresseeAsksBackAndOnlyTheAuthorisedBodyReplies() {
        assertThat(EnglishTexts.reason(refused(DSM, "CLARIFY"))).contains("Only the addressee");
        assertThat(EnglishTexts.reason(refused(EDITOR, "NOT_OURS"))).contains("Only the addressee");
        assertThat(EnglishTexts.reason(refused(EDU, "REPLY"))).contains("Only the authorised body");
        assertThat(refused(DSM, "CLARIFY").kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void aCancelledRequestAndABodyThatEndedTakeNoMessage() {
        fixture.change(fixture.entry("edu").setValidUntil(LocalDate.of(2026, 12, 1)));
        assertThat(refused(EDU, "CLARIFY").kind()).isEqualTo(ProblemKind.BODY_NOT_IN_DIRECTORY);

        fixture.change(fixture.entry("edu").setValidUntil(null));
        fixture.writer().cancel(id, fixture.cancelling(id, "c"));
        assertThat(EnglishTexts.reason(refused(EDU, "CLARIFY"))).contains("was cancelled");
    }
}
