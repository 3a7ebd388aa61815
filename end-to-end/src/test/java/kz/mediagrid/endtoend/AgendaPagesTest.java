package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterEditor.table;
import static kz.mediagrid.endtoend.MatterEditor.visible;
import static kz.mediagrid.endtoend.MatterEditor.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The authorised body reads contributions, extends terms and cancels, on the page of a joint matter, without scripts. The shared clock
 * stands on Monday, 30 November 2026.
 */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class AgendaPagesTest {

    private final Newsroom newsroom;
    private final MatterEditor editor;

    AgendaPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new MatterEditor(newsroom);
    }

    @Test
    void contributionsAndTheSilentAreShownInWords() throws Exception {
        var id = editor.opened("moa", "emer", "tsm");
        editor.contribute("moa", id, words("Сады укрыты", true));
        editor.contribute("moa", id, table(false));

        var page = editor.page(id);

        assertThat(visible(page))
                .contains("Подготовка к паводку", "Уровень растёт.", "Кто открыл вопрос: Министерство культуры")
                .contains("Для сведения: Министерство иностранных дел", "Возник: 30 ноября 2026")
                .contains("направили: 1 из 3", "решения нет", "Последний срок: до конца вторника, 1 декабря 2026")
                .contains("осталось 1 дн. 15 ч")
                .contains("информация направлена в срок", "Сады укрыты", "Служебная таблица , сведения · не для СМИ")
                .contains("Министерство по чрезвычайным ситуациям", "ожидается информация", "Почему такой срок")
                .contains("30 ноября, понедельник · рабочий", "Телефон не указан")
                .doesNotContain(" moa ", "2026-12-0", "2026-11-30", "kz-2026", "MET", "NONE", "mat-");
        assertThat(page.body()).contains("data-awaited=\"2\"");
        assertThat(visible(editor.open("/agenda/" + id + "?lang=kk")))
                .contains("Бірлескен мәселе", "Су тасқынына дайындық", "жібергені: 3 ішінен 1", "ақпарат күтілуде");
        assertThat(visible(editor.open("/agenda/" + id + "/print?lang=ru")))
                .contains("Сады укрыты", "Информации нет", "Министерство по чрезвычайным ситуациям : ожидается")
                .doesNotContain("Продлить срок", "Снять вопрос");
        assertThat(editor.open("/agenda?lang=ru").body())
                .contains("Ожидается информация", "/agenda/" + id + "?lang=ru", "href=\"/agenda/new?lang=ru\"");
    }

    @Test
    void oneTermOrAllAreExtendedAndARefusalKeepsWhatWasTyped() throws Exception {
        var id = editor.opened("moa", "emer");

        var one = editor.press(
                id, "extend", Map.of("body", "emer", "until", "2026-12-04", "reason.ru", "Нужны данные областей"));

        assertThat(visible(one))
                .contains(
                        "Срок продлён.", "Срок продлён:", "до конца пятницы, 4 декабря 2026", "Нужны данные областей");
        assertThat(editor.due(id, 1)).startsWith("2026-12-05");
        assertThat(editor.due(id, 0)).startsWith("2026-12-02");
        var all = editor.press(id, "extend", Map.of("until", "2026-12-08", "reason.ru", "Всем"));
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(List.of(editor.due(id, 0), editor.due(id, 1))).allMatch(due -> due.startsWith("2026-12-09"));

        var past = editor.press(id, "extend", Map.of("until", "2026-11-29", "text.ru", "Черновик уведомления"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body())
                .contains("Новый последний день: Срок нельзя продлить до прошедшей даты.", "id=\"reason.kk-error\"")
                .contains("value=\"2026-11-29\"", "Черновик уведомления");
        var earlier = editor.press(id, "extend", Map.of("until", "2026-12-02", "reason.ru", "Раньше"));
        assertThat(earlier.statusCode()).isEqualTo(422);
        assertThat(visible(earlier)).contains("Срок и так заканчивается в этот день или позже.", "Раньше");
        var unknown = editor.press(id, "extend", Map.of("body", "tsm", "until", "2026-12-20", "reason.ru", "Чужому"));
        assertThat(visible(unknown)).contains("Какому органу: Вопрос не относится к деятельности этого органа.");

        editor.contribute("moa", id, words("Готово", false));
        var late = editor.press(id, "extend", Map.of("body", "moa", "until", "2026-12-20", "reason.ru", "Поздно"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(visible(late)).contains("Продлить срок некому").doesNotContain("mat-");
    }

    @Test
    void aCancellationIsAskedForBeforeItCountsAndASecondOneIsRefused() throws Exception {
        var id = editor.opened("tsm");
        var form = editor.page(id);
        var without = editor.press(form, id, "cancel", Map.of("text.ru", "Набранное уведомление"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"why.kk-error\"", "Набранное уведомление");

        var typed = Map.of("why.ru", "Погода улучшилась", "text.ru", "Набранное уведомление");
        var question = editor.press(without, id, "cancel", typed);
        assertThat(visible(question))
                .contains(
                        "Снять этот вопрос?",
                        "Погода улучшилась",
                        "направлено не будет. Органов, направивших информацию: 0 из 1.");
        assertThat(visible(editor.page(id))).contains("ожидается информация", "до конца вторника, 1 декабря 2026");
        var back = editor.press(question, id, "cancel", MatterEditor.confirmed("no", typed));
        assertThat(back.body()).contains("Погода улучшилась", "Набранное уведомление");

        var cancelled = editor.press(question, id, "cancel", MatterEditor.confirmed("yes", typed));
        assertThat(visible(cancelled))
                .contains("Вопрос снят.", "Погода улучшилась", "не будет")
                .doesNotContain("Снять вопрос…", "Продлить срок", "до конца вторника");

        var again = editor.press(form, id, "cancel", MatterEditor.confirmed("yes", Map.of("why.ru", "Второй раз")));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(visible(again)).contains("Вопрос уже снят.", "Второй раз").doesNotContain("mat-");
        assertThat(editor.press(form, id, "preview", Map.of("when", "NOW", "text.ru", "Поздний текст"))
                        .body())
                .contains("Вопрос уже снят.", "Поздний текст");
        assertThat(visible(editor.press(form, id, "extend", Map.of("until", "2026-12-20", "reason.ru", "Зря"))))
                .contains("Вопрос уже снят.", "Зря");
    }

    @Test
    void theDutyOfficerReadsWithoutAFormAndAnUnknownMatterIsNotFound() throws Exception {
        var id = editor.opened("tsm");
        var duty = new AgencyPages(newsroom, "ops");

        assertThat(duty.open("/agenda/" + id + "?lang=ru").body())
                .contains("Министерство туризма")
                .doesNotContain("value=\"extend\"");
        assertThat(duty.open("/agenda?lang=ru").body())
                .contains("/agenda/" + id)
                .doesNotContain("href=\"/agenda/new");
        assertThat(editor.page("mat-" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(editor.press(editor.page(id), id, "nothing", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(editor.open("/agenda?after=nonsense").statusCode()).isEqualTo(400);
    }
}
