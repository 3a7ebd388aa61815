package kz.mediagrid.agencypages.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionFormTest {

    @Test
    void theContentIsThatOfTheCallWithItsMarksForTheMedia() {
        var form = ContributionForm.sent(Map.of(
                "contributions", "2",
                "text.ru", " Вода спала ",
                "textForMedia", "true",
                "materials.1.title.ru", "Уровни рек",
                "materials.1.forMedia", "true",
                "lines.materials", "3",
                "receivedAt", "no field of the form",
                "action", "send"));

        assertThat(form.contributions()).isEqualTo(2);
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
        assertThat(ContributionForm.empty(0).hasMaterials()).isFalse();
    }
}
