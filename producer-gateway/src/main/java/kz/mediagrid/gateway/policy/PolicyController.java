package kz.mediagrid.gateway.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the editorial policies and activates new ones. */
@RestController
@RequestMapping("/api/editorial-policies")
@Tag(
        name = "Editorial policies",
        description = "What becomes of events of which the authorised body says nothing itself.")
final class PolicyController {

    private final EditorialPolicies policies;
    private final SubmissionService desk;

    PolicyController(EditorialPolicies policies, SubmissionService desk) {
        this.policies = policies;
        this.desk = desk;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "listEditorialPolicies",
            summary = "List the editorial policies",
            description =
                    "Every policy that is, or was, in force, the newest first, with who activated it, when and why.")
    PolicyResponse.All list() {
        var all = policies.newestFirst();
        return new PolicyResponse.All(all.stream()
                .map(policy -> PolicyResponse.of(policy, policy.equals(all.get(0))))
                .toList());
    }

    @PostMapping
    @Operation(
            operationId = "activateEditorialPolicy",
            summary = "Put another editorial policy in force",
            description = "It holds for the week in which it is received and for later ones; those that were published "
                    + "show what it changes with their next version. A version that was given before is a 409.")
    CompletableFuture<ResponseEntity<Object>> activate(Write<SetPolicy> write) {
        return desk.answer(
                write,
                () -> new SubmittedCommand(
                        write.body().parse().setSubmission(write.stamp()).build()));
    }
}
