package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API documents are generated from the code, checked in, and compared here: a change of an API is a decision. */
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

    /** A service with an API document. */
    enum Described {
        GATEWAY("producer-gateway/gateway/openapi.json", 500, 70),
        NOTIFIER("notifier/notifier/openapi.json", 250, 70);

        final String file;
        final int examples;
        final int schemas;

        Described(String file, int examples, int schemas) {
            this.file = file;
            this.examples = examples;
            this.schemas = schemas;
        }
    }

    OpenApiTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest
    @EnumSource
    void theCheckedInDocumentIsWhatTheServiceServes(Described service) throws IOException {
        var file = WholeMediaGrid.home().resolve(service.file);
        var served = SORTED.writeValueAsString(served(service));
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, served + "\n");
        }

        assertThat(Files.readString(file)).isEqualTo(served + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyCallHasASummaryAndEveryBodyAnExample(Described service) {
        var document = served(service);

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

    @ParameterizedTest
    @EnumSource
    void everyExampleOfAnAnswerHasTheRequiredParts(Described service) {
        var document = served(service);
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

        assertThat(checked).hasSizeGreaterThan(service.examples);
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

    @Test
    void theNotifierDescribesNoPage() {
        var paths = served(Described.NOTIFIER).path("paths");

        assertThat(paths.has("/grids/{week}.ics")).isTrue();
        assertThat(paths.has("/feeds/versions.atom")).isTrue();
        assertThat(paths.propertyNames())
                .noneMatch(path -> path.equals("/") || path.startsWith("/outlets") || path.endsWith("/text"))
                .noneMatch(path -> path.contains("*"));
    }

    @Test
    void theMessagesToOutletsAreWebhooksWithTheHeadersOfTheirSignature() {
        var hooks = served(Described.NOTIFIER).path("webhooks");

        assertThat(hooks.propertyNames())
                .contains("media-grid.published", "media-grid.test", "media-grid.probe", "joint-matter.notice");
        hooks.forEach(hook -> {
            var call = hook.path("post");
            assertThat(call.path("parameters")
                            .valueStream()
                            .map(header -> header.path("name").asString("")))
                    .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
            assertThat(hasExample(call.path("requestBody").path("content").path("application/json")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleHasOnlyPartsOfItsSchema(Described service) {
        var document = served(service);
        var schemas = document.path("components").path("schemas");
        var unknown = new TreeSet<String>();

        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    var contents = new ArrayList<JsonNode>();
                    call.path("requestBody").path("content").forEach(contents::add);
                    call.path("responses")
                            .forEach(answer -> answer.path("content").forEach(contents::add));
                    contents.forEach(content -> content.path("examples")
                            .forEach(example ->
                                    noteUnknown(unknown, schemas, content.path("schema"), example.path("value"))));
                }));
        document.path("webhooks")
                .forEach(hook -> hook.path("post")
                        .path("requestBody")
                        .path("content")
                        .forEach(content -> content.path("examples")
                                .forEach(example ->
                                        noteUnknown(unknown, schemas, content.path("schema"), example.path("value")))));

        assertThat(unknown).isEmpty();
    }

    private JsonNode served(Described service) {
        return (service == Described.GATEWAY
                        ? newsroom.request("GET", "/v3/api-docs")
                        : newsroom.toNotifier("GET", "/v3/api-docs"))
                .send()
                .body();
    }

    private int statusOf(String query) {
        return newsroom.request("GET", "/api/planned-events?" + query)
                .as(newsroom.agencyKey("edu"))
                .send()
                .status();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallSaysThatItMayBeRefusedForItsNumberOrFail(Described service) {
        var document = served(service);
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

    @ParameterizedTest
    @EnumSource
    void everySchemaPropertyAndParameterHasADescription(Described service) {
        var document = served(service);
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

        assertThat(document.path("components").path("schemas").size()).isGreaterThanOrEqualTo(service.schemas);
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

    /** Notes each part of {@code example} that its schema lacks, by the schema and the name of the part. */
    private static void noteUnknown(Set<String> unknown, JsonNode schemas, JsonNode schema, JsonNode example) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
            var properties = schemas.path(name).path("properties");
            example.propertyStream().forEach(part -> {
                if (properties.has(part.getKey())) {
                    noteUnknown(unknown, schemas, properties.path(part.getKey()), part.getValue());
                } else {
                    unknown.add(name + "." + part.getKey());
                }
            });
        }
        if (example.isArray()) {
            example.forEach(item -> noteUnknown(unknown, schemas, schema.path("items"), item));
        }
    }
}
