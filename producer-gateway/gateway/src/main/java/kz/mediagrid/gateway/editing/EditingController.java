package kz.mediagrid.gateway.editing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts the authorised body's decisions on planned events. */
@RestController
@RequestMapping("/api/planned-events/{id}")
@Tag(name = "Planned events")
final class EditingController {

    private final SubmissionService service;
    private final EditingCommands commands;

    EditingController(SubmissionService service, EditingCommands commands) {
        this.service = service;
        this.commands = commands;
    }

    /**
     * Includes, excludes or features an event, or leaves the choice to the editorial policy. The authorised body
     * selects the events, because by law a grid contains only key events (para. 2, item 4). An exclusion needs a
     * reason. The agency sees the reason; the media do not. 409 if the event is withdrawn, or merged into another event.
     *
     * @param id id of the planned event
     */
    @PostMapping("/decision")
    @Operation(operationId = "decidePlannedEvent")
    CompletableFuture<ResponseEntity<Object>> decide(@PathVariable String id, Write<DecideOnEvent> write) {
        return service.answer(write, () -> commands.decide(id, write, null));
    }

    /**
     * Adds a note for the media to an event. The note remains through all revisions of the event until the authorised
     * body replaces or removes it.
     *
     * @param id id of the planned event
     */
    @PostMapping("/note")
    @Operation(operationId = "notePlannedEvent")
    CompletableFuture<ResponseEntity<Object>> note(@PathVariable String id, Write<NoteForMedia> write) {
        return service.answer(write, () -> commands.note(id, write));
    }

    /**
     * Merges two filings of the same event. The filing in 'otherEventId' loses its own entry, and its organisers
     * are added to the filing in the path. 409 if one of the filings is withdrawn or already merged into another
     * filing. 409 also if the filing in 'otherEventId' has filings merged into it, or if the two filings have no
     * week in common.
     *
     * @param id id of the planned event
     */
    @PostMapping("/merger")
    @Operation(operationId = "mergePlannedEvents")
    CompletableFuture<ResponseEntity<Object>> merge(@PathVariable String id, Write<MergeEvents> write) {
        return service.answer(write, () -> commands.merge(id, write));
    }

    /**
     * Separates two merged filings. Each filing then has its own entry again. A merger also ends if the filing with the
     * common entry is withdrawn.
     *
     * @param id id of the planned event
     */
    @PostMapping("/separation")
    @Operation(operationId = "separatePlannedEvents")
    CompletableFuture<ResponseEntity<Object>> separate(@PathVariable String id, Write<MergeEvents> write) {
        return service.answer(write, () -> commands.separate(id, write));
    }
}
