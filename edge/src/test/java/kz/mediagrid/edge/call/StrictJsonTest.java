package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    enum Colour {
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
                "{\"nmae\":\"x\"} | /nmae",
                "{\"parts\":[{},{\"name\":5}]} | /parts/1/name",
                "{\"name\":true} | /name",
                "{\"name\":{}} | /name",
                "{\"size\":\"5\"} | /size",
                "{\"size\":1.5} | /size",
                "{\"size\":99999999999999999999} | /size",
                "{\"open\":\"true\"} | /open",
                "{\"open\":1} | /open",
                "{\"colour\":\"BLUE\"} | /colour",
                "{\"colour\":0} | /colour",
                "{\"colour\":\"\"} | /colour",
                "{\"parts\":{}} | /parts",
                "{\"parts\":\"\"} | /parts",
                "{\"parts\":[\"\"]} | /parts/0",
                "{\"name\":\"a\",\"name\":\"b\"} | /name",
                "{\"parts\":[{\"name\":\"\\ud800\"}]} | /parts/0/name"
            })
    void theFaultAndItsPlaceAreNamed(String json, String pointer) {
        var problem = refused(json.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.text().toString()).isNotBlank().doesNotContain("java", "Java", "jackson");
        });
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

    private static RequestProblem refused(byte[] body) {
        return catchThrowableOfType(RequestProblem.class, () -> StrictJson.read(body, Thing.class));
    }
}
