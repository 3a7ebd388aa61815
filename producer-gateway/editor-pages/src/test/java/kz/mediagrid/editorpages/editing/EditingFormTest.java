package kz.mediagrid.editorpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingFormTest {

    @Test
    void theFormOfANoteSaysWhatAProgramWouldSay() {
        assertThat(form("Карточкамен", "По карточкам", " By card only ").text("note"))
                .isEqualTo(Map.of("note", Map.of("kk", "Карточкамен", "ru", "По карточкам", "en", "By card only")));
        assertThat(form("", " ", "").text("note")).isEmpty();
    }

    private static EditingForm form(String kk, String ru, String en) {
        return new EditingForm("note", "form-1", "edu-1", null, "2026-12-09", kk, ru, en);
    }
}
