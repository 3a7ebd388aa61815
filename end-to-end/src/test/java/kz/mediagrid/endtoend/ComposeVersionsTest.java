package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** What {@code docker-compose.yml} says of versions is what this build has. */
class ComposeVersionsTest {

    @Test
    void theBrokerIsTheOneThatTheClientsComeWith() throws IOException {
        assertThat(said("image: apache/kafka:(\\S+)")).containsExactly(AppInfoParser.getVersion());
    }

    @Test
    void theImagesAreNamedByTheVersionOfThisBuild() throws IOException {
        assertThat(said("VERSION: &version ([^}\\s]+)")).containsExactly(System.getProperty("media-grid.version"));
    }

    private static List<String> said(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(WholeMediaGrid.home().resolve("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
