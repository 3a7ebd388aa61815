package kz.mediagrid.ops.board;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the content of the ops page as JSON. */
@RestController
final class OpsApiController {

    private final Boards boards;

    OpsApiController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/ops")
    ResponseEntity<Board> now() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(boards.now());
    }
}
