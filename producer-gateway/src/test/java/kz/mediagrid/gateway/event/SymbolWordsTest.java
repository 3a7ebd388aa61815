package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.StepAuthor;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever symbol a record holds, the pages that name it have a word for it. */
class SymbolWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_en"})
    void everySymbolThatAPageNamesHasAWord(String language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .containsAll(keys("event.standing.", EventStatus.getClassSchema()))
                .containsAll(keys("event.decision.", EditorialDecision.getClassSchema()))
                .containsAll(keys("event.step.", EventStepKind.getClassSchema()))
                .containsAll(keys("event.by.", StepAuthor.getClassSchema()))
                .containsAll(keys("editing.decision.", EditorialDecision.getClassSchema()))
                .containsAll(keys("clash.", ClashKind.getClassSchema()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_en"})
    void everyFieldThatAStepCanHaveChangedHasAWord(String language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .containsAll(EventDetails.getClassSchema().getFields().stream()
                        .map(field -> "event.field." + field.name())
                        .toList());
    }

    private static Iterable<String> keys(String prefix, Schema symbols) {
        return symbols.getEnumSymbols().stream().map(prefix::concat).toList();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file =
                SymbolWordsTest.class.getResourceAsStream("/gateway-templates/words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
