package kz.mediagrid.editorpages.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFormTest {

    private static final TermForm FORM = TermForm.typed(Map.of(
            "until", " 2026-12-10 ", "reason.ru", "Причина", "reason.kk", " ", "all", "true", "action", "extend"));

    @Test
    void eachActionSendsTheTextUnderTheNameOfItsCall() {
        var text = Map.of("ru", "Причина");

        assertThat(FORM.content(TermAction.EXTEND)).isEqualTo(Map.of("until", "2026-12-10", "reason", text));
        assertThat(FORM.content(TermAction.CANCEL)).isEqualTo(Map.of("reason", text));
        assertThat(FORM.content(TermAction.AGREE)).isEqualTo(Map.of("note", text));
        assertThat(FORM.content(TermAction.REPLY)).isEqualTo(Map.of("kind", "REPLY", "text", text));
    }

    @Test
    void aButtonOfAnotherFormIsNoAction() {
        assertThat(TermAction.of("extend")).contains(TermAction.EXTEND);
        assertThat(TermAction.of("send")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/until, until",
        "/reason, reason.kk",
        "/note/ru, reason.ru",
        "/text, reason.kk",
        "/reason/en, reason.en",
        "'', ''"
    })
    void aFaultIsShownAtItsField(String pointer, String field) {
        assertThat(TermForm.fieldAt(pointer)).isEqualTo(field);
    }
}
