package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No text field of an API accepts a character that nobody sees. The fields of the gateway are those of its document. */
@ExtendWith(WholeMediaGrid.class)
class EveryTextFieldTest {

    private static final String LINES = "application/x-ndjson";
    private static final List<String> ROLES = List.of("AGENCY", "AUTHORISED_BODY", "OPS");

    private final Newsroom newsroom;

    EveryTextFieldTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A text field of a call; {@code steps} are the names of the fields that lead to it, with {@code []} for a list. */
    private record Field(String method, String path, List<String> steps) {

        String pointer() {
            return "/" + String.join("/", steps).replace("[]", "0");
        }

        /** The same field of an object that is the member {@code name} of the body. */
        Field within(String name) {
            if (!steps.get(0).equals(name)) {
                throw new IllegalArgumentException(steps + " is not within " + name);
            }
            return new Field(method, path, steps.subList(1, steps.size()));
        }

        /** A body with this field alone. */
        Object body(String text) {
            return around(isOfList() ? List.of(text) : Map.of(name(), text));
        }

        /** The same; a text in a language has another language beside it that is refused. */
        Object besideRefused(String text) {
            return List.of("kk", "ru", "en").contains(name())
                    ? around(Map.of(name(), text, name().equals("kk") ? "ru" : "kk", "-"))
                    : body(text);
        }

        private String name() {
            return steps.get(steps.size() - 1);
        }

        private boolean isOfList() {
            return name().equals("[]");
        }

        private Object around(Object last) {
            Object body = last;
            for (int i = steps.size() - 2; i >= 0; i--) {
                body = steps.get(i).equals("[]") ? List.of(body) : Map.of(steps.get(i), body);
            }
            return body;
        }
    }

    @Test
    void noTextFieldOfTheGatewayAcceptsACharacterThatNobodySees() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var fields = fields(document, "application/json");
        var refused = new HashMap<Field, Answer>();

