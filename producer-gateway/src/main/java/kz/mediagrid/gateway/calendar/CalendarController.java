package kz.mediagrid.gateway.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews a new working calendar and activates it. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars", description = "Which days are worked, and by which act.")
final class CalendarController {

    private final CalendarJudge calendars;
    private final CalendarPreview preview;
    private final SubmissionService desk;

    CalendarController(CalendarJudge calendars, CalendarPreview preview, SubmissionService desk) {
        this.calendars = calendars;
        this.preview = preview;
        this.desk = desk;
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewCalendar",
            summary = "Look at what another calendar would change",
            description =
                    "Names every problem of the calendar, or the years whose status or source changes, the days and the instants of grid weeks that would "
                            + "change, and how much of what is owed would be due at another time. It writes nothing, so it needs no "
                            + "Idempotency-Key.")
    ResponseEntity<PreviewResponse> preview(
            StrictJson.Content<CalendarDraft> content,
            @Parameter(description = "In which of kk, ru and en the problems are named; else in English.")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String acceptLanguage) {
        var proposed = content.value().parse();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(preview.of(calendars.judge(proposed), AnswerLanguage.of(acceptLanguage)));
    }

    @PostMapping
    @Operation(
            operationId = "activateCalendar",
            summary = "Put another calendar in force",
            description = "Everything is counted by it from here on, and what is open is counted again. 422 names "
                    + "every problem of its text; a version that is or was in force, a calendar older than the one in "
                    + "force, and one that was made against another are a 409.")
    CompletableFuture<ResponseEntity<Object>> activate(
            Write<ActivateCalendar> write,
            @Parameter(description = "In which of kk, ru and en the problems are named; else in English.")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String acceptLanguage) {
        return desk.answer(write, () -> calendars.activate(write, AnswerLanguage.of(acceptLanguage)));
    }
}
