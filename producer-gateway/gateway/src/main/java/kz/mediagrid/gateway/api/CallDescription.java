package kz.mediagrid.gateway.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.api.AnswerParts;
import kz.mediagrid.edge.api.AnswerTypes;
import kz.mediagrid.edge.api.CallParts;
import kz.mediagrid.edge.api.ParameterRules;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.call.WriteLines;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds a call's request body, headers and responses to the API document, with one complete example of each request body
 * and each response body.
 */
final class CallDescription implements GlobalOperationCustomizer {

    /** The call whose body is a file. */
    static final String UPLOAD = "uploadFile";

    private static final Set<String> REVISION_REQUIRED = Set.of("revisePlannedEvent", "checkRevision");

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
        CallParts.summarise(operation);
        if (CallParts.hasParameter(method, WriteLines.class)) {
            operation.addParametersItem(prefer());
            BatchDescription.describe(operation);
            return operation;
        }
        var body = CallParts.bodyOf(method);
        body.ifPresent(type -> {
            bodies.add(type);
            describeBody(operation, type);
        });
        if (UPLOAD.equals(operation.getOperationId())) {
            operation.setRequestBody(bytes());
        }
        boolean write = CallParts.hasParameter(method, Write.class);
        if (write) {
            operation.addParametersItem(CallParts.idempotencyKey());
        }
        if (takesRevision(operation)) {
            operation.addParametersItem(CallParts.ifMatch(REVISION_REQUIRED.contains(operation.getOperationId())));
        }
        boolean toTheLog = method.getReturnType().getParameterType() == CompletableFuture.class;
        if (toTheLog) {
            operation.addParametersItem(prefer());
        } else {
            answers.add(AnswerTypes.of(method));
        }
        operation.setResponses(AnswerDescription.of(operation, method, write, toTheLog));
        AnswerParts.addNextPage(operation);
        ParameterRules.add(operation);
        return operation;
    }

    private static void describeBody(Operation operation, Class<?> type) {
        operation.setRequestBody(new RequestBody()
                .required(!BodyMayBeAbsent.class.isAssignableFrom(type))
                .content(AnswerParts.json(
                        type.getSimpleName(), ApiDescription.EXAMPLES.read(operation.getOperationId() + ".request"))));
    }

    private static RequestBody bytes() {
        var media = new MediaType().schema(new StringSchema().format("binary"));
        media.addExamples("example", new Example().value("%PDF-1.7 …"));
        return new RequestBody().required(true).content(new Content().addMediaType("application/octet-stream", media));
    }

    private static HeaderParameter prefer() {
        return CallParts.header(
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
