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

/** Accepts the declaration, the publication and the hold of a week. */
@RestController
@RequestMapping("/api/weeks/{week}")
@Tag(name = "Weeks", description = "What is said of a whole week's grid.")
final class WeekController {

    private final SubmissionService desk;
    private final WeekCommands commands;

    WeekController(SubmissionService desk, WeekCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping("/declaration")
    @Operation(
            operationId = "declareWeek",
            summary = "Declare a week complete",
            description = "The agency has sent all it has for the week, possibly nothing (para. 5).")
    CompletableFuture<ResponseEntity<Object>> declare(@PathVariable String week, Write<DeclareWeek> write) {
        return desk.answer(write, () -> commands.declare(week, write));
    }

    @PostMapping("/publication")
    @Operation(
            operationId = "publishWeek",
            summary = "Publish a week's next version now",
            description = "The authorised body has the next version published now, and lifts a hold (para. 6).")
    CompletableFuture<ResponseEntity<Object>> publish(@PathVariable String week, Write<PublishWeek> write) {
        return desk.answer(write, () -> commands.publish(week, write));
    }

    @PostMapping("/hold")
    @Operation(
            operationId = "holdWeek",
            summary = "Hold a week",
            description = "No version of the week is published until the authorised body orders one.")
    CompletableFuture<ResponseEntity<Object>> hold(@PathVariable String week, Write<HoldWeek> write) {
        return desk.answer(write, () -> commands.hold(week, write));
    }
}
