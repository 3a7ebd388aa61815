package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    enum Colour {
        UNKNOWN,
        RED
    }

    record Thing(
            @Nullable String name,
            @Nullable Long size,
            @Nullable Boolean open,
            @Nullable Colour colour,
            @Nullable List<Thing> parts) {}

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\":\"x\"} | /nmae | json.unknown-field",
                "{\"parts\":[{},{\"name\":5}]} | /parts/1/name | json.text",
                "{\"name\":true} | /name | json.text",
                "{\"name\":{}} | /name | json.text",
                "{\"size\":\"5\"} | /size | json.whole-number",
                "{\"size\":1.5} | /size | json.whole-number",
                "{\"size\":99999999999999999999} | /size | json.whole-number",
                "{\"open\":\"true\"} | /open | json.true-or-false",
                "{\"open\":1} | /open | json.true-or-false",
                "{\"colour\":\"BLUE\"} | /colour | json.one-of",
                "{\"colour\":0} | /colour | json.one-of",
                "{\"colour\":\"\"} | /colour | json.one-of",
                "{\"parts\":{}} | /parts | json.list",
                "{\"parts\":\"\"} | /parts | json.list",
                "{\"parts\":[\"\"]} | /parts/0 | json.object",
                "{\"name\":\"a\",\"name\":\"b\"} | /name | json.field-twice-at",
                "{\"parts\":[{\"name\":\"\\ud800\"}]} | /parts/0/name | json.half-character"
            })
    void theFaultAndItsPlaceAreNamed(String json, String pointer, String key) {
        var problem = refused(json.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.text().key()).isEqualTo(key);
        });
    }

    /** A record has {@code UNKNOWN} for a value of a later version; no caller is asked for it. */
    @Test
    void theFaultNamesTheValuesThatAreExpected() {
        var problem = refused("{\"colour\":\"BLUE\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.faults())
                .singleElement()
                .extracting(InvalidField::text)
                .isEqualTo(ProblemText.of("json.one-of", Colour.RED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]", "5", "null", "{", "{} x", "{'a':1}", "`  `"})
    void whatIsNoJsonObjectIsRefused(String json) {
        assertThat(refused(json.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(refused(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                        .text())
                .isEqualTo(ProblemText.of("body.not-utf8"));
    }

    @Test
    void whatIsReadComesWithItsCanonicalForm() {
        var content = StrictJson.read("{ \"size\": 5, \"name\": \"Ж\" }".getBytes(StandardCharsets.UTF_8), Thing.class);

        assertThat(content.value()).isEqualTo(new Thing("Ж", 5L, null, null, null));
        assertThat(content.canonical()).isEqualTo("{\"name\":\"Ж\",\"size\":5}");
    }

    @Test
    void everyCharacterThatNoTextMayHaveIsNamedAtItsPlace() {
        var problem = refused(
                "{\"name\":\"a\\u202e\",\"parts\":[{},{\"name\":\"\\u3164\"}]}".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults())
                .containsExactly(
                        new InvalidField("/name", ProblemText.of("text.character", 2, "U+202E")),
                        new InvalidField("/parts/1/name", ProblemText.of("text.character", 1, "U+3164")));
    }

    private static RequestProblem refused(byte[] body) {
        return catchThrowableOfType(RequestProblem.class, () -> StrictJson.read(body, Thing.class));
    }

    @Test
    void aHundredFaultsAreNamedAndNoMore() {
        var names = "{\"name\":\"\u200b\"},".repeat(50_000);

        var problem = refused(("{\"parts\":[" + names + "{}]}").getBytes(StandardCharsets.UTF_8));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).hasSize(100);
    }
}
