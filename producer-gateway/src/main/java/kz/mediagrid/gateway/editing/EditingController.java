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
@Tag(name = "Planned events", description = "What agencies plan, and what the authorised body decides of it.")
final class EditingController {

    private final SubmissionService desk;
    private final EditingCommands commands;

    EditingController(SubmissionService desk, EditingCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping("/decision")
    @Operation(
            operationId = "decidePlannedEvent",
            summary = "Include, exclude or feature an event, or leave it to the policy",
            description = "The authorised body selects: the law's grid is of key events (para. 2, item 4). An "
                    + "exclusion needs a reason, which the agency sees and the media do not.")
    CompletableFuture<ResponseEntity<Object>> decide(@PathVariable String id, Write<DecideOnEvent> write) {
        return desk.answer(write, () -> commands.decide(id, write));
    }

    @PostMapping("/note")
    @Operation(
            operationId = "notePlannedEvent",
            summary = "Note something beside an event for the media",
            description = "The note stands beside the event, over all revisions of its agency, until there is another "
                    + "or none.")
    CompletableFuture<ResponseEntity<Object>> note(@PathVariable String id, Write<NoteForMedia> write) {
        return desk.answer(write, () -> commands.note(id, write));
    }

    @PostMapping("/merger")
    @Operation(
            operationId = "mergePlannedEvents",
            summary = "Merge another body's filing of the same event into this one",
            description = "The other is no entry of its own any more, and its organisers join those of this one. A "
                    + "filing that is merged already, was withdrawn, or has no week in common is a 409.")
    CompletableFuture<ResponseEntity<Object>> merge(@PathVariable String id, Write<MergeEvents> write) {
        return desk.answer(write, () -> commands.merge(id, write));
    }

    @PostMapping("/separation")
    @Operation(
            operationId = "separatePlannedEvents",
            summary = "Take a merger back",
            description = "Both filings are entries of their own again. The withdrawal of the one that stayed does the "
                    + "same by itself.")
    CompletableFuture<ResponseEntity<Object>> separate(@PathVariable String id, Write<MergeEvents> write) {
        return desk.answer(write, () -> commands.separate(id, write));
    }
}
