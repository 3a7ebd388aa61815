package kz.mediagrid.gateway.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.StrictJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls that show and move business time, for demonstrations and tests. Only OPS may make these calls. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock")
final class ClockController {

    private final ClockControl control;

    ClockController(ClockControl control) {
        this.control = control;
    }

    /** Shows business time. 404 if the settings of the installation do not allow moves of the clock. */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "getClock")
    ClockResponse show() {
        return control.show();
    }

    /**
     * Moves business time forwards. The response is sent once all services use the new time. A repeated call sets the
     * same time again, so no Idempotency-Key is needed.
     */
    @PutMapping
    @Operation(operationId = "moveClock")
    ResponseEntity<ClockResponse> move(StrictJson.Content<MoveClock> content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(control.move(content.value()));
    }
}
