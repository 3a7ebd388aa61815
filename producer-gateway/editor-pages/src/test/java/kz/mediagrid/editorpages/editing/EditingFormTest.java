package kz.mediagrid.editorpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingFormTest {

    @Test
    void theFormOfANoteSaysWhatAProgramWouldSay() {
        var form =
                EditingForm.typed(Map.of("kk", "Карточкамен", "ru", "По карточкам", "en", " By card only ", "no", "x"));

        assertThat(form.text("note", Map.of()))
                .isEqualTo(Map.of("note", Map.of("kk", "Карточкамен", "ru", "По карточкам", "en", "By card only")));
        assertThat(EditingForm.typed(Map.of("kk", "", "ru", " ")).text("note", Map.of()))
                .isEmpty();
    }

    @Test
    void aReadyReasonStandsBeforeWhatWasTyped() {
        var form = EditingForm.typed(Map.of("ru", "Повтор."));

        assertThat(form.text("reason", Map.of("kk", "Негізгі емес.", "ru", "Не ключевое.")))
                .isEqualTo(Map.of("reason", Map.of("kk", "Негізгі емес.", "ru", "Не ключевое. Повтор.")));
    }

    @Test
    void eachWriteOfAPageHasAKeyOfItsOwn() {
        var form = EditingForm.typed(Map.of("key", "form-1", "action", "include"));

        assertThat(form.keyFor("edu-1")).isEqualTo("form-1-include-edu-1").isNotEqualTo(form.keyFor("edu-2"));
    }

    @Test
    void whatWasTypedIntoOneFormIsNotShownInAnother() {
        var form = EditingForm.typed(Map.of("action", "exclude", "ru", "Повтор"));

        assertThat(form.typed("exclude", "ru")).isEqualTo("Повтор");
        assertThat(form.typed("note", "ru")).isEmpty();
    }
}
