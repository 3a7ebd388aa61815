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

/** The OPS calls that show and move business time, for demonstrations and tests. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock", description = "Business time, where it can be moved: for demonstrations and tests.")
final class ClockController {

    private final ClockControl desk;

    ClockController(ClockControl desk) {
        this.desk = desk;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "getClock",
            summary = "Show business time",
            description = "Only where the installation's clock can be moved.")
    ClockResponse show() {
        return desk.show();
    }

    @PutMapping
    @Operation(
            operationId = "moveClock",
            summary = "Move business time forwards",
            description =
                    "Answers once all services go by it. It is the same call however often it is sent, so it needs no "
                            + "Idempotency-Key.")
    ResponseEntity<ClockResponse> move(StrictJson.Content<MoveClock> content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(desk.move(content.value()));
    }
}
