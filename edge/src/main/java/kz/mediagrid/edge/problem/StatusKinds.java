package kz.mediagrid.edge.problem;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Maps a bare HTTP status set by a framework to a kind of problem. */
final class StatusKinds {

    private static final Map<ProblemKind, String> SENTENCES = new EnumMap<>(Map.of(
            ProblemKind.MALFORMED, "The server could not make sense of the request.",
            ProblemKind.NOT_FOUND, "Nothing is at this address.",
            ProblemKind.METHOD_NOT_ALLOWED, "The header Allow names the methods this address takes.",
            ProblemKind.NOT_ACCEPTABLE, "The API answers application/json and application/problem+json.",
            ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8.",
            ProblemKind.UNAVAILABLE, "Please try again in a moment.",
            ProblemKind.BROKEN, "This is a fault of the service, not of the call."));

    private StatusKinds() {}

    static ProblemKind of(int status) {
        return Arrays.stream(ProblemKind.values())
                .filter(SENTENCES::containsKey)
                .filter(kind -> kind.status().value() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemKind.MALFORMED : ProblemKind.BROKEN);
    }

    static String sentence(ProblemKind kind) {
        return SENTENCES.getOrDefault(kind, kind.title() + ".");
    }
}
