package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SwiftRulesTest {

    private static final String RULES = MainFiles.read(WatchFiles.PROMETHEUS.resolve("rules.yml"));

    @Test
    void eachTimeIsASixtieth() {
        assertThat(SwiftRules.of("""
                interval: 15s
                expr: rate(calls{kind="for: 5m"}[5m]) > 300 and min_over_time((letters)[1h:15s]) > 15
                for: 10m""")).isEqualTo("""
                interval: 250ms
                expr: rate(calls{kind="for: 5m"}[5000ms]) > 300 and min_over_time((letters)[60000ms:250ms]) > 15
                for: 10000ms""");
    }

    @Test
    void noTimeOfTheRulesIsLeftAndNothingElseDiffers() {
        var swift = SwiftRules.of(RULES).lines().toList();
        var own = RULES.lines().toList();

        assertThat(swift).hasSameSizeAs(own);
        for (int line = 0; line < own.size(); line++) {
            assertThat(words(swift.get(line), "[0-9]+ms")).isEqualTo(words(own.get(line), "[0-9]+[smh]"));
        }
        assertThat(SwiftRules.of(RULES)).doesNotContainPattern("(for|interval): \\d+[smh]\\b|[\\[:]\\d+[smh]\\b");
    }

    /** The line, with each time, which stands alone in it, as a name. */
    private static String words(String line, String time) {
        return Pattern.compile("(?<![\\w.])" + time + "(?!\\w)").matcher(line).replaceAll("TIME");
    }
}
