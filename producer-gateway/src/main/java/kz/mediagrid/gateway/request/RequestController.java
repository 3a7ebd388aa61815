package kz.mediagrid.gateway.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.log.LogView.Verdict;
import kz.mediagrid.gateway.term.TermStatuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accepts the authorised body's requests and the bodies' answers.
 *
 * <p>A response shows the request's state when the write was received, so that a repeat gets the same response.
 */
@RestController
@RequestMapping("/api/information-requests")
@Tag(name = "Information requests", description = "What the authorised body asks of bodies, and what they answer.")
final class RequestController {

    private final RequestWriter desk;
    private final TermStatuses terms;

    RequestController(RequestWriter desk, TermStatuses terms) {
        this.desk = desk;
        this.terms = terms;
    }

    @PostMapping
    @Operation(
            operationId = "requestInformation",
            summary = "Ask bodies for information",
            description = "The authorised body asks one or many bodies for information-reference materials (para. 7): "
                    + "one request each, with a shared batch. A term of one working day runs from the receipt "
                    + "(para. 8); for a body that answers by agreement, from the recorded agreement; for a body that "
                    + "is not in office that day, none does, and its successor is named.")
    ResponseEntity<RequestBatch> ask(Write<RequestInformation> write) {
        var batch = RequestBatch.of(desk.ask(write).stream()
                .map(request -> shown(request, request.receivedAt()))
                .toList());
        return ResponseEntity.created(batch.location())
                .contentType(MediaType.APPLICATION_JSON)
                .body(batch);
    }

    @PostMapping("/{id}/answer")
    @Operation(
            operationId = "answerInformationRequest",
            summary = "Answer a request",
            description = "The body that was asked answers, with text, materials or both (para. 8). The first answer "
                    + "decides whether the term was met; a further one adds to it. Whoever is not obliged may answer "
                    + "all the same: before an agreement is recorded, or where there was no addressee.")
    ResponseEntity<InformationRequestResponse> answer(@PathVariable String id, Write<AnswerRequest> write) {
        return shown(desk.answer(id, write));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelInformationRequest",
            summary = "Cancel a request",
            description = "The authorised body needs no answer any more. What is answered or cancelled stays so: 409.")
    ResponseEntity<InformationRequestResponse> cancel(@PathVariable String id, Write<CancelRequest> write) {
        return shown(desk.cancel(id, write));
    }

    @PostMapping("/{id}/agreement")
    @Operation(
            operationId = "agreeInformationRequest",
            summary = "Record that a body has agreed to answer",
            description = "The authorised body records the agreement of a body that answers by agreement (para. 7: the "
                    + "Prosecutor General's Office): its term runs from now. Once only, and only for such a body; "
                    + "else 409.")
    ResponseEntity<InformationRequestResponse> agree(@PathVariable String id, Write<AgreeOnTerm> write) {
        return shown(desk.agree(id, write));
    }

    @PostMapping("/{id}/extension")
    @Operation(
            operationId = "extendInformationRequest",
            summary = "Give a body more time to answer",
            description = "The authorised body extends the term until 24:00 of another day, with a reason that the "
                    + "addressee sees. The new end lies after now and after the due time in force, at most a year "
                    + "ahead; it may be extended again. While no term runs, and once it is answered or cancelled: 409.")
    ResponseEntity<InformationRequestResponse> extend(@PathVariable String id, Write<ExtendRequest> write) {
        return shown(desk.extend(id, write));
    }

    private ResponseEntity<InformationRequestResponse> shown(Verdict<InformationRequest> verdict) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(verdict.after(), verdict.receivedAt()));
    }

    private InformationRequestResponse shown(InformationRequest request, Instant at) {
        return InformationRequestResponse.of(request, terms.at(request.owed(), at), terms.extensions(request.owed()));
    }
}
