package kz.mediagrid.notifier.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves as JSON the notices that were released to the media. Each notice is about a joint matter. */
@RestController
@Tag(name = "Notices")
final class NoticesController {

    private final ReleasedNotices notices;

    NoticesController(ReleasedNotices notices) {
        this.notices = notices;
    }

    /** Lists all released notices, the newest first. The contributions are in each notice alone. */
    @GetMapping("/api/joint-notices")
    @Operation(operationId = "listNotices")
    ResponseEntity<Map<String, Object>> all() {
        return answer(Map.of(
                "notices",
                notices.newestFirst().stream().map(NoticeJson::header).toList()));
    }

    /**
     * Shows a released notice with the contributions of the state bodies. 404 unless it was released to the media.
     *
     * @param notice id of the notice
     */
    @GetMapping("/api/joint-notices/{notice}")
    @Operation(operationId = "getNotice")
    ResponseEntity<Map<String, Object>> one(@PathVariable String notice) {
        return answer(notices.of(notice)
                .map(NoticeJson::of)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("notice.not-for-media"))));
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> json) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(json);
    }
}
