package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API documents tell the shapes of what callers send. {@link OpenApiTest} compares the documents with the code. */
class OpenApiFormsTest {

    private static final Set<String> SHAPES = Set.of("enum", "format", "pattern", "maxLength", "$ref");

    /** Texts of any shape: whole files, and names that must be known already. */
    private static final Set<String> FREE = Set.of(
            "ActivateCalendar.replaces",
            "ActivateCalendar.text",
            "ActivateCalendar.year",
            "CalendarDraft.text",
            "CalendarDraft.year",
            "Filter.bodies",
            "Filter.regions",
            "IssueKey.outlet",
            "NoteObligation.obligationId",
            "SendMessageAgain.webhookId");

    @ParameterizedTest
    @EnumSource
    void eachTextOfAFormHasAShape(OpenApiTest.Described service) throws Exception {
        var shapeless = new TreeSet<String>();

        forms(document(service), (name, text) -> {
            if (SHAPES.stream().noneMatch(text::has) && !FREE.contains(name)) {
                shapeless.add(name);
            }
        });

        assertThat(shapeless).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachExampleHasTheShapeOfItsSchema(OpenApiTest.Described service) throws Exception {
        var document = document(service);
        var checked = new TreeSet<String>();
        var others = new TreeSet<String>();
        BiConsumer<String, JsonNode> check = (pattern, example) -> {
            var said = pattern + ": " + example.asString("");
            checked.add(said);
            if (!Pattern.compile(pattern).matcher(example.asString("")).find()) {
                others.add(said);
            }
        };

        document.path("components")
                .path("schemas")
                .forEach(schema -> schema.path("properties").forEach(part -> {
                    if (part.has("pattern") && part.has("example")) {
                        check.accept(part.path("pattern").asString(""), part.path("example"));
                    }
                }));
        bodies(document)
                .forEach(content -> content.path("examples")
                        .forEach(example -> walk(document, content.path("schema"), example.path("value"), check)));

        assertThat(checked).isNotEmpty();
        assertThat(others).isEmpty();
    }

    private static void walk(JsonNode document, JsonNode schema, JsonNode example, BiConsumer<String, JsonNode> check) {
        var known = resolved(document, schema);
        if (known.has("pattern") && example.isString()) {
            check.accept(known.path("pattern").asString(""), example);
        }
        if (example.isArray()) {
            example.forEach(item -> walk(document, known.path("items"), item, check));
        }
        known.path("properties").forEachEntry((name, part) -> {
            if (example.has(name)) {
                walk(document, part, example.path(name), check);
            }
        });
    }

    /** Calls {@code text} with the name and the schema of each text in what callers send. */
    private static void forms(JsonNode document, BiConsumer<String, JsonNode> text) {
        var seen = new TreeSet<String>();
        bodies(document).forEach(content -> form(document, content.path("schema"), seen, text));
        assertThat(seen).isNotEmpty();
    }

    private static void form(JsonNode document, JsonNode schema, Set<String> seen, BiConsumer<String, JsonNode> text) {
        var name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        if (!name.isEmpty() && !seen.add(name)) {
            return;
        }
        resolved(document, schema).path("properties").forEachEntry((part, it) -> {
            var one = it.has("items") ? it.path("items") : it;
            if (one.path("type").asString("").equals("string")) {
                text.accept(name + "." + part, one);
            }
            form(document, one, seen, text);
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString("").substring(1)) : schema;
    }

    private static Iterable<JsonNode> bodies(JsonNode document) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(call -> call.path("requestBody").path("content").valueStream())
                .toList();
    }

    private static JsonNode document(OpenApiTest.Described service) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(Path.of("..").resolve(service.file)));
    }
}
