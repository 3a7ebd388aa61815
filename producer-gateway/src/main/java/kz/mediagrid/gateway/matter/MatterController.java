package kz.mediagrid.gateway.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.account.Account;
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
 * Accepts the calls that open joint matters or change them, from state bodies and from the authorised body.
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
     * Opens a joint matter. A joint matter concerns several state bodies (para. 5, second part). Each of them owes its
     * information within one working day. The term of the agency that opens the matter is counted from the day on which the
     * matter arose, the terms of the other bodies from the receipt of this call. The authorised body, and a body not in
     * office on the day of receipt, owe nothing.
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
     * Contributes to a joint matter. A body concerned provides its information as text, materials or both. The body's first
     * contribution decides whether its term is met. Later contributions supplement the first; they are in the notice unless
     * the notice was sent before.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/contribution")
    @Operation(operationId = "contributeToJointMatter")
    ResponseEntity<JointMatterResponse> contribute(@PathVariable String id, Write<ContributeToMatter> write) {
        return shown(writer.contribute(id, write), write.account());
    }

    /**
     * Extends the term to contribute. The authorised body extends the term of one body concerned, or of all that still owe
     * their contribution, until 24:00 of another day, with a reason that the bodies concerned see. The new due time must be
     * later than now, later than the present due time, and at most a year ahead. The term may be extended again. A notice
     * that is to be sent AT_DEADLINE waits until the last extended term has ended. 409 for a body that owes nothing or has
     * contributed, and for a cancelled matter.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/extension")
    @Operation(operationId = "extendJointMatter")
    ResponseEntity<JointMatterResponse> extend(@PathVariable String id, Write<ExtendMatter> write) {
        return shown(writer.extend(id, write), write.account());
    }

    /**
     * Decides on sending the notice. The authorised body decides when the consolidated notice is sent, whether it names the
     * bodies that have sent nothing, and whether the media receive it. The notice is sent once, and the last decision before
     * that counts. 409 for a decision after the notice was sent.
     *
     * @param id number of the matter
     */
    @PostMapping("/{id}/notice")
    @Operation(operationId = "orderJointNotice")
    ResponseEntity<JointMatterResponse> order(@PathVariable String id, Write<PublishNotice> write) {
        return shown(writer.order(id, write), write.account());
    }

    /**
     * Cancels a joint matter. No body owes a contribution any more, and a notice that was not sent yet is not sent. The
     * authorised body can cancel any matter. The agency that opened the matter can cancel it while no other body has
     * contributed; afterwards that agency gets 409.
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
                Optional.empty(),
                reader);
    }
}
