package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API document is generated from the code, checked in, and compared here: a change of the API is a decision. */
@ExtendWith(WholeMediaGrid.class)
class OpenApiTest {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE))
            .build();

    private final Newsroom newsroom;

    OpenApiTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void theCheckedInDocumentIsWhatTheGatewayServes() throws IOException {
        var file = WholeMediaGrid.home().resolve("producer-gateway/gateway/openapi.json");
        // The port differs from run to run; the document is about calls, not about an address.
        var served =
                withoutServers(newsroom.request("GET", "/v3/api-docs").send().body());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, served + "\n");
        }

        assertThat(Files.readString(file)).isEqualTo(served + "\n");
    }

    @Test
    void everyCallHasASummaryAndEveryBodyAnExample() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();

        assertThat(document.path("paths").size()).isPositive();
        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    var what = method + " " + path;
                    assertThat(call.path("summary").asString("")).as(what).isNotEmpty();
                    call.path("requestBody")
                            .path("content")
                            .forEach(content -> assertThat(hasExample(content))
                                    .as("request of " + what)
                                    .isTrue());
                    call.path("responses")
                            .path("200")
                            .path("content")
                            .forEach(content -> assertThat(hasExample(content))
                                    .as("answer of " + what)
                                    .isTrue());
                }));
    }

    @Test
    void everySchemaPropertyAndParameterHasADescription() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var undescribed = new TreeSet<String>();

        document.path("components").path("schemas").forEachEntry((name, schema) -> {
            note(undescribed, name, schema);
            schema.path("properties").forEachEntry((property, it) -> note(undescribed, name + "." + property, it));
        });
        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> call.path("parameters")
                        .forEach(parameter -> note(
                                undescribed,
                                method + " " + path + " "
                                        + parameter.path("name").asString(""),
                                parameter))));

        assertThat(document.path("components").path("schemas").size()).isGreaterThan(70);
        assertThat(undescribed).isEmpty();
    }

    private static void note(Set<String> undescribed, String name, JsonNode part) {
        if (part.path("description").asString("").isBlank()) {
            undescribed.add(name);
        }
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example") || content.has("examples");
    }

    private static String withoutServers(JsonNode document) {
        ((ObjectNode) document).remove("servers");
        return SORTED.writeValueAsString(document);
    }
}
