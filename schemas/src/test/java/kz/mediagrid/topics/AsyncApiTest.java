package kz.mediagrid.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path HOME = Path.of(System.getProperty("media-grid.home"));
    private static final Path FILE = HOME.resolve("docs/reference/asyncapi.yaml");

    @Test
    void theCheckedInDocumentIsWhatTheCatalogueSays() throws IOException {
        var document = new AsyncApiDocument(HOME.resolve("schemas/released")).text();
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.writeString(FILE, document);
        }

        assertThat(Files.readString(FILE)).isEqualTo(document);
    }

    @Test
    void documentAndPageNameEveryHeader() throws IOException {
        var document = Files.readString(FILE);
        var page = Files.readString(HOME.resolve("docs/media/topics.md"));
        var event = new CloudEvent(Topics.MEDIA_GRIDS, "id", "key", "type", Instant.EPOCH);

        assertThat(event.headers().keySet())
                .hasSize(7)
                .allSatisfy(header -> assertThat(document).contains("\n        " + header + ":\n"))
                .allSatisfy(header -> assertThat(page).contains("\n| `" + header + "` |"));
    }

    @Test
    void thePageForReadersNamesEveryTopicSubjectAndSchema() throws IOException {
        var page = Files.readString(HOME.resolve("docs/media/topics.md"));

        for (var topic : AsyncApiDocument.topics()) {
            assertThat(page).contains("`" + topic.name() + "`");
            for (var record : topic.records()) {
                var schema = Topic.schema(record);
                assertThat(page)
                        .contains("`" + topic.subject(schema) + "`")
                        .containsPattern("\\[" + schema.getName() + "]\\(\\.\\./\\.\\./schemas/released/"
                                + schema.getName() + "/");
            }
        }
    }
}
