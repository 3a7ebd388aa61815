package kz.mediagrid.editorpages.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaFormTest {

    @Test
    void eachActionHasItsOwnPartOfTheForm() {
        var form = AgendaForm.typed(Map.of(
                "body",
                "edu",
                "until",
                "2026-12-10",
                "reason.ru",
                "Области",
                "why.kk",
                " Себеп ",
                "text.ru",
                "Текст",
                "when",
                "NOW",
                "forMedia",
                "true",
                "shown",
                "1-0-0"));

        assertThat(form.content(AgendaAction.EXTEND))
                .isEqualTo(Map.of("body", "edu", "until", "2026-12-10", "reason", Map.of("ru", "Области")));
        assertThat(form.content(AgendaAction.CANCEL)).isEqualTo(Map.of("reason", Map.of("kk", "Себеп")));
        assertThat(form.content(AgendaAction.NOTICE))
                .isEqualTo(
                        Map.of("when", "NOW", "nameMissing", false, "forMedia", true, "text", Map.of("ru", "Текст")));
        assertThat(form.fields()).doesNotContainKey("shown");
    }

    @ParameterizedTest
    @CsvSource({
        "/reason, EXTEND, reason.kk",
        "/reason/ru, EXTEND, reason.ru",
        "/until, EXTEND, until",
        "/reason, CANCEL, why.kk",
        "/reason/en, CANCEL, why.en",
        "/text/kk, NOTICE, text.kk",
        "/when, NOTICE, when"
    })
    void aFaultIsShownAtItsField(String pointer, AgendaAction action, String field) {
        assertThat(AgendaForm.fieldAt(pointer, action)).isEqualTo(field);
    }
}
