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

/** Accepts the calls by which agencies submit, change and withdraw planned events. */
@RestController
@RequestMapping("/api/planned-events")
@Tag(name = "Planned events")
final class PlannedEventController {

    private final SubmissionService service;
    private final EventCommands commands;

    PlannedEventController(SubmissionService service, EventCommands commands) {
        this.service = service;
        this.commands = commands;
    }

    /**
     * Submits a planned event. The agency sends the information that the weekly form requires about one event (para.
     * 5).
     */
    @PostMapping
    @Operation(operationId = "submitPlannedEvent")
    CompletableFuture<ResponseEntity<Object>> submit(Write<SubmitEvent> write) {
        return service.answer(write, () -> commands.submit(write));
    }

    /**
     * Replaces a planned event. The agency sends the whole event. A new date may move the event to another week. If the
     * event's date was to be confirmed, the event gets the sent date, unless 'dateToBeConfirmed' is true.
     *
     * @param id id of the planned event
     */
    @PutMapping("/{id}")
    @Operation(operationId = "revisePlannedEvent")
    CompletableFuture<ResponseEntity<Object>> revise(@PathVariable String id, Write<SubmitEvent> write) {
        return service.answer(write, () -> commands.revise(id, write));
    }

    /**
     * Postpones or moves a planned event. The event moves to another day or hour, or to a date to be confirmed. While
     * the event's date is to be confirmed, the event is in no week. This call or a replacement of the event sets a date
     * again. All fields other than the days and hours stay unchanged.
     *
     * @param id id of the planned event
     */
    @PostMapping("/{id}/postponement")
    @Operation(operationId = "postponePlannedEvent")
    CompletableFuture<ResponseEntity<Object>> postpone(@PathVariable String id, Write<PostponeEvent> write) {
        return service.answer(write, () -> commands.postpone(id, write));
    }

    /**
     * Withdraws a planned event. The event is removed if no published version showed it; otherwise it is shown as
     * cancelled.
     *
     * @param id id of the planned event
     */
    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawPlannedEvent")
    CompletableFuture<ResponseEntity<Object>> withdraw(@PathVariable String id, Write<WithdrawEvent> write) {
        return service.answer(write, () -> commands.withdraw(id, write));
    }

    /**
     * Plans a withdrawn event again. The event is planned as it was before the withdrawal. A reason is required.
     *
     * @param id id of the planned event
     */
    @PostMapping("/{id}/reinstatement")
    @Operation(operationId = "reinstatePlannedEvent")
    CompletableFuture<ResponseEntity<Object>> reinstate(@PathVariable String id, Write<ReinstateEvent> write) {
        return service.answer(write, () -> commands.reinstate(id, write));
    }
}
