package kz.mediagrid.gateway.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the receipt of a submission. */
@RestController
@Tag(name = "Submissions")
final class SubmissionController {

    private final SubmissionView submissions;
    private final EditorsWord editor;

    SubmissionController(SubmissionView submissions, EditorsWord editor) {
        this.submissions = submissions;
        this.editor = editor;
    }

    /**
     * Shows the receipt of a submission. The receipt says whether the submission is only received, or was accepted or
     * refused.
     *
     * @param id number of the submission
     */
    @GetMapping(path = "/api/submissions/{id}", produces = "application/json")
    @Operation(operationId = "getSubmission")
    Receipt receipt(@PathVariable String id, Account account) {
        return submissions
                .receipt(id)
                .filter(receipt -> account.sees(receipt.agency()))
                .map(this::withEditing)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("submission.unknown")));
    }

    private Receipt withEditing(Receipt receipt) {
        var eventId = receipt.eventId();
        return eventId == null || receipt.state() != Receipt.State.ACCEPTED
                ? receipt
                : editor.on(eventId).map(receipt::with).orElse(receipt);
    }
}
