package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import kz.mediagrid.edge.call.WriteLines;
import kz.mediagrid.edge.problem.LineProblems;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionService.BatchAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Accepts many planned events in one call. Each line is a submission of its own, with its own key and its own answer. */
@RestController
@Tag(name = "Planned events")
final class PlannedEventBatchController {

    /** The address of a single submission, which the ids of a line's submission name. */
    private static final String SINGLE = "/api/planned-events";

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    /** The lines of an account that are sent at once: a command of another account waits for them at most. */
    private static final int PART = 100;

    private final SubmissionService service;
    private final EventCommands commands;
    private final LineProblems problems;
    private final JsonMapper json;

    PlannedEventBatchController(
            SubmissionService service, EventCommands commands, LineProblems problems, JsonMapper json) {
        this.service = service;
        this.commands = commands;
        this.problems = problems;
        this.json = json;
    }

    /**
     * Submits many planned events. Each line of the body has the key and the content of one submission, and is handled like a single
     * submission, at the place of the line; no line hinders another. The answer has a line for each line, in the same order. It
     * begins when every line is stored or refused. A repeated line is recognised, also if it was a single submission before.
     */
    @PostMapping(SINGLE + "/batch")
    @Operation(operationId = "submitPlannedEvents")
    CompletableFuture<ResponseEntity<byte[]>> submit(WriteLines call, HttpServletRequest request) {
        var document = problems.of(request);
        return answers(call)
                .thenCompose(answers -> responses(answers, document))
                .thenApply(responses -> ResponseEntity.ok().contentType(LINES).body(written(responses)));
    }

    /** The answers to the lines. Part after part is sent, so that the lines of an account do not delay those of others by much. */
    private CompletableFuture<List<CompletableFuture<ResponseEntity<Object>>>> answers(WriteLines call) {
        var answers = new ArrayList<CompletableFuture<ResponseEntity<Object>>>();
        var parts = CompletableFuture.completedFuture(true);
        for (int begin = 0; begin < call.lines().size(); begin += PART) {
            var part = call.lines()
                    .subList(begin, Math.min(begin + PART, call.lines().size()));
            parts = parts.thenCompose(before -> answers(call, part)).thenApply(answers::addAll);
        }
        return parts.thenApply(done -> answers);
    }

    private CompletableFuture<List<CompletableFuture<ResponseEntity<Object>>>> answers(
            WriteLines call, List<byte[]> part) {
        return service.batch(
                        call.account(),
                        batch -> part.stream()
                                .map(line -> answer(call, line, batch))
                                .toList())
                .exceptionally(failure -> part.stream()
                        .map(line -> CompletableFuture.<ResponseEntity<Object>>failedFuture(failure))
                        .toList());
    }

    /** The line's answer, or a failed future for any fault of the line. */
    private CompletableFuture<ResponseEntity<Object>> answer(WriteLines call, byte[] line, BatchAnswers batch) {
        return CompletableFuture.completedFuture(line)
                .thenApply(bytes -> call.post(SINGLE, bytes, PlannedEventLine.class))
                .thenCompose(write -> batch.answer(write, () -> commands.submit(write))
                        .exceptionally(failure -> {
                            throw placedInLine(failure);
                        }));
    }

    /** The failure of a submission, whose faults are at places of the event. */
    private static RuntimeException placedInLine(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof RequestProblem problem ? problem.within("event") : new CompletionException(cause);
    }

    private static CompletableFuture<List<PlannedEventLineResponse>> responses(
            List<CompletableFuture<ResponseEntity<Object>>> answers,
            Function<Throwable, ResponseEntity<ProblemDetail>> document) {
        var responses = new ArrayList<CompletableFuture<PlannedEventLineResponse>>();
        for (var answer : answers) {
            int line = responses.size() + 1;
            responses.add(answer.handle((done, failure) -> failure == null
                    ? PlannedEventLineResponse.of(line, done)
                    : PlannedEventLineResponse.refused(line, document.apply(failure))));
        }
        return CompletableFuture.allOf(responses.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> responses.stream().map(CompletableFuture::join).toList());
    }

    private byte[] written(List<PlannedEventLineResponse> responses) {
        var lines = new ByteArrayOutputStream();
        for (var response : responses) {
            lines.writeBytes(json.writeValueAsBytes(response));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
