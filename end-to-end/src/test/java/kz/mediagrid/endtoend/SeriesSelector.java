package kz.mediagrid.endtoend;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition for the label of a metric in a query.
 *
 * @param values the values of which each must exist; empty if the condition excludes values
 */
record SeriesSelector(String metric, String label, List<String> values) {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The conditions of {@code query}, without those for metrics that a rule computes. */
    static Stream<SeriesSelector> in(String query) {
        return SELECTOR.matcher(query)
                .results()
                .filter(found -> !found.group(1).contains(":"))
                .flatMap(found -> MATCHER.matcher(found.group(2))
                        .results()
                        .map(matcher -> new SeriesSelector(
                                found.group(1),
                                matcher.group(1),
                                switch (matcher.group(2)) {
                                    case "=" -> List.of(matcher.group(3));
                                    case "=~" -> List.of(matcher.group(3).split("\\|"));
                                    default -> List.of();
                                })));
    }

    /** Whether each value is that of a sample in {@code scrape}; where values are excluded, whether the label exists. */
    boolean isIn(String scrape) {
        var known = SELECTOR.matcher(scrape)
                .results()
                .filter(sample -> sample.group(1).equals(metric))
                .map(sample -> labels(sample.group(2)).get(label))
                .collect(Collectors.toSet());
        return known.containsAll(values) && !known.contains(null) && !known.isEmpty();
    }

    private static Map<String, String> labels(String text) {
        return LABEL.matcher(text)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }
}
