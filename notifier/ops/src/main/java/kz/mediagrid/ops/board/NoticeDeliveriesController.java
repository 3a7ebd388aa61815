package kz.mediagrid.ops.board;

import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves as JSON the deliveries of a joint matter's consolidated notice, with their times and the reasons of failures. */
@RestController
final class NoticeDeliveriesController {

    private final Boards boards;

    NoticeDeliveriesController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/joint-notices/{notice}/deliveries")
    ResponseEntity<NoticeRow> of(@PathVariable String notice) {
        var found = boards.notice(notice)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("notice.not-sent")));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(found);
    }
}
