package kz.mediagrid.ops.live;

import jakarta.servlet.http.HttpServletRequest;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Serves the stream of server-sent events for open ops pages. */
@RestController
final class EventsController {

    private final ChangeBroadcast broadcast;
    private final RefusedCalls refused;
    private final Admissions admissions;

    EventsController(ChangeBroadcast broadcast, Admissions admissions, RefusedCalls refused) {
        this.refused = refused;
        this.broadcast = broadcast;
        this.admissions = admissions;
    }

    @GetMapping("/ops/events")
    ResponseEntity<SseEmitter> events(HttpServletRequest request) {
        return broadcast
                .pages()
                .open(admissions.of(request))
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        // Keeps nginx from buffering events.
                        .header("X-Accel-Buffering", "no")
                        .body(page))
                .orElseGet(() -> refused.by(
                        RefusingLimit.OPS_PAGES,
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .header(HttpHeaders.RETRY_AFTER, "30")
                                .build()));
    }
}
