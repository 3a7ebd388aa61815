package kz.mediagrid.agencypages.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyFormTest {

    @Test
    void theContentOfAnAnswerHasNoGapsBetweenMaterials() {
        var form = ReplyForm.sent(
                Reply.ANSWER,
                Map.of(
                        "revision", "3",
                        "answers", "1",
                        "textForMedia", "no field of the form",
                        "text.ru", " Ответ ",
                        "materials.2.title.ru", "Таблица",
                        "materials.2.forMedia", "true",
                        "materials.2.sha256", "no field of the form",
                        "action", "send"));

        assertThat(form.content().json())
                .isEqualTo(Map.of(
                        "text",
                        Map.of("ru", "Ответ"),
                        "materials",
                        List.of(Map.of("title", Map.of("ru", "Таблица"), "forMedia", true))));
        assertThat(form.content().fieldAt("/materials/0/url")).isEqualTo("materials.2.url");
        assertThat(form.positions("materials")).containsExactly(0, 1, 2);
    }

    @Test
    void oneMoreMaterialIsShownAndAtMostFifty() {
        var form = ReplyForm.sent(Reply.ANSWER, Map.of("lines.materials", "1"));

        assertThat(form.hasMaterials()).isFalse();
        assertThat(form.withOneMore().positions("materials")).hasSize(2);
        assertThat(ReplyForm.sent(Reply.ANSWER, Map.of("lines.materials", "900"))
                        .withOneMore()
                        .positions("materials"))
                .hasSize(50);
    }

    @Test
    void theContentOfAContributionHasItsMarksForTheMedia() {
        var form = ReplyForm.sent(
                Reply.CONTRIBUTION,
                Map.of(
                        "contributions", "2",
                        "text.ru", " Вода спала ",
                        "textForMedia", "true",
                        "materials.1.title.ru", "Уровни рек",
                        "materials.1.forMedia", "true",
                        "lines.materials", "3",
                        "receivedAt", "no field of the form",
                        "action", "send"));

        assertThat(form.replies()).isEqualTo(2);
        assertThat(form.content().json())
                .isEqualTo(Map.of(
                        "text",
                        Map.of("ru", "Вода спала"),
                        "textForMedia",
                        true,
                        "materials",
                        List.of(Map.of("title", Map.of("ru", "Уровни рек"), "forMedia", true))));
        assertThat(form.content().fieldAt("/materials/0/url")).isEqualTo("materials.1.url");
        assertThat(form.positions("materials")).containsExactly(0, 1, 2);
        assertThat(form.withOneMore().positions("materials")).hasSize(4);
        assertThat(ReplyForm.empty(0).hasMaterials()).isFalse();
    }
}
