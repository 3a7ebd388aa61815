package kz.mediagrid.edge.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The parts of responses in the API document that are alike in every service. */
public final class AnswerParts {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private AnswerParts() {}

    /** A header whose value is a text. */
    public static Header text(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    /** Adds the header that leads to the next page, if {@code operation} lists its items page by page. */
    public static void addNextPage(Operation operation) {
        var answer = operation.getResponses().get("200");
        if (answer != null
                && operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("after"))) {
            answer.addHeaderObject(
                    "Link",
                    text(
                            "Address of the next page with rel=\"next\" (RFC 8288), relative to the address of the call, with "
                                    + "the parameters of the call; absent on the last page."));
        }
    }

    /** JSON content of the schema with the name {@code schema}. */
    public static Content json(String schema, JsonNode example) {
        return new Content().addMediaType(JSON, media(schema, example));
    }

    /** The schema with the name {@code schema}, and its example. */
    public static MediaType media(String schema, JsonNode example) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
        media.addExamples("example", new Example().value(example));
        return media;
    }

    /**
     * A problem document.
     *
     * @param example the suffix of the name of the example
     */
    public static ApiResponse problem(String status, String description, String example) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        media.addExamples("example", ProblemExamples.named(example));
        var problem = new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM, media));
        if (status.equals("429")) {
            problem.addHeaderObject("Retry-After", text("The seconds to wait."))
                    .addHeaderObject(
                            "RateLimit-Policy",
                            text("How many such calls are allowed at once, and after how many seconds they are again."))
                    .addHeaderObject(
                            "RateLimit",
                            text("How many such calls are left, and after how many seconds all are again."));
        }
        return problem;
    }
}
