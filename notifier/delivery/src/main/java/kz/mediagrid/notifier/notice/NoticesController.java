package kz.mediagrid.notifier.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves as JSON the notices that were released to the media. Each notice is about a joint matter. */
@RestController
@Tag(name = "Notices")
final class NoticesController {

    private final ReleasedNotices notices;

    NoticesController(ReleasedNotices notices) {
        this.notices = notices;
    }

    /**
     * A page of the released notices.
     *
     * @param notices the notices without their contributions, the newest first
     * @param next the cursor of the next page; null on the last page
     */
    record NoticePage(
            List<Map<String, Object>> notices, @Nullable String next) implements Paged {}

    /**
     * Lists the released notices, the newest first, page by page. The contributions are in each notice alone.
     *
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping("/api/joint-notices")
    @Operation(operationId = "listNotices")
    ResponseEntity<Object> list(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable String after) {
        var last = Cursor.read(after, 1, parts -> parts[0]);
        var all = notices.newestFirst().stream();
        var rest = last == null
                ? all
                : all.dropWhile(notice -> !notice.noticeId().equals(last)).skip(1);
        var slice = Slice.of(rest, limit);
        return answer(new NoticePage(
                slice.items().stream().map(NoticeJson::header).toList(),
                slice.next(notice -> Cursor.of(notice.noticeId()))));
    }

    /**
     * Shows a released notice with the contributions of the state bodies. 404 unless it was released to the media.
     *
     * @param notice id of the notice
     */
    @GetMapping("/api/joint-notices/{notice}")
    @Operation(operationId = "getNotice")
    ResponseEntity<Object> one(@PathVariable String notice) {
        return answer(notices.of(notice)
                .map(NoticeJson::of)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("notice.not-for-media"))));
    }

    private static ResponseEntity<Object> answer(Object json) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(json);
    }
}
