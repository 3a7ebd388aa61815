package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The authorised body extends terms, cancels and records agreements on the page of a question. The shared clock stands on Monday, 30
 * November 2026.
 */
@ExtendWith(WholeMediaGrid.class)
class AskedTermsTest {

    private final AskedEditor editor;

    AskedTermsTest(Newsroom newsroom) {
        this.editor = new AskedEditor(newsroom);
    }

    @Test
    void oneTermOrAllAreExtendedAndTheReasonIsShown() throws Exception {
        var asked = editor.ask("moa", "mti", "prokuror");
        var typed = Map.of("to." + asked.ids().get(0), "true", "until", "2026-12-04", "reason.ru", "Собрать сведения");

        var one = editor.press(asked, "extend", typed);

        assertThat(one.body())
                .contains("Срок продлён.", "Срок продлён:", "до конца пятницы, 4 декабря 2026", "Собрать сведения");
        assertThat(editor.due(asked, 0)).startsWith("2026-12-05");
        assertThat(editor.due(asked, 1)).startsWith("2026-12-02");

        var all = editor.press(asked, "extend", Map.of("all", "true", "until", "2026-12-08", "reason.ru", "Всем"));
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(List.of(editor.due(asked, 0), editor.due(asked, 1))).allMatch(due -> due.startsWith("2026-12-09"));
    }

    @Test
    void aRefusalNamesTheBodyAndKeepsWhatWasTyped() throws Exception {
        var asked = editor.ask("emer", "tsm");
        var cancelled = editor.press(
                asked,
                "cancel",
                Map.of("to." + asked.ids().get(1), "true", "reason.ru", "Больше не нужно", "confirmed", "yes"));
        assertThat(cancelled.body()).contains("Запрос отменён.");
        assertThat(editor.page(asked))
                .contains("отменён", "Больше не нужно")
                .as("the term of the other body alone")
                .containsOnlyOnce("до конца вторника, 1 декабря 2026");

        var typed = Map.of(
                "to." + asked.ids().get(0),
                "true",
                "to." + asked.ids().get(1),
                "true",
                "until",
                "2026-12-04",
                "reason.ru",
                "Причина остаётся");
        var partly = editor.press(asked, "extend", typed);

        assertThat(partly.statusCode()).isEqualTo(409);
        assertThat(AskedEditor.visible(partly.body()))
                .contains("Сделано не всё (сделано: 1)", "запрос уже отменён", "Причина остаётся")
                .doesNotContain("req-");
        assertThat(partly.body()).contains("value=\"2026-12-04\"");
        assertThat(editor.due(asked, 0)).startsWith("2026-12-05");

        var earlier =
                editor.press(asked, "extend", Map.of("all", "true", "until", "2026-12-02", "reason.ru", "Раньше"));
        assertThat(earlier.statusCode()).isEqualTo(409);
        assertThat(earlier.body())
                .contains("Ничего не сделано", "срок и так заканчивается в этот день или позже")
                .doesNotContain("Сделано не всё");

        var without = editor.press(asked, "extend", Map.of("all", "true", "until", "2026-12-07"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body())
                .contains("Причина или текст ответа: ", "id=\"reason.kk-error\"", "value=\"2026-12-07\"");
        assertThat(editor.press(asked, "extend", Map.of("until", "2026-12-07", "reason.ru", "Кому?"))
                        .body())
                .contains("Выберите хотя бы один орган", "Кому?");
        assertThat(editor.press(asked, "agree", Map.of("all", "true")).body())
                .contains("Ни для одного из этих органов этого делать не нужно.");
    }

    @Test
    void nothingIsCancelledBeforeTheQuestionThatNamesTheBodies() throws Exception {
        var asked = editor.ask("energo", "tsm");
        var typed = Map.of("all", "true", "reason.ru", "Вопрос снят", "until", "2026-12-04");

        var sure = editor.press(asked, "cancel", typed);

        assertThat(AskedEditor.visible(sure.body()))
                .contains("Отменить запрос? Органов: 2", "Министерство энергетики", "Министерство туризма и спорта");
        assertThat(editor.state(asked, 0)).isEqualTo("OPEN");
        var confirmed = AskedEditor.hidden(sure);
        var back = editor.confirm(sure, asked, confirmed, "no");
        assertThat(back.body()).contains("Вопрос снят", "value=\"2026-12-04\"", "value=\"cancel\"");
        assertThat(editor.state(asked, 0)).isEqualTo("OPEN");

        editor.answer("tsm", asked.ids().get(1), "Ответ до отмены");
        var done = editor.confirm(sure, asked, confirmed, "yes");

        assertThat(done.statusCode()).isEqualTo(409);
        assertThat(AskedEditor.visible(done.body()))
                .contains("Сделано не всё (сделано: 1)", "Министерство туризма и спорта");
        assertThat(List.of(editor.state(asked, 0), editor.state(asked, 1))).containsExactly("CANCELLED", "ANSWERED");
    }

    @Test
    void anAgreementStartsTheTermAndASecondPressDoesNothingMore() throws Exception {
        var asked = editor.ask("prokuror");
        var key = editor.key(asked);
        var typed = Map.of("all", "true", "reason.ru", "Согласовано по телефону");

        var agreed = editor.press(asked, key, "agree", typed);
        assertThat(agreed.body()).contains("Согласование зафиксировано:", "до конца вторника, 1 декабря 2026");

        var again = editor.press(
                asked,
                key,
                "agree",
                Map.of("to." + asked.ids().get(0), "true", "reason.ru", "Согласовано по телефону"));
        assertThat(again.statusCode()).as("the same key and content").isEqualTo(200);
        var another = editor.press(asked, "agree", Map.of("to." + asked.ids().get(0), "true"));
        assertThat(another.body()).contains("согласование уже зафиксировано");
    }
}
