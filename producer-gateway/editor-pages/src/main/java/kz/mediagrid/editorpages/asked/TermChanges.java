package kz.mediagrid.editorpages.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.AgreeOnTerm;
import kz.mediagrid.gateway.request.CancelRequest;
import kz.mediagrid.gateway.request.ExtendRequest;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestWriter;
import kz.mediagrid.gateway.request.SendRequestMessage;
import org.springframework.stereotype.Component;

/** Makes a write for each request that is chosen in the form, as an API client would make it. */
@Component
final class TermChanges {

    private final RequestWriter writer;
    private final FormWrites writes;

    TermChanges(RequestWriter writer, FormWrites writes) {
        this.writer = writer;
        this.writes = writes;
    }

    /** A new key for one page. The Idempotency-Key of each write from this page begins with it. */
    String newKey() {
        return writes.newKey();
    }

    /**
     * The outcome of the writes.
     *
     * @param done the number of the requests that were changed
     * @param refused the other requests, each with the reason
     */
    record Outcome(int done, Map<InformationRequest, RequestProblem> refused) {

        /** Whether the log may have stored a write that was refused, so that a repeat needs the same key. */
        boolean isUncertain() {
            return refused.values().stream().anyMatch(problem -> problem.kind().mayBeStored());
        }
    }

    /**
     * Changes the requests one after the other.
     *
     * @param key the key that was made with the page
     * @throws RequestProblem if the content is refused, so that no request was changed
     */
    Outcome make(TermAction action, List<InformationRequest> requests, TermForm form, String key, Account by) {
        var refused = new LinkedHashMap<InformationRequest, RequestProblem>();
        var done = new ArrayList<InformationRequest>();
        for (var request : requests) {
            try {
                make(action, request.id(), form, key + "-" + action.button() + "-" + request.id(), by);
                done.add(request);
            } catch (RequestProblem problem) {
                if (isOfContent(problem) && done.isEmpty()) {
                    throw problem;
                }
                refused.put(request, problem);
            }
        }
        return new Outcome(done.size(), refused);
    }

    /** Whether the same content is refused for every request. A term that ends later than the new day is of one request. */
    private static boolean isOfContent(RequestProblem problem) {
        return problem.kind() == ProblemKind.IDEMPOTENCY_KEY
                || problem.kind() == ProblemKind.VALIDATION
                        && problem.faults().stream()
                                .noneMatch(fault -> fault.text().key().equals("request.due-already"));
    }

    private void make(TermAction action, String id, TermForm form, String key, Account by) {
        switch (action) {
            case EXTEND -> writer.extend(id, write(action, id, form, key, by, ExtendRequest.class));
            case CANCEL -> writer.cancel(id, write(action, id, form, key, by, CancelRequest.class));
            case AGREE -> writer.agree(id, write(action, id, form, key, by, AgreeOnTerm.class));
            case REPLY -> writer.send(id, write(action, id, form, key, by, SendRequestMessage.class));
        }
    }

    private <T> Write<T> write(TermAction action, String id, TermForm form, String key, Account by, Class<T> type) {
        return writes.post(
                by, key, "/api/information-requests/" + id + "/" + action.path(), form.content(action), type);
    }
}
