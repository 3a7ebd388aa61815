package kz.mediagrid.gateway.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.log.LogView.ChangeOutcome;
import kz.mediagrid.gateway.term.TermStatuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accepts the information requests of the authorised body, and the answers of state bodies.
 *
 * <p>A response shows the information request in its state right after the write, so that a repeated call gets the same
 * response.
 */
@RestController
@RequestMapping("/api/information-requests")
@Tag(name = "Information requests")
final class RequestController {

    private final RequestWriter writer;
    private final TermStatuses terms;

    RequestController(RequestWriter writer, TermStatuses terms) {
        this.writer = writer;
        this.terms = terms;
    }

    /**
     * Requests information from state bodies. The authorised body requests information-reference materials from one or
     * more state bodies (para. 7). Each body gets its own request; all requests of one call have the same batch number.
     * The term of one working day runs from the receipt (para. 8). If a body answers by agreement, the term runs from
     * the recorded agreement. If a body does not exist on the day of receipt, no term runs; the response names the
     * body's successor.
     */
    @PostMapping
    @Operation(operationId = "requestInformation")
    ResponseEntity<RequestBatch> ask(Write<RequestInformation> write) {
        var batch = RequestBatch.of(writer.ask(write).stream()
                .map(request -> shown(request, request.receivedAt()))
                .toList());
        return ResponseEntity.created(batch.location())
                .contentType(MediaType.APPLICATION_JSON)
                .body(batch);
    }

    /**
     * Answers an information request. The addressee answers with text, materials or both (para. 8). The first answer
     * decides whether the term is met; later answers supplement the first. A body may also answer while no term runs.
     * This is so before the body's agreement is recorded, or if the body did not exist on the day of receipt.
     *
     * @param id number of the request
     */
    @PostMapping("/{id}/answer")
    @Operation(operationId = "answerInformationRequest")
    ResponseEntity<InformationRequestResponse> answer(@PathVariable String id, Write<AnswerRequest> write) {
        return shown(writer.answer(id, write));
    }

    /**
     * Cancels an information request. The authorised body no longer needs an answer. An answered or cancelled request
     * cannot be cancelled (409).
     *
     * @param id number of the request
     */
    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelInformationRequest")
    ResponseEntity<InformationRequestResponse> cancel(@PathVariable String id, Write<CancelRequest> write) {
        return shown(writer.cancel(id, write));
    }

    /**
     * Records that a body agreed to answer. The authorised body or the addressee records that. If a body answers by
     * agreement, its term runs from the receipt of this call.
     * By para. 7, the Prosecutor General's Office answers by agreement. 409 if the body does not answer by agreement, or
     * if its agreement is recorded already.
     *
     * @param id number of the request
     */
    @PostMapping("/{id}/agreement")
    @Operation(operationId = "agreeInformationRequest")
    ResponseEntity<InformationRequestResponse> agree(@PathVariable String id, Write<AgreeOnTerm> write) {
        return shown(writer.agree(id, write));
    }

    /**
     * Extends the term to answer. The authorised body extends the term until 24:00 of another day. The addressee sees the
     * reason. The new due time must be later than now, later than the present due time, and at most a year ahead. The
     * term may be extended again. 409 if no term runs, or if the request is answered or cancelled.
     *
     * @param id number of the request
     */
    @PostMapping("/{id}/extension")
    @Operation(operationId = "extendInformationRequest")
    ResponseEntity<InformationRequestResponse> extend(@PathVariable String id, Write<ExtendRequest> write) {
        return shown(writer.extend(id, write));
    }

    /**
     * Sends a message about an information request. The addressee says that the matter is not within its competence
     * (NOT_OURS) or asks to clarify the question (CLARIFY); the authorised body replies (REPLY). A message never changes the
     * term. 409 if the request is cancelled.
     *
     * @param id number of the request
     */
    @PostMapping("/{id}/messages")
    @Operation(operationId = "sendRequestMessage")
    ResponseEntity<InformationRequestResponse> send(@PathVariable String id, Write<SendRequestMessage> write) {
        return shown(writer.send(id, write));
    }

    private ResponseEntity<InformationRequestResponse> shown(ChangeOutcome<InformationRequest> outcome) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(outcome.after(), outcome.receivedAt()));
    }

    private InformationRequestResponse shown(InformationRequest request, Instant at) {
        return InformationRequestResponse.of(request, terms.at(request.owed(), at), terms.extensions(request.owed()));
    }
}
