package kz.mediagrid.gateway.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.AcceptedLanguage;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls that preview and activate a new working calendar. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars")
final class CalendarController {

    private final CalendarJudge calendars;
    private final CalendarPreview preview;
    private final SubmissionService service;

    CalendarController(CalendarJudge calendars, CalendarPreview preview, SubmissionService service) {
        this.calendars = calendars;
        this.preview = preview;
        this.service = service;
    }

    /**
     * Previews the changes that a new calendar would make. Returns all problems of the calendar. If the calendar has no
     * problems, returns every year, every day and every time of a grid week that would change. Also returns the number
     * of obligations whose due time would change. Writes nothing and needs no Idempotency-Key.
     *
     * @param acceptLanguage language of the problems: kk, ru or en; English if absent
     */
    @PostMapping("/preview")
    @Operation(operationId = "previewCalendar")
    ResponseEntity<PreviewResponse> preview(
            StrictJson.Content<CalendarDraft> content,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var proposed = content.value().parse();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(preview.of(calendars.judge(proposed), AcceptedLanguage.of(acceptLanguage)));
    }

    /**
     * Puts a new calendar in force. From now on, terms are counted by the new calendar. The due times of open and
     * overdue obligations are counted again. 422 if the new calendar's text has problems; the response names all
     * problems. 409 if the new calendar's version is or was in force, or if the calendar in force was issued later. 409
     * also if 'replaces' is not the version in force.
     *
     * @param acceptLanguage language of the problems: kk, ru or en; English if absent
     */
    @PostMapping
    @Operation(operationId = "activateCalendar")
    CompletableFuture<ResponseEntity<Object>> activate(
            Write<ActivateCalendar> write,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        return service.answer(write, () -> calendars.activate(write, AcceptedLanguage.of(acceptLanguage)));
    }
}
