package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves as JSON the deliveries of a joint matter's consolidated notice, with their times and the reasons of failures. */
@RestController
@Tag(name = "Notices")
final class NoticeDeliveriesController {

    private final Boards boards;

    NoticeDeliveriesController(Boards boards) {
        this.boards = boards;
    }

    /**
     * Lists the deliveries of a released notice. Mails go to state bodies, webhook messages to outlets.
     *
     * @param notice id of the notice
     */
    @GetMapping("/api/joint-notices/{notice}/deliveries")
    @Operation(operationId = "listNoticeDeliveries")
    ResponseEntity<NoticeRow> of(@PathVariable String notice) {
        var found = boards.notice(notice)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("notice.not-sent")));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(found);
    }
}
