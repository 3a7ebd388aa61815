package kz.mediagrid.gateway.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the editorial policies and activates new policies. */
@RestController
@RequestMapping("/api/editorial-policies")
@Tag(name = "Editorial policies")
final class PolicyController {

    private final EditorialPolicies policies;
    private final SubmissionService service;

    PolicyController(EditorialPolicies policies, SubmissionService service) {
        this.policies = policies;
        this.service = service;
    }

    /**
     * Lists the editorial policies. The list has all policies that are or were in force, the newest first. Each policy
     * has the reason for its activation, the time of the activation, and the account that activated the policy.
     */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listEditorialPolicies")
    PolicyResponse.All list() {
        var all = policies.newestFirst();
        return new PolicyResponse.All(all.stream()
                .map(policy -> PolicyResponse.of(policy, policy.equals(all.get(0))))
                .toList());
    }

    /**
     * Puts another editorial policy in force. The policy applies to the week in which the call is received and to later
     * weeks. If a version of such a week's grid is published already, the policy takes effect in the next version. 409
     * if an earlier policy has the same 'version', if this policy is in force already, or if the policy no longer changes what the preview showed.
     */
    @PostMapping
    @Operation(operationId = "activateEditorialPolicy")
    CompletableFuture<ResponseEntity<Object>> activate(Write<SetPolicy> write) {
        return service.answer(write, () -> {
            var command = SetPolicy.command(write);
            write.body().requireOtherThan(policies.newest());
            return command;
        });
    }
}
