package kz.mediagrid.ops.live;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of server-sent events that an open ops page listens to. */
@RestController
final class EventsController {

    private final ChangeBroadcast line;

    EventsController(ChangeBroadcast line) {
        this.line = line;
    }

    @GetMapping("/ops/events")
    ResponseEntity<SseEmitter> events() {
        return line.pages()
                .open()
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        // nginx would hold events back to fill its buffer.
                        .header("X-Accel-Buffering", "no")
                        .body(page))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "30")
                        .build());
    }
}
