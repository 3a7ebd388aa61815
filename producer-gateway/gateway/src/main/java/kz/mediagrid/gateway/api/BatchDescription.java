package kz.mediagrid.gateway.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.edge.api.AnswerParts;
import kz.mediagrid.gateway.event.PlannedEventLine;
import kz.mediagrid.gateway.event.PlannedEventLineResponse;

/** Describes the call whose body and response have a JSON object in each line (NDJSON). */
final class BatchDescription {

    static final Class<?> FORM = PlannedEventLine.class;
    static final Class<?> ANSWER = PlannedEventLineResponse.class;

    /** The schemas of the lines. */
    static final List<Class<?>> SCHEMAS = List.of(FORM, ANSWER);

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The body is empty, or a header is malformed.",
            "401", "The API key is missing or unknown.",
            "403", "The roles of the account do not include this call.",
            "408", "The body came too slowly.",
            "413", "The body has more than 4,000,000 bytes or 500 lines.",
            "415", "The body is not NDJSON in UTF-8.",
            "429", "The account writes too much; repeat the call after Retry-After. No line was stored.",
            "500", ProblemDescription.FAULT);

    /** The statuses whose example is about lines. */
    private static final Set<String> ABOUT_LINES = Set.of("413", "415");

    private BatchDescription() {}

    /** Describes body and responses of the call. */
    static void describe(Operation operation) {
        var name = operation.getOperationId();
        operation.setRequestBody(new RequestBody()
                .description(
                        "1 to 500 lines, each with one JSON object of this schema; in all at most 4,000,000 bytes.")
                .required(true)
                .content(lines("PlannedEventLine", name + ".request")));
        var answers = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(
                                        "For each line one line with a JSON object of this schema, in the same order.")
                                .content(lines("PlannedEventLineResult", name + ".response")));
        new TreeMap<>(PROBLEMS)
                .forEach((status, description) ->
                        answers.addApiResponse(status, AnswerParts.problem(status, description, example(status))));
        operation.setResponses(answers);
    }

    private static String example(String status) {
        return ABOUT_LINES.contains(status) ? status + "-lines" : status;
    }

    /** The content of which each line has the schema, with an example of each line. */
    private static Content lines(String schema, String example) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
        int number = 0;
        for (var line : ApiDescription.EXAMPLES.read(example)) {
            number++;
            media.addExamples("line-" + number, new Example().value(line));
        }
        return new Content().addMediaType("application/x-ndjson", media);
    }
}
