package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepts the commands that declare, publish or hold a week. */
@RestController
@RequestMapping("/api/weeks/{week}")
@Tag(name = "Weeks")
final class WeekController {

    private final SubmissionService service;
    private final WeekCommands commands;

    WeekController(SubmissionService service, WeekCommands commands) {
        this.service = service;
        this.commands = commands;
    }

    /**
     * Declares a week complete. The agency states that it has sent all its events of the week, or that it has none
     * (para. 5).
     *
     * @param week the grid week
     */
    @PostMapping("/declaration")
    @Operation(operationId = "declareWeek")
    CompletableFuture<ResponseEntity<Object>> declare(@PathVariable String week, Write<DeclareWeek> write) {
        return service.answer(write, () -> commands.declare(week, write));
    }

    /**
     * Publishes a week's next version now. The authorised body commands the publication, which also ends a hold (para. 6).
     *
     * @param week the grid week
     */
    @PostMapping("/publication")
    @Operation(operationId = "publishWeek")
    CompletableFuture<ResponseEntity<Object>> publish(@PathVariable String week, Write<PublishWeek> write) {
        return service.answer(write, () -> commands.publish(week, write));
    }

    /**
     * Holds a week. No version of the week is published until the authorised body commands a publication.
     *
     * @param week the grid week
     */
    @PostMapping("/hold")
    @Operation(operationId = "holdWeek")
    CompletableFuture<ResponseEntity<Object>> hold(@PathVariable String week, Write<HoldWeek> write) {
        return service.answer(write, () -> commands.hold(week, write));
    }
}
