package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextsTest {

    @ParameterizedTest
    @CsvSource({
        "/addressees, addressees",
        "/addressees/3, addressees",
        "/subject, subject.kk",
        "/subject/ru, subject.ru",
        "/text/en, text.en",
        "/kinds/0, kinds",
        "/inCopy/12, inCopy",
        "/aroseOn, aroseOn",
        "'', ''"
    })
    void aFaultIsShownAtItsField(String pointer, String field) {
        assertThat(TypedTexts.fieldAt(pointer)).isEqualTo(field);
    }

    @Test
    void theSubjectAndTheTextAreSentInTheLanguagesThatWereTyped() {
        var content = new TreeMap<String, Object>();

        TypedTexts.putSubjectAndText(
                content, Map.of("subject.kk", "Су", "subject.ru", "Паводок", "aroseOn", "2026-12-03"));

        assertThat(content).isEqualTo(Map.of("subject", Map.of("kk", "Су", "ru", "Паводок")));
    }
}
