package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.caller.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls that check a submission of a planned event without sending it. */
@RestController
@RequestMapping("/api/planned-events")
@Tag(name = "Planned events")
final class EventCheckController {

    private final EventCheck checks;

    EventCheckController(EventCheck checks) {
        this.checks = checks;
    }

    /**
     * Checks a planned event without submitting it. Returns the outcome, the weeks, the clashes, and whether the event would
     * be late, as a submission would have them at this moment. If the content has faults, the problem is that of a
     * submission. Writes nothing and needs no Idempotency-Key.
     */
    @PostMapping("/check")
    @Operation(operationId = "checkPlannedEvent")
    ResponseEntity<CheckedEvent> check(StrictJson.Content<SubmitEvent> content, Account account) {
        return answer(checks.check(account, content.value()));
    }

    /**
     * Checks a replacement of a planned event without sending it. Returns the outcome, the weeks, the clashes, and whether
     * the event would be late, as the replacement would have them at this moment. If the content has faults, the problem is
     * that of a replacement. Writes nothing and needs no Idempotency-Key.
     *
     * @param id id of the planned event
     */
    @PostMapping("/{id}/check")
    @Operation(operationId = "checkRevision")
    ResponseEntity<CheckedEvent> check(
            @PathVariable String id,
            StrictJson.Content<SubmitEvent> content,
            Account account,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return answer(checks.check(account, id, content.value(), Precondition.of(ifMatch)));
    }

    private static ResponseEntity<CheckedEvent> answer(CheckedEvent checked) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(checked);
    }
}
