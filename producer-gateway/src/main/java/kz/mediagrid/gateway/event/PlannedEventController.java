package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts the agencies' writes of planned events. */
@RestController
@RequestMapping("/api/planned-events")
@Tag(name = "Planned events", description = "What agencies plan, and what the authorised body decides of it.")
final class PlannedEventController {

    private final SubmissionService desk;
    private final EventCommands commands;

    PlannedEventController(SubmissionService desk, EventCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping
    @Operation(
            operationId = "submitPlannedEvent",
            summary = "Plan an event",
            description = "An agency plans an event: the information of the weekly form (para. 5).")
    CompletableFuture<ResponseEntity<Object>> submit(Write<SubmitEvent> write) {
        return desk.answer(write, () -> commands.submit(write));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "revisePlannedEvent",
            summary = "Restate a planned event",
            description =
                    "The agency states its event anew, as a whole; another date may move it to another week, and gives one"
                            + " to an event whose date was to be confirmed.")
    CompletableFuture<ResponseEntity<Object>> revise(@PathVariable String id, Write<SubmitEvent> write) {
        return desk.answer(write, () -> commands.revise(id, write));
    }

    @PostMapping("/{id}/postponement")
    @Operation(
            operationId = "postponePlannedEvent",
            summary = "Postpone or move a planned event",
            description = "The event is held on another day or at another hour, or at a date to be confirmed: it then"
                    + " stands in no week until it is dated, here or by restating it. All else stays as it was said.")
    CompletableFuture<ResponseEntity<Object>> postpone(@PathVariable String id, Write<PostponeEvent> write) {
        return desk.answer(write, () -> commands.postpone(id, write));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawPlannedEvent",
            summary = "Withdraw a planned event",
            description = "The event vanishes if no published version showed it, and is struck through if one did.")
    CompletableFuture<ResponseEntity<Object>> withdraw(@PathVariable String id, Write<WithdrawEvent> write) {
        return desk.answer(write, () -> commands.withdraw(id, write));
    }

    @PostMapping("/{id}/reinstatement")
    @Operation(
            operationId = "reinstatePlannedEvent",
            summary = "Plan a withdrawn event again",
            description = "The withdrawn event is planned again, as it was, for a reason.")
    CompletableFuture<ResponseEntity<Object>> reinstate(@PathVariable String id, Write<ReinstateEvent> write) {
        return desk.answer(write, () -> commands.reinstate(id, write));
    }
}
