package kz.mediagrid.edge.problem;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Finds the problem for an error of which a framework reports only the HTTP status. */
final class StatusKinds {

    private static final Map<ProblemKind, ProblemText> REASONS = new EnumMap<>(Map.ofEntries(
            Map.entry(ProblemKind.MALFORMED, ProblemText.of("call.unclear")),
            Map.entry(ProblemKind.UNAUTHENTICATED, ProblemText.of("key.missing")),
            Map.entry(ProblemKind.FORBIDDEN, ProblemText.of("account.lacks-role")),
            Map.entry(ProblemKind.NOT_FOUND, ProblemText.of("address.empty")),
            Map.entry(ProblemKind.GONE, ProblemText.of("content.erased")),
            Map.entry(ProblemKind.METHOD_NOT_ALLOWED, ProblemText.of("method.see-allow")),
            Map.entry(ProblemKind.NOT_ACCEPTABLE, ProblemText.of("accept.json-only")),
            Map.entry(ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemText.of("body.send-json")),
            Map.entry(ProblemKind.TOO_LARGE, ProblemText.of("request.too-large")),
            Map.entry(ProblemKind.STORE_FULL, ProblemText.of("form.no-space")),
            Map.entry(ProblemKind.TOO_MANY_CALLS, ProblemText.of("calls.too-many")),
            Map.entry(ProblemKind.UNAVAILABLE, ProblemText.of("service.busy")),
            Map.entry(ProblemKind.BROKEN, ProblemText.of("service.fault"))));

    private StatusKinds() {}

    static ProblemKind of(int status) {
        return Arrays.stream(ProblemKind.values())
                .filter(REASONS::containsKey)
                .filter(kind -> kind.status().value() == status)
                .findFirst()
                .orElse(status < 500 || refusesTheCall(status) ? ProblemKind.MALFORMED : ProblemKind.BROKEN);
    }

    /**
     * Whether the status means that the call is invalid. Jetty reports an unknown transfer encoding with 501, and an
     * unknown HTTP version with 505.
     */
    private static boolean refusesTheCall(int status) {
        return status == HttpStatus.NOT_IMPLEMENTED.value() || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }

    static RequestProblem problem(int status) {
        var kind = of(status);
        return kind.because(Objects.requireNonNull(REASONS.get(kind)));
    }
}
