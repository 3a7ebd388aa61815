package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterForms.hidden;
import static kz.mediagrid.endtoend.MatterForms.page;
import static kz.mediagrid.endtoend.MatterForms.press;
import static kz.mediagrid.endtoend.MatterForms.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a body share the draft of a contribution (para. 5, second part), without scripts. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class ContributionDraftTest {

    private final Newsroom newsroom;
    private final AgencyPages mine;
    private final AgencyPages colleague;

    ContributionDraftTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "water");
        this.colleague = new AgencyPages(newsroom, "water");
    }

    /** A matter of the water ministry and another body, opened by the authorised body. */
    private String opened() {
        return Matters.opened(newsroom, List.of("water", "dsm"), List.of("sci"));
    }

    @Test
    void aDraftIsSavedSharedAndErasedWhenItsContributionIsSent() throws Exception {
        var id = opened();
        var form = mine.open(page(id));
        var theirs = colleague.open(page(id));
        var saved = press(mine, form, id, "save", Map.of("text.ru", "Набросок по паводку", "textForMedia", "true"));
        assertThat(saved.body()).contains("Сохранено", "Набросок по паводку", "checked");
        assertThat(hidden("revision", saved)).isEqualTo("1");

        var conflict = press(colleague, theirs, id, "save", Map.of("text.ru", "Мой набросок"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("изменил и сохранил другой человек", "Мой набросок", "Набросок по паводку");
        var shared = colleague.open("/matters/" + id + "?lang=kk");
        assertThat(shared.body()).contains("Набросок по паводку", "Жобалық жазбаны жою");
        assertThat(mine.open("/week?lang=ru").body()).as("no draft of an event").doesNotContain("Набросок по паводку");

        var sent = press(colleague, shared, id, Map.of("text.ru", "Готовая информация"));
        assertThat(sent.body()).contains("Готовая информация").doesNotContain("Набросок по паводку");
        assertThat(hidden("revision", sent)).isEqualTo("0");
        var again = press(colleague, sent, id, "save", Map.of("text.ru", "Ещё набросок"));
        var asked = press(colleague, again, id, "discard", Map.of("text.ru", "Ещё набросок"));
        assertThat(asked.body()).contains("Удалить черновик?", "name=\"text.ru\" value=\"Ещё набросок\"");
        var back = press(colleague, again, id, "discard", Map.of("text.ru", "Ещё набросок", "confirmed", "no"));
        assertThat(back.body()).contains(">Ещё набросок</textarea>");
        var gone = press(colleague, again, id, "discard", Map.of("confirmed", "yes"));
        assertThat(gone.body()).contains("Черновик удалён").doesNotContain("Ещё набросок");
    }

    @Test
    void theDraftOfACancelledMatterIsErasedAndWhatIsTypedStays() throws Exception {
        var id = opened();
        var saved = press(mine, mine.open(page(id)), id, "save", Map.of("text.ru", "Зря набирали"));
        say(newsroom, id, "cancellation", Map.of("reason", Plans.text("Себеп", "Вода ушла")));
        var late = press(mine, saved, id, "save", Map.of("text.ru", "Зря набирали и дальше"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Не сохранено", "Вопрос снят, информация больше не нужна", "Зря набирали и дальше");
        await().until(() -> !mine.open(page(id)).body().contains("Зря набирали"));
        var inCopy = new AgencyPages(newsroom, "sci");
        var refused = inCopy.send(
                inCopy.open("/body?lang=ru"),
                page(opened()),
                Map.of("action", "save", "text.ru", "Не нужно", "key", "k"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }
}
