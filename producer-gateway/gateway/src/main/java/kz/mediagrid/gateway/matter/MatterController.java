package kz.mediagrid.gateway.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.log.LogView.ChangeOutcome;
import kz.mediagrid.gateway.term.TermStatuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accepts the calls that open or change joint matters, from state bodies and from the authorised body.
 *
 * <p>A response shows the matter in its state right after the write, so that a repeated call gets the same response.
 */
@RestController
@RequestMapping("/api/joint-matters")
@Tag(name = "Joint matters")
final class MatterController {

    private final MatterWriter writer;
    private final TermStatuses terms;

    MatterController(MatterWriter writer, TermStatuses terms) {
        this.writer = writer;
        this.terms = terms;
    }

    /**
     * Opens a joint matter. A joint matter concerns several state bodies (para. 5, second part). Each body owes its
     * information within one working day. For the agency that opens the matter, the term is counted from the day on
     * which the matter arose. For the other bodies, the term is counted from the receipt of this call. The authorised
     * body owes nothing. A body that does not exist on the day of receipt owes nothing either.
     */
    @PostMapping
    @Operation(operationId = "openJointMatter")
    ResponseEntity<JointMatterResponse> open(Write<OpenJointMatter> write) {
        var matter = writer.open(write);
        return ResponseEntity.created(URI.create("/api/joint-matters/" + matter.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(matter, matter.receivedAt(), write.account()));
    }

    /**
     * Contributes to a joint matter. A body that the matter concerns provides its information as text, materials or
     * both. The body's first contribution decides whether its term is met. Later contributions supplement the first.
     * The notice contains all contributions that were received before the notice was sent.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/contribution")
    @Operation(operationId = "contributeToJointMatter")
    ResponseEntity<JointMatterResponse> contribute(@PathVariable String id, Write<ContributeToMatter> write) {
        return shown(writer.contribute(id, write), write.account());
    }

    /**
     * Extends the term to contribute. The authorised body extends the term of one body, or of all bodies that still owe a
     * contribution, until 24:00 of another day. The bodies concerned see the reason. The new due time must be later than
     * now, later than the present due time, and at most a year ahead. The term may be extended again. A notice that is to
     * be sent AT_DEADLINE waits until the last extended term has ended. 409 if the body owes nothing or has contributed,
     * or if the matter is cancelled.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/extension")
    @Operation(operationId = "extendJointMatter")
    ResponseEntity<JointMatterResponse> extend(@PathVariable String id, Write<ExtendMatter> write) {
        return shown(writer.extend(id, write), write.account());
    }

    /**
     * Decides on sending the notice. The authorised body decides when the consolidated notice is sent and whether the
     * media receive it. It also decides whether the notice names the bodies that have sent nothing. The notice is sent
     * only once. Of several decisions, the last decision before the sending counts. After the notice, NOW sends a
     * supplement with only the contributions that came since: 409 if none came, and for any other time.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/notice")
    @Operation(operationId = "orderJointNotice")
    ResponseEntity<JointMatterResponse> order(@PathVariable String id, Write<PublishNotice> write) {
        return shown(writer.order(id, write), write.account());
    }

    /**
     * Cancels a joint matter. No body owes a contribution any more. If no notice was sent before the cancellation, no
     * notice is sent. The authorised body can cancel any matter. The agency that opened the matter can cancel the
     * matter until another body contributes; afterwards the agency gets 409.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelJointMatter")
    ResponseEntity<JointMatterResponse> cancel(@PathVariable String id, Write<CancelMatter> write) {
        return shown(writer.cancel(id, write), write.account());
    }

    private ResponseEntity<JointMatterResponse> shown(ChangeOutcome<JointMatter> outcome, Account reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(outcome.after(), outcome.receivedAt(), reader));
    }

    private JointMatterResponse shown(JointMatter matter, Instant at, Account reader) {
        return JointMatterResponse.of(
                matter,
                agency -> ConcernedAgencyResponse.of(
                        matter, agency, terms.at(matter.owed(agency), at), terms.extensions(matter.owed(agency))),
                List.of(),
                reader);
    }
}
