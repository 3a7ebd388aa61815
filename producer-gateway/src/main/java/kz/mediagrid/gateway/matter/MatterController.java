package kz.mediagrid.gateway.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.account.Account;
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
 * Accepts joint matters, and the writes of the bodies concerned and of the authorised body about them.
 *
 * <p>A response shows the matter's state when the write was received, so that a repeat gets the same response.
 */
@RestController
@RequestMapping("/api/joint-matters")
@Tag(
        name = "Joint matters",
        description = "Matters that concern several bodies, what each says, and the notice of it all.")
final class MatterController {

    private final MatterWriter desk;
    private final TermStatuses terms;

    MatterController(MatterWriter desk, TermStatuses terms) {
        this.desk = desk;
        this.terms = terms;
    }

    @PostMapping
    @Operation(
            operationId = "openJointMatter",
            summary = "Open a joint matter",
            description =
                    "A matter arose that concerns several bodies (para. 5, second part). Each body concerned owes "
                            + "its information within one working day: the agency that opens it from the day on which it arose, "
                            + "the others from its receipt. The authorised body owes nothing, and one that is not in office that "
                            + "day neither.")
    ResponseEntity<JointMatterResponse> open(Write<OpenJointMatter> write) {
        var matter = desk.open(write);
        return ResponseEntity.created(URI.create("/api/joint-matters/" + matter.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(matter, matter.receivedAt(), write.account()));
    }

    @PostMapping("/{id}/contribution")
    @Operation(
            operationId = "contributeToJointMatter",
            summary = "Contribute to a joint matter",
            description =
                    "A body concerned provides its information, with text, materials or both. The first one decides "
                            + "whether its term was met; a further one adds to it, and is in the notice if that has not gone out.")
    ResponseEntity<JointMatterResponse> contribute(@PathVariable String id, Write<ContributeToMatter> write) {
        return shown(desk.contribute(id, write), write.account());
    }

    @PostMapping("/{id}/extension")
    @Operation(
            operationId = "extendJointMatter",
            summary = "Give a body more time to contribute",
            description = "The authorised body extends the term of one body concerned, or of all that still owe their "
                    + "contribution, until 24:00 of another day, with a reason that the bodies concerned see. The new end "
                    + "lies after now and after the due time in force, at most a year ahead; it may be extended again. A "
                    + "notice that goes out at the deadline waits for the last term as extended. For a body that owes "
                    + "nothing, or has contributed, and once the matter is cancelled: 409.")
    ResponseEntity<JointMatterResponse> extend(@PathVariable String id, Write<ExtendMatter> write) {
        return shown(desk.extend(id, write), write.account());
    }

    @PostMapping("/{id}/notice")
    @Operation(
            operationId = "orderJointNotice",
            summary = "Decide how the notice goes out",
            description = "The authorised body decides when the consolidated notice goes out, whether it names who has "
                    + "sent nothing, and whether the media get it. The last decision before it goes out counts; "
                    + "afterwards: 409. It goes out once.")
    ResponseEntity<JointMatterResponse> order(@PathVariable String id, Write<PublishNotice> write) {
        return shown(desk.order(id, write), write.account());
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelJointMatter",
            summary = "Cancel a joint matter",
            description = "Nobody owes a contribution any more, and no notice goes out that has not gone out yet. The "
                    + "authorised body may, and the agency that opened it while no other body has contributed; "
                    + "else 409.")
    ResponseEntity<JointMatterResponse> cancel(@PathVariable String id, Write<CancelMatter> write) {
        return shown(desk.cancel(id, write), write.account());
    }

    private ResponseEntity<JointMatterResponse> shown(Verdict<JointMatter> verdict, Account reader) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(shown(verdict.after(), verdict.receivedAt(), reader));
    }

    private JointMatterResponse shown(JointMatter matter, Instant at, Account reader) {
        return JointMatterResponse.of(
                matter,
                body -> ConcernedAgencyResponse.of(
                        matter, body, terms.at(matter.owed(body), at), terms.extensions(matter.owed(body))),
                Optional.empty(),
                reader);
    }
}
