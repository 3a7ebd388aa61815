package kz.mediagrid.editingpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingFormTest {

    @Test
    void theFormOfANoteSaysWhatAProgramWouldSay() {
        var form = EditingForm.typed(Map.of(
                "action",
                "note",
                "note.kk",
                "Карточкамен",
                "note.ru",
                "По карточкам",
                "note.en",
                " By card only ",
                "no",
                "x"));

        assertThat(form.text("note", Map.of()))
                .isEqualTo(Map.of("note", Map.of("kk", "Карточкамен", "ru", "По карточкам", "en", "By card only")));
        assertThat(EditingForm.typed(Map.of("action", "note", "note.kk", "", "note.ru", " "))
                        .text("note", Map.of()))
                .isEmpty();
    }

    @Test
    void aReadyReasonStandsBeforeWhatWasTyped() {
        var form = EditingForm.typed(Map.of("action", "exclude", "exclude.ru", "Повтор."));

        assertThat(form.text("reason", Map.of("kk", "Негізгі емес.", "ru", "Не ключевое.")))
                .isEqualTo(Map.of("reason", Map.of("kk", "Негізгі емес.", "ru", "Не ключевое. Повтор.")));
    }

    @Test
    void eachWriteOfAPageHasAKeyOfItsOwn() {
        var form = EditingForm.typed(Map.of("key", "form-1", "action", "include"));

        assertThat(form.keyFor("edu-1")).isEqualTo("form-1-include-edu-1").isNotEqualTo(form.keyFor("edu-2"));
    }

    @Test
    void whatWasTypedIntoOneFormIsNotSentWithAnother() {
        var form = EditingForm.typed(Map.of("action", "note", "exclude.ru", "Повтор", "note.ru", "По карточкам"));

        assertThat(form.text("note", Map.of())).isEqualTo(Map.of("note", Map.of("ru", "По карточкам")));
    }

    @Test
    void aReasonThatIsOfferedGivesWayToWhatWasTyped() {
        var offered = Map.of("kk", "Бір іс-шара", "ru", "Одно мероприятие");

        assertThat(EditingForm.typed(Map.of()).withText("merge", offered).get("merge.ru"))
                .isEqualTo("Одно мероприятие");
        assertThat(EditingForm.typed(Map.of("merge.kk", "Бір форум"))
                        .withText("merge", offered)
                        .fields())
                .isEqualTo(Map.of("merge.kk", "Бір форум"));
    }

    @Test
    void anUndoDecidesOnTickedFilingsAloneAndADecisionOnAny() {
        var undo = EditingForm.typed(Map.of("action", "undo", "earlier", "form-1", "to.edu-1", "true"));

        assertThat(undo.canDecideOn("edu-1")).isTrue();
        assertThat(undo.canDecideOn("edu-2")).isFalse();
        assertThat(EditingForm.typed(Map.of("action", "include")).canDecideOn("edu-2"))
                .isTrue();
    }
}
