package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The environment variables that {@code docker-compose.yml} takes from the shell or from a file {@code .env}. */
final class ComposeVariables {

    /** As in <code>${NAME:-default}</code>, where the default may have a variable of its own. */
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{([A-Z_]+):-((?:[^{}$]|\\$\\{[^{}]*})*)}");

    /** A variable that a service gets from the shell under the same name. */
    private static final Pattern PASSED_ON = Pattern.compile("(?m)^ +([A-Z_]+):$");

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *#.*$");

    private static final Map<String, String> PURPOSES = Map.ofEntries(
            Map.entry("MEDIA_GRID_PORT", "The port of the gateway on this machine."),
            Map.entry("MEDIA_GRID_AGGREGATOR_PORT", "The port of the aggregator's health and metrics on this machine."),
            Map.entry("MEDIA_GRID_NOTIFIER_PORT", "The port of the notifier on this machine."),
            Map.entry(
                    "MEDIA_GRID_PROMETHEUS_PORT",
                    "The port of Prometheus on this machine, with the profile `prometheus`."),
            Map.entry("MEDIA_GRID_PAGES", "`media-grid.gateway-pages` of the gateway."),
            Map.entry("MEDIA_GRID_GATEWAY_PAGES", "`media-grid.gateway-pages` of the notifier."),
            Map.entry("MEDIA_GRID_NOTIFIER_PAGES", "`media-grid.notifier-pages` of the gateway."),
            Map.entry("MEDIA_GRID_PUBLIC_URL", "`media-grid.public-url` of the notifier."),
            Map.entry(
                    "MEDIA_GRID_OPS_KEY_FILE",
                    "The file with an API key of ops, with which Prometheus reads the metrics."),
            Map.entry("MEDIAGRID_SIGNINSECRET", "`media-grid.sign-in-secret` of the gateway and the notifier."),
            Map.entry(
                    "MEDIA_GRID_FILES",
                    "The folder of the files that the images are made of. An unpacked release sets it in `.env`."));

    private ComposeVariables() {}

    /** The purpose of each variable that has a description here. */
    static Map<String, String> purposes() {
        return PURPOSES;
    }

    /** The value of each variable of the file if it is not set, by name; empty text if the service then has no value either. */
    static Map<String, String> all() {
        var defaults = new TreeMap<String, String>();
        var file = COMMENT.matcher(MainFiles.read(WholeMediaGrid.home().resolve("docker-compose.yml")))
                .replaceAll("");
        PASSED_ON
                .matcher(file)
                .results()
                .filter(found -> file.startsWith("MEDIAGRID_", found.start(1)))
                .forEach(found -> defaults.put(found.group(1), ""));
        add(file, defaults);
        return defaults;
    }

    private static void add(String text, Map<String, String> defaults) {
        WITH_DEFAULT.matcher(text).results().forEach(found -> {
            var value = resolved(found);
            var other = defaults.put(found.group(1), value);
            if (other != null && !other.equals(value)) {
                throw new IllegalStateException(found.group(1) + " has two defaults: " + other + " and " + value);
            }
            add(found.group(2), defaults);
        });
    }

    private static String resolved(MatchResult variable) {
        return WITH_DEFAULT.matcher(variable.group(2)).replaceAll(inner -> inner.group(2));
    }

    static String rows() {
        return all().entrySet().stream()
                .map(variable -> "| `" + variable.getKey() + "` | "
                        + (variable.getValue().isEmpty() ? "–" : "`" + variable.getValue() + "`") + " | "
                        + PURPOSES.getOrDefault(variable.getKey(), "") + " |\n")
                .collect(joining());
    }
}
