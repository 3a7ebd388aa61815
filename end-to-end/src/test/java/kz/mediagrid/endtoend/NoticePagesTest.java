package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterEditor.hidden;
import static kz.mediagrid.endtoend.MatterEditor.table;
import static kz.mediagrid.endtoend.MatterEditor.visible;
import static kz.mediagrid.endtoend.MatterEditor.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The authorised body composes, previews and sends the notice of a joint matter, without scripts. The shared clock stands on Monday, 30
 * November 2026.
 */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class NoticePagesTest {

    /** The time in which the clock of obligations reads a record. */
    private static final Duration CLOCK_TIMEOUT = Duration.ofSeconds(60);

    private final Newsroom newsroom;
    private final MatterEditor editor;

    NoticePagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new MatterEditor(newsroom);
    }

    @Test
    void thePreviewIsTheNoticeThatBodiesAndMediaGetAndASupplementFollows() throws Exception {
        var id = editor.opened("moa", "emer");
        editor.contribute("moa", id, words("Сады укрыты", true));
        editor.contribute("moa", id, table(false));
        var typed = Map.of("when", "NOW", "nameMissing", "true", "forMedia", "true", "text.ru", "Для единой повестки");

        var preview = editor.press(id, "preview", typed);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        var parts = visible(preview).split("Как его получат СМИ", 2);
        assertThat(parts[0])
                .contains("Как его получат органы", "Для единой повестки", "Сады укрыты", "Служебная таблица")
                .contains("Информацию не направили: Министерство по чрезвычайным ситуациям");
        assertThat(parts[1])
                .contains("Для единой повестки", "Сады укрыты", "Информацию не направили:")
                .doesNotContain("Служебная таблица");
        assertThat(editor.decisions(id)).isZero();

        editor.send(preview, id, typed);
        editor.send(preview, id, typed);
        assertThat(editor.decisions(id)).isEqualTo(1);
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() ->
                        assertThat(visible(editor.page(id))).contains("Сводное уведомление", "направлено и в СМИ"));
        var sent = newsroom.request("GET", "/api/joint-matters/" + id)
                .as(newsroom.agencyKey("moa"))
                .send()
                .body()
                .path("notice");
        assertThat(sent.toString()).contains("Для единой повестки", "Сады укрыты", "Служебная таблица", "\"emer\"");

        assertThat(visible(editor.page(id))).doesNotContain("Составить");
        editor.contribute("emer", id, words("Посты выставлены", false));
        assertThat(visible(editor.page(id)))
                .contains("поступило после уведомления: 1", "Составить дополнение", "Посмотреть дополнение");
        var more = Map.of("when", "NOW", "forMedia", "true");
        var supplement = editor.press(id, "preview", more);
        parts = visible(supplement).split("Как его получат СМИ", 2);
        assertThat(parts[0]).contains("Дополнение 1", "Посты выставлены").doesNotContain("Сады укрыты");
        assertThat(parts[1]).contains("Информации органов в нём нет.").doesNotContain("Посты выставлены");
        editor.send(supplement, id, more);
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(visible(editor.page(id)))
                        .contains("Дополнение 1")
                        .doesNotContain("поступило после уведомления"));
        assertThat(editor.press(id, "preview", more).statusCode()).isEqualTo(409);
    }

    @Test
    void thePreviewNamesTheBodiesInTheOrderOfTheAlphabet() throws Exception {
        var id = editor.opened("moa", "emer");
        editor.contribute("emer", id, words("Посты выставлены", true));

        assertThat(visible(editor.press(id, "preview", Map.of("when", "NOW"))))
                .containsSubsequence(
                        "Как его получат органы",
                        "Министерство по чрезвычайным ситуациям",
                        "Министерство сельского хозяйства",
                        "Посты выставлены");
    }

    @Test
    void aNoticeThatChangedSinceItWasShownIsShownAgainAndNotSent() throws Exception {
        var id = editor.opened("moa", "emer");
        var typed = Map.of("when", "NOW", "text.ru", "Повестка");
        var early = editor.press(id, "preview", typed);
        editor.contribute("emer", id, words("Новая информация", false));

        var moved = editor.send(early, id, typed);

        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(visible(moved)).contains("поступила новая информация", "Новая информация", "Повестка");
        assertThat(editor.decisions(id)).isZero();

        var colleague = new AgencyPages(newsroom, "mam");
        var theirs = Map.of("when", "AT_DEADLINE", "nameMissing", "true", "text.ru", "Решение коллеги");
        var other = colleague.open("/agenda/" + id + "?lang=ru");
        var fields = new HashMap<>(theirs);
        fields.putAll(Map.of("action", "preview", "key", hidden("key", other)));
        var shown = colleague.send(other, "/agenda/" + id + "?lang=ru", fields);
        assertThat(visible(shown)).contains("Ниже – уведомление, каким оно было бы сейчас.", "Подтвердить решение");
        fields.putAll(Map.of("action", "send", "shown", hidden("shown", shown)));
        colleague.send(shown, "/agenda/" + id + "?lang=ru", fields);
        assertThat(editor.send(moved, id, typed).statusCode()).isEqualTo(409);
        assertThat(editor.decisions(id)).isEqualTo(1);
        assertThat(visible(editor.page(id))).contains("по окончании срока", "Решение коллеги");

        assertThat(visible(editor.press(id, "preview", Map.of("text.ru", "Без времени"))))
                .contains("Когда направить:", "Без времени");
    }

    @Test
    void aDecisionThatIsNotAcknowledgedKeepsItsKeySoThatTheNextPressMakesItOnce() throws Exception {
        var id = editor.opened("tsm");
        var typed = Map.of("when", "WHEN_COMPLETE", "text.ru", "Текст при сбое");
        var preview = editor.press(id, "preview", typed);

        var unsure = new BrokerLimit(newsroom, Topics.JOINT_MATTERS).during(() -> editor.send(preview, id, typed));

        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
        assertThat(unsure.body()).contains("Не отправлено", "Текст при сбое");
        assertThat(hidden("key", unsure)).isEqualTo(hidden("key", preview));
        editor.send(unsure, id, typed);
        assertThat(editor.send(unsure, id, typed).statusCode()).isEqualTo(200);
        assertThat(editor.decisions(id)).isEqualTo(1);
        var question = editor.press(id, "cancel", Map.of("why.ru", "Снято при сбое"));
        var sure = MatterEditor.confirmed("yes", Map.of("why.ru", "Снято при сбое"));
        var uncertain = new BrokerLimit(newsroom, Topics.JOINT_MATTERS)
                .during(() -> editor.press(question, id, "cancel", sure));
        assertThat(uncertain.statusCode()).isEqualTo(503);
        assertThat(hidden("key", uncertain)).isEqualTo(hidden("key", question));
        assertThat(visible(uncertain)).contains("Снять этот вопрос?", "Снято при сбое");
        assertThat(visible(editor.press(uncertain, id, "cancel", sure))).contains("Вопрос снят.");
    }
}
