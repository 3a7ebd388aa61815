package kz.mediagrid.edge.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.Optional;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** The parts of calls in the API document that are alike in every service. */
public final class CallParts {

    private CallParts() {}

    /**
     * Splits the Javadoc of a call: the first sentence becomes the summary, the rest becomes the description. Without
     * this method, springdoc puts all sentences into the summary and into the description.
     */
    public static void summarise(Operation operation) {
        if (operation.getDescription() == null) {
            return;
        }
        var sentences = operation.getDescription().split("\\. ?", 2);
        operation.setSummary(sentences[0]);
        operation.setDescription(sentences[1].isEmpty() ? null : sentences[1]);
    }

    /** The type of the JSON that a call takes; empty if it takes none. */
    public static Optional<Class<?>> bodyOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Write.class
                        || parameter.getParameterType() == StrictJson.Content.class)
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric(0)
                        .resolve(Object.class))
                .<Class<?>>map(type -> type)
                .findFirst();
    }

    /** Whether {@code method} has a parameter of {@code type}. */
    public static boolean hasParameter(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    /** A header of a request. */
    public static HeaderParameter header(String name, String description, String example, boolean required) {
        var header = new HeaderParameter();
        header.name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema())
                .example(example);
        return header;
    }

    /** The header that makes a repeated write have no second effect. */
    public static HeaderParameter idempotencyKey() {
        return header(
                IdempotencyKey.HEADER,
                "Unique name of this write, 1 to 255 printable ASCII characters; a repeat of the call has no second effect.",
                "2f1c9a52-6f0b-4d6e-9b0a-7f7d3c1e5a10",
                true);
    }

    /** The header that names the revision which a call changes. */
    public static HeaderParameter ifMatch(boolean required) {
        return header("If-Match", "ETag of the revision that the call changes.", "\"1\"", required);
    }
}
