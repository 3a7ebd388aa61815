package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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
        var served = SORTED.writeValueAsString(
                newsroom.request("GET", "/v3/api-docs").send().body());
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
    void everyExampleOfAnAnswerHasTheRequiredParts() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var schemas = document.path("components").path("schemas");
        var absent = new TreeSet<String>();
        var checked = new TreeSet<String>();

        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> call.path("responses")
                        .forEachEntry((status, answer) -> answer.path("content")
                                .forEach(content -> content.path("examples").forEach(example -> {
                                    var value = example.has("$ref")
                                            ? document.at(example.path("$ref")
                                                            .asString("")
                                                            .substring(1))
                                                    .path("value")
                                            : example.path("value");
                                    checked.add(method + " " + path + " " + status);
                                    noteAbsent(absent, schemas, content.path("schema"), value);
                                })))));

        assertThat(checked).hasSizeGreaterThan(500);
        assertThat(absent).isEmpty();
    }

    @Test
    void anAnswerSaysWhichOfItsPartsItAlwaysHas() {
        var schemas = newsroom.request("GET", "/v3/api-docs")
                .send()
                .body()
                .path("components")
                .path("schemas");

        assertThat(required(schemas, "Receipt")).contains("number", "state", "receivedAt", "weeks");
        assertThat(required(schemas, "Receipt")).doesNotContain("eventId", "refusal");
        assertThat(required(schemas, "PlannedEvent")).contains("id", "revision", "event");
        assertThat(required(schemas, "PlannedEventPage")).containsExactly("items");
        assertThat(required(schemas, "Problem")).containsExactlyInAnyOrder("type", "title", "status", "detail");
        // A form, which says itself what a caller must send.
        assertThat(required(schemas, "Contact")).isEmpty();
    }

    @Test
    void theRangesOfParametersAreThoseThatTheGatewayChecks() {
        var list = newsroom.request("GET", "/v3/api-docs")
                .send()
                .body()
                .path("paths")
                .path("/api/planned-events")
                .path("get");
        var limit = list.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals("limit"))
                .map(parameter -> parameter.path("schema"))
                .findFirst()
                .orElseThrow();

        assertThat(statusOf("limit=" + limit.path("minimum").asInt(-1))).isEqualTo(200);
        assertThat(statusOf("limit=" + limit.path("maximum").asInt(-1))).isEqualTo(200);
        assertThat(statusOf("limit=" + (limit.path("minimum").asInt(-1) - 1))).isEqualTo(400);
        assertThat(statusOf("limit=" + (limit.path("maximum").asInt(-1) + 1))).isEqualTo(400);
    }

    private int statusOf(String query) {
        return newsroom.request("GET", "/api/planned-events?" + query)
                .as(newsroom.agencyKey("edu"))
                .send()
                .status();
    }

    @Test
    void everyCallSaysThatItMayBeRefusedForItsNumberOrFail() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var silent = new TreeSet<String>();

        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    for (var status : List.of("401", "429", "500")) {
                        if (!hasExample(call.path("responses")
                                .path(status)
                                .path("content")
                                .path("application/problem+json"))) {
                            silent.add(method + " " + path + " " + status);
                        }
                    }
                }));

        assertThat(silent).isEmpty();
        assertThat(document.path("info").path("license").path("identifier").asString(""))
                .isEqualTo("Apache-2.0");
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

    private static List<String> required(JsonNode schemas, String name) {
        return schemas.path(name)
                .path("required")
                .valueStream()
                .map(part -> part.asString(""))
                .toList();
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example") || content.has("examples");
    }

    /** Notes each required part that {@code example} lacks, by the schema and the name of the part. */
    private static void noteAbsent(Set<String> absent, JsonNode schemas, JsonNode schema, JsonNode example) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
            var known = schemas.path(name);
            known.path("required").forEach(part -> {
                if (!example.has(part.asString(""))) {
                    absent.add(name + "." + part.asString(""));
                }
            });
            known.path("properties").forEachEntry((part, it) -> {
                if (example.has(part)) {
                    noteAbsent(absent, schemas, it, example.path(part));
                }
            });
        }
        example.forEach(item -> noteAbsent(absent, schemas, schema.path("items"), item));
    }
}
