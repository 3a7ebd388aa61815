package kz.mediagrid.agencypages.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.request.AgreeOnTerm;
import kz.mediagrid.gateway.request.AnswerRequest;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestWriter;
import kz.mediagrid.gateway.request.SendRequestMessage;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Draft;
import org.springframework.stereotype.Component;

/** Writes answers and messages, as an API client would write them, and the drafts of answers. */
@Component
final class AnswerWrites {

    private static final String API = "/api/information-requests/";

    private final RequestWriter writer;
    private final FormWrites writes;
    private final Drafts drafts;
    private final DraftWriter draftWriter;
    private final BusinessClock clock;

    AnswerWrites(RequestWriter writer, FormWrites writes, Drafts drafts, DraftWriter draftWriter, BusinessClock clock) {
        this.writer = writer;
        this.writes = writes;
        this.drafts = drafts;
        this.draftWriter = draftWriter;
        this.clock = clock;
    }

    /** The draft of the body's answer. */
    Optional<Draft> draft(InformationRequest request, Account by) {
        return drafts.find(by.agency(), DraftIds.ofAnswer(by, request.id()));
    }

    /**
     * Saves the form as the body's draft. A draft that nobody saves again is erased after the week that follows the due time.
     *
     * @param dueAt the due time of the answer; empty while no term runs
     */
    Saved save(InformationRequest request, ReplyForm form, Optional<Instant> dueAt, Account by) {
        var last = dueAt.filter(clock.instant()::isBefore).orElseGet(clock::instant);
        return draftWriter.save(
                by,
                new DraftEdit(
                        DraftIds.ofAnswer(by, request.id()),
                        GridWeek.of(last).next().toString(),
                        form.revision(),
                        form.fields(),
                        null,
                        request.id()));
    }

    Saved discard(InformationRequest request, int revision, Account by) {
        return draftWriter.discard(by, DraftIds.ofAnswer(by, request.id()), revision);
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
        if (form.revision() > 0) {
            discard(request, form.revision(), by);
        }
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
