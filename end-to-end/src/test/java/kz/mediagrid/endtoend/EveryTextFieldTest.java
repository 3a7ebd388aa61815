package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** No text field of an API accepts a character that nobody sees. The fields of the gateway are those of its document. */
@ExtendWith(WholeMediaGrid.class)
class EveryTextFieldTest {

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

        /** A body with this field alone. */
        Object body(String text) {
            Object body = text;
            for (int i = steps.size() - 1; i >= 0; i--) {
                body = steps.get(i).equals("[]") ? List.of(body) : Map.of(steps.get(i), body);
            }
            return body;
        }
    }

    @Test
    void noTextFieldOfTheGatewayAcceptsACharacterThatNobodySees() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var fields = fields(document);
        var refused = new HashMap<Field, Answer>();

        fields.forEach(field -> refused.put(field, sent(field, "А\u202EБ")));

        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(refused)
                .allSatisfy((field, answer) -> assertThat(told(answer))
                        .as("%s %s".formatted(answer.status(), answer.body()))
                        .contains("422 " + field.pointer() + " U+202E"));
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
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error -> "%d %s %s"
                        .formatted(
                                answer.status(),
                                error.path("pointer").asString(""),
                                error.path("detail").asString("").replaceAll(".*(U\\+[0-9A-F]+).*", "$1")))
                .toList();
    }

    private Answer sent(Field field, String text) {
        var path = field.path().replace("{week}", "2026-W50").replaceAll("\\{[a-z]+}", "edu");
        return ROLES.stream()
                .map(role -> newsroom.request(field.method(), path)
                        .as(newsroom.key(role, ""))
                        .once()
                        .header("If-Match", "\"1\"")
                        .json(field.body(text))
                        .send())
                .filter(answer -> answer.status() != 403)
                .findFirst()
                .orElseThrow();
    }

    private static List<Field> fields(JsonNode document) {
        var fields = new ArrayList<Field>();
        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    var schema = call.path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
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
