package kz.mediagrid.gateway.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.call.WriteLines;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds a call's request body, headers and responses to the API document, with one complete example of each request body
 * and each response body.
 */
final class CallDescription implements GlobalOperationCustomizer {

    /** The call whose body is a file. */
    static final String UPLOAD = "uploadFile";

    private final Set<Class<?>> bodies = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> answers = ConcurrentHashMap.newKeySet();

    /** The types of the request bodies described so far. */
    Set<Class<?>> bodies() {
        return Set.copyOf(bodies);
    }

    /** The types of the responses described so far, apart from receipts and problems. */
    Set<Class<?>> answers() {
        return Set.copyOf(answers);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        summarise(operation);
        if (hasParameter(method, WriteLines.class)) {
            operation.addParametersItem(prefer());
            BatchDescription.describe(operation);
            return operation;
        }
        var body = bodyOf(method);
        body.ifPresent(type -> {
            bodies.add(type);
            describeBody(operation, type);
        });
        if (UPLOAD.equals(operation.getOperationId())) {
            operation.setRequestBody(bytes());
        }
        boolean write = hasParameter(method, Write.class);
        if (write) {
            operation.addParametersItem(idempotencyKey());
        }
        if (takesRevision(operation)) {
            operation.addParametersItem(ifMatch(operation));
        }
        boolean toTheLog = method.getReturnType().getParameterType() == CompletableFuture.class;
        if (toTheLog) {
            operation.addParametersItem(prefer());
        } else {
            answers.add(AnswerTypes.of(method));
        }
        operation.setResponses(AnswerDescription.of(operation, method, write, toTheLog));
        ParameterRules.add(operation);
        return operation;
    }

    /**
     * Splits the Javadoc of a call: the first sentence becomes the summary, the rest becomes the description. Without
     * this method, springdoc puts all sentences into the summary and into the description.
     */
    private static void summarise(Operation operation) {
        if (operation.getDescription() == null) {
            return;
        }
        var sentences = operation.getDescription().split("\\. ?", 2);
        operation.setSummary(sentences[0]);
        operation.setDescription(sentences[1].isEmpty() ? null : sentences[1]);
    }

    private static Optional<Class<?>> bodyOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Write.class
                        || parameter.getParameterType() == StrictJson.Content.class)
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .resolve(Object.class))
                .<Class<?>>map(type -> type)
                .findFirst();
    }

    private static boolean hasParameter(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static void describeBody(Operation operation, Class<?> type) {
        operation.setRequestBody(new RequestBody()
                .required(!BodyMayBeAbsent.class.isAssignableFrom(type))
                .content(AnswerDescription.json(type.getSimpleName(), operation.getOperationId() + ".request")));
    }

    private static RequestBody bytes() {
        var media = new MediaType().schema(new StringSchema().format("binary"));
        media.addExamples("example", new Example().value("%PDF-1.7 …"));
        return new RequestBody().required(true).content(new Content().addMediaType("application/octet-stream", media));
    }

    private static HeaderParameter header(String name, String description, String example, boolean required) {
        var header = new HeaderParameter();
        header.name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema())
                .example(example);
        return header;
    }

    private static HeaderParameter idempotencyKey() {
        return header(
                "Idempotency-Key",
                "Unique name of this write, 1 to 255 printable ASCII characters; a repeat of the call has no second effect.",
                "2f1c9a52-6f0b-4d6e-9b0a-7f7d3c1e5a10",
                true);
    }

    private static HeaderParameter ifMatch(Operation operation) {
        boolean required = List.of("revisePlannedEvent", "checkRevision").contains(operation.getOperationId());
        return header("If-Match", "ETag of the revision that the call changes.", "\"1\"", required);
    }

    private static HeaderParameter prefer() {
        return header(
                "Prefer", "wait=N waits at most N seconds, up to 10, for the outcome (RFC 7240).", "wait=5", false);
    }

    static boolean takesRevision(Operation operation) {
        return List.of(
                        "revisePlannedEvent",
                        "checkRevision",
                        "postponePlannedEvent",
                        "withdrawPlannedEvent",
                        "reinstatePlannedEvent",
                        "putAgency")
                .contains(operation.getOperationId());
    }
}
