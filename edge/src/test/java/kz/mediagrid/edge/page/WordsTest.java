package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_ru", "_en"})
    void eachLanguageHasEveryWord(String language) throws IOException {
        var words = words(language);

        assertThat(words.stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
        assertThat(words.values()).doesNotContain("");
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/edge-templates/page/words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
