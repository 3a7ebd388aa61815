package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program on the page is the one that the tests run. */
class QuotedReadersTest {

    private static final Path READERS = MainSources.HOME.resolve("samples/readers");

    @Test
    void thePageForReadersOfTheTopicsQuotesEachProgram() throws IOException {
        var page = Files.readString(MainSources.HOME.resolve("docs/media/topics.md"));

        try (var files = Files.list(READERS)) {
            var programs = files.toList();
            assertThat(programs).hasSize(3);
            for (var program : programs) {
                assertThat(page).containsPattern("```[a-z]+\\n\\Q" + Files.readString(program) + "\\E```\\n");
            }
        }
    }
}
