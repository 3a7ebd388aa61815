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
@Tag(name = "Obligations")
final class NoteController {

    private final ObligationNoteWriter writer;

    NoteController(ObligationNoteWriter writer) {
        this.writer = writer;
    }

    /**
     * Acknowledges or confirms an obligation, names its owner, or adds a note. Acknowledging an overdue obligation
     * stops the escalation for the obligation's present due time. Confirming an obligation that a changed calendar made
     * overdue starts the escalation. 409 if the call acknowledges an obligation that is not overdue. 409 if the call
     * confirms an obligation that no changed calendar made overdue. 409 for every note on an obligation that was met in
     * time or cancelled.
     */
    @PostMapping
    @Operation(operationId = "noteObligation")
    ResponseEntity<ObligationNoteResponse> note(Write<NoteObligation> write) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ObligationNoteResponse.of(writer.note(write)));
    }
}
