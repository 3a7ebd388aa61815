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
     * Acknowledges or confirms an obligation, names its owner, or notes something on it. Acknowledging an overdue
     * obligation stops the escalation of this due time. Confirming one that a changed calendar made overdue starts its
     * escalation. 409 for acknowledging one that is not overdue, and for any note on a settled one.
     */
    @PostMapping
    @Operation(operationId = "noteObligation")
    ResponseEntity<ObligationNoteResponse> note(Write<NoteObligation> write) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ObligationNoteResponse.of(writer.note(write)));
    }
}
