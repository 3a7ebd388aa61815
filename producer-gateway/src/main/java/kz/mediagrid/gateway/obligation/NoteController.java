package kz.mediagrid.gateway.obligation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Write;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts notes of the authorised body and OPS on obligations. */
@RestController
@RequestMapping("/api/obligation-notes")
@Tag(name = "Obligations", description = "What is said of what bodies owe.")
final class NoteController {

    private final ObligationNoteWriter desk;

    NoteController(ObligationNoteWriter desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(
            operationId = "noteObligation",
            summary = "Acknowledge, confirm or note what is owed",
            description =
                    "Says of something that is owed that it is known to be overdue, which stops the ladder for this "
                            + "due time; that a changed calendar rightly made it overdue, which starts the ladder; who sees to it; "
                            + "or a note. What is not overdue cannot be acknowledged, and what is settled takes no note: 409.")
    ResponseEntity<ObligationNoteResponse> note(Write<NoteObligation> write) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ObligationNoteResponse.of(desk.note(write)));
    }
}