        fields.forEach(field -> refused.put(field, sent(field, field.body("А\u202EБ"))));

        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(refused)
                .allSatisfy((field, answer) -> assertThat(told(answer))
                        .as("%s %s".formatted(answer.status(), answer.body()))
                        .contains("422 " + field.pointer() + " U+202E"));
    }

    @Test
    void everyTextOfTheGatewayMayBeAsLongAsItsDocumentSaysAndNoLonger() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var longest = new HashMap<Field, Integer>();
        fields(document, "application/json").forEach(field -> {
            var call = document.path("paths")
                    .path(field.path())
                    .path(field.method().toLowerCase(Locale.ROOT));
            var schema = call.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            int most =
                    described(document, schema, field.steps()).path("maxLength").asInt(0);
            if (most > 0) {
                longest.put(field, most);
            }
        });

        assertThat(longest).hasSizeGreaterThan(80).containsValue(300).containsValue(20_000);
        var checked = new TreeSet<String>();
        longest.forEach((field, most) -> {
            var over = sent(field, field.besideRefused(text(field, most + 1)));
            // Some calls look for the thing that they change first.
            if (over.status() != 404) {
                var bound = sent(field, field.besideRefused(text(field, most)));
                assertThat(pointers(over)).as(field.toString()).contains(field.pointer());
                assertThat(pointers(bound)).as(field.toString()).doesNotContain(field.pointer());
                checked.add(field.toString());
            }
        });
        assertThat(checked).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"/id", "/name/kk", "/name/en"})
    void aTextOfTheNotifierMayBeAsLongAsItsDocumentSaysAndNoLonger(String pointer) {
        var document = newsroom.toNotifier("GET", "/v3/api-docs").send().body();
        var field =
                new Field("POST", "/api/outlets", List.of(pointer.substring(1).split("/")));
        var schema = document.path("paths")
                .path(field.path())
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        int longest =
                described(document, schema, field.steps()).path("maxLength").asInt(0);

        assertThat(longest).isPositive();
        assertThat(pointers(toNotifier(field, "a".repeat(longest)))).doesNotContain(pointer);
        assertThat(pointers(toNotifier(field, "a".repeat(longest + 1)))).contains(pointer);
    }

    private Answer toNotifier(Field field, String text) {
        return newsroom.toNotifier(field.method(), field.path())
                .as(newsroom.editorKey())
                .once()
                .json(field.besideRefused(text))
                .send();
    }

    /** A text of that length. Something else in its body is wrong too, so that nothing is written. */
    private static String text(Field field, int length) {
        var name = field.name().toLowerCase(Locale.ROOT);
        return name.endsWith("email")
                ? mailAddress(length)
                : name.endsWith("url") ? "https://example.kz/" + "a".repeat(length - 19) : "ә".repeat(length);
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .toList();
    }

    private static String mailAddress(int length) {
        var labels = "%s.%s.%s.".formatted("a".repeat(63), "a".repeat(63), "a".repeat(63));
        return "a".repeat(length - labels.length() - 3) + "@" + labels + "kz";
    }

    /** The schema to which the steps lead. */
    private static JsonNode described(JsonNode document, JsonNode schema, List<String> steps) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return described(document, document.at(reference.substring(1)), steps);
        }
        if (steps.isEmpty()) {
            return schema;
        }
        var rest = steps.subList(1, steps.size());
        return steps.get(0).equals("[]")
                ? described(document, schema.path("items"), rest)
                : described(document, schema.path("properties").path(steps.get(0)), rest);
    }

    @Test
    void noTextFieldOfALineOfABatchAcceptsACharacterThatNobodySees() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        // The key of a line is no text for people: only ASCII is allowed in it.
        var fields = fields(document, LINES).stream()
                .filter(field -> field.steps().get(0).equals("event"))
                .toList();
        var lines = fields.stream()
                .map(field -> JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "idempotencyKey", UUID.randomUUID().toString(),
                                "event", field.within("event").body("А\u202EБ"))))
                .collect(joining("\n"));

        var answers = newsroom.request("POST", "/api/planned-events/batch")
                .as(newsroom.agencyKey("edu"))
                .body(LINES, BodyPublishers.ofString(lines))
                .sendForText()
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("problem"))
                .toList();

        assertThat(fields).hasSizeGreaterThan(20).extracting(Field::path).containsOnly("/api/planned-events/batch");
        assertThat(answers).hasSameSizeAs(fields);
        for (int line = 0; line < fields.size(); line++) {
            var problem = answers.get(line);
            assertThat(told(problem.path("status").asInt(), problem))
                    .as(problem.toString())
                    .contains("422 " + fields.get(line).pointer() + " U+202E");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/outlets, /id",
        "/api/outlets, /name/kk",
        "/api/outlets, /name/ru",
        "/api/outlets, /name/en",
        "/api/outlets, /webhookUrl",
        "/api/outlets/another/suspension, /reason",
        "/api/outlets/another/subscriptions, /address"
    })
    void noTextFieldOfTheNotifierAcceptsACharacterThatNobodySees(String path, String pointer) {
        var field = new Field("POST", path, List.of(pointer.substring(1).split("/")));

        var answer = newsroom.toNotifier("POST", path)
                .as(newsroom.editorKey())
                .once()
                .json(field.body("А\u3164"))
                .send();

        assertThat(told(answer)).as(answer.body().toString()).contains("422 " + pointer + " U+3164");
    }

    private static List<String> told(Answer answer) {
        return told(answer.status(), answer.body());
    }

    private static List<String> told(int status, JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> "%d %s %s"
                        .formatted(
                                status,
                                error.path("pointer").asString(""),
                                error.path("detail").asString("").replaceAll(".*(U\\+[0-9A-F]+).*", "$1")))
                .toList();
    }

    private Answer sent(Field field, Object body) {
        var path = field.path().replace("{week}", "2026-W50").replaceAll("\\{[a-z]+}", "edu");
        return ROLES.stream()
                .map(role -> newsroom.request(field.method(), path)
                        .as(newsroom.key(role, ""))
                        .once()
                        .header("If-Match", "\"1\"")
                        .json(body)
                        .send())
                .filter(answer -> answer.status() != 403)
                .findFirst()
                .orElseThrow();
    }

    private static List<Field> fields(JsonNode document, String type) {
        var fields = new ArrayList<Field>();
        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    var schema =
                            call.path("requestBody").path("content").path(type).path("schema");
                    texts(document, schema, List.of())
                            .forEach(steps -> fields.add(new Field(method.toUpperCase(Locale.ROOT), path, steps)));
                }));
        return fields;
    }

    private static Stream<List<String>> texts(JsonNode document, JsonNode schema, List<String> steps) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return texts(document, document.at(reference.substring(1)), steps);
        }
        if (schema.has("items")) {
            return texts(document, schema.path("items"), and(steps, "[]"));
        }
        if (schema.has("properties")) {
            return schema.path("properties")
                    .propertyStream()
                    .flatMap(it -> texts(document, it.getValue(), and(steps, it.getKey())));
        }
        // A value of an enumeration is no text: any other value is refused.
        return schema.path("type").asString("").equals("string") && !schema.has("enum")
                ? Stream.of(steps)
                : Stream.of();
    }

    private static List<String> and(List<String> steps, String next) {
        return Stream.concat(steps.stream(), Stream.of(next)).toList();
    }
}
