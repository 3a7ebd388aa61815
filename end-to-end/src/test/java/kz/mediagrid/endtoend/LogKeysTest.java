package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.Test;

/**
 * The keys of structured log lines are those that {@code docs/ops/logging.md} lists, so that none holds a private datum unseen, and each
 * service that the page names for a key writes it.
 */
class LogKeysTest {

    private static final Pattern USED =
            Pattern.compile("(?:\\.addKeyValue|MDC\\.put|MDC\\.putCloseable)\\(\\s*(\"?)([A-Za-z_.]+)\\1");
    private static final Pattern DOCUMENTED =
            Pattern.compile("^\\| `([a-z]+)` \\|[^|]*\\|[^|]*\\| ([a-z, -]+) \\|$", Pattern.MULTILINE);

    /** The services that run the code of a folder of the checkout. Calls that write are those of the two services with an API. */
    private static final Map<String, Set<Service>> RUN_BY = Map.of(
            "producer-gateway", Set.of(Service.PRODUCER_GATEWAY),
            "grid-aggregator", Set.of(Service.GRID_AGGREGATOR),
            "grid", Set.of(Service.GRID_AGGREGATOR),
            "notifier", Set.of(Service.NOTIFIER),
            "edge", Set.of(Service.PRODUCER_GATEWAY, Service.NOTIFIER));

    @Test
    void eachServiceUsesTheKeysOfThePage() throws IOException {
        assertThat(used()).isNotEmpty().isEqualTo(documented());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var keys = new TreeMap<String, Set<String>>();
        DOCUMENTED
                .matcher(Files.readString(WholeMediaGrid.home().resolve("docs/ops/logging.md")))
                .results()
                .forEach(key -> keys.put(
                        key.group(1), new TreeSet<>(List.of(key.group(2).split(", ", -1)))));
        return keys;
    }

    private static Map<String, Set<String>> used() throws IOException {
        var keys = new TreeMap<String, Set<String>>();
        var home = WholeMediaGrid.home();
        try (var files = Files.walk(home)) {
            for (var source : files.filter(LogKeysTest::isSource).toList()) {
                var folder = home.relativize(source).getName(0).toString();
                USED.matcher(Files.readString(source)).results().forEach(use -> {
                    var services = keys.computeIfAbsent(use.group(2), key -> new TreeSet<>());
                    RUN_BY.getOrDefault(folder, Set.of()).forEach(service -> services.add(service.id()));
                });
            }
        }
        return keys;
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }
}
