package kz.mediagrid.gateway.api;

import static kz.mediagrid.edge.api.AnswerParts.json;
import static kz.mediagrid.edge.api.AnswerParts.problem;
import static kz.mediagrid.edge.api.AnswerParts.text;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.edge.api.AnswerTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the responses of one call in the API document. */
final class AnswerDescription {

    private static final String CSV = "text/csv";

    /**
     * The descriptions of a 201 response and of its Location header. A call with such a response stores a record
     * directly and sends no command.
     */
    private record Beginning(String what, String where) {}

    private static final Map<String, Beginning> BEGINNINGS = Map.of(
            "requestInformation",
            new Beginning("Stored; every addressee is notified.", "Address of the request, or of the batch."),
            CallDescription.UPLOAD,
            new Beginning("Stored.", "Address of the file."),
            "openJointMatter",
            new Beginning("Stored; every body concerned is notified.", "Address of the joint matter."));

    private AnswerDescription() {}

    /** Describes all responses of the call, including problems. */
    static ApiResponses of(Operation operation, HandlerMethod method, boolean write, boolean toTheLog) {
        var answers = new ApiResponses();
        var example = operation.getOperationId() + ".response";
        if (toTheLog) {
            answers.addApiResponse("200", success("Accepted.", "Receipt", example, true));
            answers.addApiResponse(
                    "202",
                    success("Stored, and not decided yet; Location shows the outcome.", "Receipt", "received", false)
                            .addHeaderObject("Location", text("Address of the receipt.")));
        } else {
            var schema = AnswerTypes.name(AnswerTypes.of(method));
            boolean tagged = schema.equals("PlannedEvent") || schema.equals("Agency");
            var begins = BEGINNINGS.get(operation.getOperationId());
            if (begins != null) {
                answers.addApiResponse(
                        "201",
                        success(begins.what(), schema, example, false)
                                .addHeaderObject("Location", text(begins.where())));
            } else {
                answers.addApiResponse("200", success("Done.", schema, example, tagged));
            }
            if (operation.getOperationId().equals("getCalendar")) {
                var done = Objects.requireNonNull(answers.get("200"));
                done.getContent().addMediaType(CSV, sheet(example));
            }
            if (operation.getOperationId().equals("putAgency")) {
                answers.addApiResponse("201", success("The entry was created.", schema, example, tagged));
            }
        }
        boolean reads = method.hasMethodAnnotation(GetMapping.class);
        ProblemDescription.forCall(operation, reads, write, CallDescription.takesRevision(operation))
                .forEach((status, description) -> answers.addApiResponse(
                        status, problem(status, description, ProblemDescription.example(operation, status))));
        return answers;
    }

    private static ApiResponse success(String description, String schema, String example, boolean tagged) {
        var response =
                new ApiResponse().description(description).content(json(schema, ApiDescription.EXAMPLES.read(example)));
        return tagged
                ? response.addHeaderObject(
                        "ETag", new Header().description("The revision.").schema(new StringSchema()))
                : response;
    }

    /**
     * The media type for the text of a calendar. Its example is the value of the field {@code text} in the JSON
     * example.
     */
    private static MediaType sheet(String example) {
        var media = new MediaType().schema(new StringSchema());
        media.addExamples(
                "example",
                new Example()
                        .value(ApiDescription.EXAMPLES
                                .read(example)
                                .path("text")
                                .asText()));
        return media;
    }
}
