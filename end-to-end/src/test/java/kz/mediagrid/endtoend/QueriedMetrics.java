package kz.mediagrid.endtoend;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of metrics in queries of Prometheus. */
final class QueriedMetrics {

    /** Texts, label matchers, ranges, and the labels by which an operator groups or matches. */
    private static final Pattern NO_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_][a-zA-Z0-9_:]*\\b(?!\\s*\\()");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    private QueriedMetrics() {}

    /** The metrics that {@code query} reads, without those that Prometheus itself or a rule computes. */
    static Set<String> in(String query) {
        return NAME.matcher(NO_METRIC.matcher(query).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !OPERATORS.contains(name) && !name.contains(":") && !isOfPrometheus(name))
                .collect(Collectors.toSet());
    }

    private static boolean isOfPrometheus(String name) {
        return name.equals("up") || name.equals("ALERTS");
    }
}
