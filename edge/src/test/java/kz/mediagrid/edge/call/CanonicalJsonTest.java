package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    private static String canonical(String json) {
        return CanonicalJson.of(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1 , \"a\" : [ true , null ] } | {\"a\":[true,null],\"b\":1}",
                "{\"a\":\"\\u0416\"} | {\"a\":\"Ж\"}",
                "{\"a\":\"\\/\"} | {\"a\":\"/\"}",
                "{\"a\":1.0} | {\"a\":1}",
                "{\"a\":-0} | {\"a\":0}",
                "{\"a\":100} | {\"a\":100}"
            })
    void layoutDoesNotCount(String json, String canonical) {
        assertThat(canonical(json)).isEqualTo(canonical);
    }

    /** The order of RFC 8785, section 3.2.3: by UTF-16 code units. */
    @Test
    void membersAreSortedByTheirUtf16CodeUnits() {
        var json = "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertThat(canonical(json))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    /** The escapes of RFC 8785, section 3.2.2.2. */
    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(canonical("\"\\u20ac$\\u000f\\nA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }
}
