package kz.mediagrid.agencypages.request;

import java.util.Map;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyDrafts;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.request.AgreeOnTerm;
import kz.mediagrid.gateway.request.AnswerRequest;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestWriter;
import kz.mediagrid.gateway.request.SendRequestMessage;
import org.springframework.stereotype.Component;

/** Writes answers and messages, as an API client would write them. */
@Component
final class AnswerWrites {

    private static final String API = "/api/information-requests/";

    private final RequestWriter writer;
    private final FormWrites writes;
    private final ReplyDrafts drafts;

    AnswerWrites(RequestWriter writer, FormWrites writes, ReplyDrafts drafts) {
        this.writer = writer;
        this.writes = writes;
        this.drafts = drafts;
    }

    /**
     * Sends the answer, unless another answer was received since the page was made. The draft of the answer is erased.
     *
     * @param key the key that was made with the page
     * @return whether the log has the answer; an answer that was sent twice is there already
     * @throws kz.mediagrid.edge.problem.RequestProblem if the answer is refused
     */
    boolean answer(InformationRequest request, ReplyForm form, String key, Account by) {
        var write = writes.post(
                by,
                key + "-answer",
                API + request.id() + "/answer",
                form.content().json(),
                AnswerRequest.class);
        var number = write.ids().submissionId();
        boolean isRepeat = request.answers().stream()
                .anyMatch(one -> one.getSubmission().getSubmissionId().equals(number));
        if (!isRepeat && request.answers().size() > form.replies()) {
            return false;
        }
        writer.answer(request.id(), write);
        drafts.sent(Reply.ANSWER, request.id(), form, by);
        return true;
    }

    /**
     * Sends a message about the request.
     *
     * @param content the content of the API's call
     * @throws kz.mediagrid.edge.problem.RequestProblem if the message is refused
     */
    void send(InformationRequest request, Map<String, Object> content, String key, Account by) {
        writer.send(
                request.id(),
                writes.post(by, key + "-message", API + request.id() + "/messages", content, SendRequestMessage.class));
    }

    /**
     * Records that the body agrees to answer, so that the term begins.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the agreement is refused
     */
    void agree(InformationRequest request, String key, Account by) {
        writer.agree(
                request.id(),
                writes.post(by, key + "-agreement", API + request.id() + "/agreement", Map.of(), AgreeOnTerm.class));
    }
}
