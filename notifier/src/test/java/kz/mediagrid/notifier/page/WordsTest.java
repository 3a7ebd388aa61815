package kz.mediagrid.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import kz.mediagrid.schemas.GridEntry;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
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

    /** A version's changes name the fields that changed. */
    @Test
    void eachFieldOfAnEntryHasAWord() throws IOException {
        var words = words("");

        assertThat(GridEntry.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .filteredOn(name ->
                        !List.of("revision", "firstVersion", "changedVersion").contains(name))
                .allSatisfy(name -> assertThat(words).containsKey("field." + name));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/notifier-templates/words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
