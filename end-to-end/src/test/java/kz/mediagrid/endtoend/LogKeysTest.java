package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The keys of structured log lines are those that {@code docs/logging.md} lists, so that none holds a private datum unseen. */
class LogKeysTest {

    private static final Pattern USED =
            Pattern.compile("(?:\\.addKeyValue|MDC\\.put|MDC\\.putCloseable)\\(\\s*(\"?)([A-Za-z_.]+)\\1");
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);

    @Test
    void theCodeUsesTheKeysOfThePage() throws IOException {
        assertThat(used()).isNotEmpty().isEqualTo(documented());
    }

    private static Set<String> documented() throws IOException {
        var keys = new TreeSet<String>();
        DOCUMENTED
                .matcher(Files.readString(WholeMediaGrid.home().resolve("docs/logging.md")))
                .results()
                .forEach(key -> keys.add(key.group(1)));
        return keys;
    }

    private static Set<String> used() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(WholeMediaGrid.home())) {
            for (var source : files.filter(LogKeysTest::isSource).toList()) {
                USED.matcher(Files.readString(source)).results().forEach(use -> keys.add(use.group(2)));
            }
        }
        return keys;
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }
}
