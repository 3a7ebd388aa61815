package kz.mediagrid.agencypages.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerFormTest {

    @Test
    void theContentIsThatOfTheCallWithoutGapsBetweenMaterials() {
        var form = AnswerForm.sent(Map.of(
                "revision", "3",
                "answers", "1",
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
        var form = AnswerForm.sent(Map.of("lines.materials", "1"));

        assertThat(form.hasMaterials()).isFalse();
        assertThat(form.withOneMore().positions("materials")).hasSize(2);
        assertThat(AnswerForm.sent(Map.of("lines.materials", "900"))
                        .withOneMore()
                        .positions("materials"))
                .hasSize(50);
    }
}
