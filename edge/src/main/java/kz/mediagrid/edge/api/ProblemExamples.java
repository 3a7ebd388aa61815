package kz.mediagrid.edge.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.examples.Example;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/**
 * Makes the examples of problems in the API document. The texts are those that callers get, so that an example
 * cannot differ from them.
 */
public final class ProblemExamples {

    // The OpenAPI library writes the document with Jackson 2.
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemExamples() {}

    /**
     * The examples under the names that {@link #named} refers to.
     *
     * @param path the address of the call that the examples answer
     * @param own the examples that only this service has, under the suffixes of their names
     */
    public static Map<String, Example> all(MessageSource texts, URI path, Map<String, RequestProblem> own) {
        var examples = new TreeMap<String, Example>();
        Stream.of(ofEveryService(), own)
                .forEach(problems -> problems.forEach((suffix, problem) ->
                        examples.put("problem-" + suffix, new Example().value(document(problem, texts, path)))));
        return examples;
    }

    /**
     * A reference to an example.
     *
     * @param suffix the HTTP status; for calls whose body is no JSON, with the kind of the body where that decides
     */
    public static Example named(String suffix) {
        return new Example().$ref("#/components/examples/problem-" + suffix);
    }

    private static Map<String, RequestProblem> ofEveryService() {
        return Map.ofEntries(
                Map.entry("400", ProblemKind.MALFORMED.because(ProblemText.of("parameter.not-encoded"))),
                Map.entry("401", ProblemKind.UNAUTHENTICATED.because(ProblemText.of("key.missing"))),
                Map.entry("403", ProblemKind.FORBIDDEN.because(ProblemText.of("account.lacks-role"))),
                Map.entry("404", ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty"))),
                Map.entry("408", ProblemKind.TOO_SLOW.because(ProblemText.of("body.too-slow"))),
                Map.entry("409", ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"))),
                Map.entry("412", ProblemKind.STALE.because(ProblemText.of("if-match.other-revision", 2, 1))),
                Map.entry("413", ProblemKind.TOO_LARGE.because(ProblemText.of("body.too-large"))),
                Map.entry("413-lines", ProblemKind.TOO_LARGE.because(ProblemText.of("lines.too-large"))),
                Map.entry("415", ProblemKind.UNSUPPORTED_MEDIA_TYPE.because(ProblemText.of("body.send-json"))),
                Map.entry("415-lines", ProblemKind.UNSUPPORTED_MEDIA_TYPE.because(ProblemText.of("lines.send-ndjson"))),
                Map.entry(
                        "422",
                        ProblemKind.VALIDATION.because(
                                ProblemText.of("fields.one"),
                                List.of(new InvalidField("/title", ProblemText.of("text.kk-or-ru"))))),
                Map.entry("428", ProblemKind.PRECONDITION_REQUIRED.because(ProblemText.of("if-match.missing"))),
                Map.entry("429", ProblemKind.TOO_MANY_CALLS.because(ProblemText.of("calls.too-many"))),
                Map.entry("500", ProblemKind.BROKEN.because(ProblemText.of("service.fault"))),
                Map.entry("503", ProblemKind.UNAVAILABLE.because(ProblemText.of("service.busy"))));
    }

    private static JsonNode document(RequestProblem problem, MessageSource texts, URI path) {
        var body = problem.updateAndGetBody(texts, Locale.ENGLISH);
        body.setInstance(path);
        if (problem.kind() == ProblemKind.BROKEN) {
            body.setProperty("supportNumber", "4821-0937");
        }
        return JSON.valueToTree(members(body));
    }

    private static Map<String, Object> members(ProblemDetail body) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", String.valueOf(body.getType()));
        members.put("title", String.valueOf(body.getTitle()));
        members.put("status", body.getStatus());
        members.put("detail", String.valueOf(body.getDetail()));
        members.put("instance", String.valueOf(body.getInstance()));
        var others = body.getProperties();
        if (others != null) {
            members.putAll(others);
        }
        return members;
    }
}
