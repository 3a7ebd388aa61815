package kz.mediagrid.notifier.watch.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the ops pages. */
class OpsWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_en"})
    void eachLanguageHasEveryWord(String language) throws IOException {
        var words = words(language);

        assertThat(words.stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
        assertThat(words.values()).doesNotContain("");
    }

    @Test
    void everyTransitionHasAWord() throws IOException {
        assertThat(words("").stringPropertyNames())
                .containsAll(Arrays.stream(ObligationTransition.values())
                        .filter(transition -> transition != ObligationTransition.UNKNOWN)
                        .map(transition -> "ops.step." + transition)
                        .toList());
    }

    @Test
    void everyStandingAndDecisionOfAnEventHasAWord() throws IOException {
        assertThat(words("").stringPropertyNames())
                .containsAll(Stream.<Object>concat(
                                Arrays.stream(EventStatus.values()), Arrays.stream(EditorialDecision.values()))
                        .map(symbol -> "ops.known." + symbol)
                        .toList());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file =
                OpsWordsTest.class.getResourceAsStream("/notifier-templates/ops-words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
