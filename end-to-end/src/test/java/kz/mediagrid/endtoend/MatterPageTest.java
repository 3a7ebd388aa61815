package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterForms.page;
import static kz.mediagrid.endtoend.MatterForms.press;
import static kz.mediagrid.endtoend.MatterForms.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a body read its joint matters, contribute, and read the notice (para. 5, second part), without scripts. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class MatterPageTest {

    /** The time in which the clock of obligations reads a record. */
    private static final Duration CLOCK_TIMEOUT = Duration.ofSeconds(60);

    private final Newsroom newsroom;
    private final AgencyPages mine;
    private final AgencyPages colleague;

    MatterPageTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "water");
        this.colleague = new AgencyPages(newsroom, "water");
    }

    /** A matter of the water ministry and another body, opened by the authorised body. */
    private String opened() {
        return Matters.opened(newsroom, List.of("water", "dsm"), List.of("sci"));
    }

    private int contributions(String id) {
        return newsroom.request("GET", "/api/joint-matters/" + id)
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("contributions")
                .size();
    }

    @Test
    void theListAndThePageSayWhomItConcernsUntilWhenAndWhy() throws Exception {
        var id = opened();

        assertThat(mine.open("/requests?lang=ru").body()).contains("Совместные вопросы", "href=\"/matters?lang=ru\"");
        assertThat(mine.open("/matters?lang=ru").body())
                .contains("Ждут вашей информации", "Подготовка к паводку", "/matters/" + id)
                .contains("до конца вторника, 1 декабря 2026", "Почему до вторника?", "ждёт информации")
                .contains("30 ноября, понедельник · рабочий · поступил", "по официальному рабочему календарю")
                .doesNotContain("2026-12-01", "kz-2026");
        assertThat(mine.open(page(id)).body())
                .contains("Министерство культуры и информации", "Министерство здравоохранения", "Уровень растёт.")
                .contains("Получают для сведения:", "Министерство науки", "Возник:", "30 ноября 2026")
                .containsSubsequence(
                        "Вопрос касается органов:",
                        "Министерство водных ресурсов",
                        "Министерство здравоохранения",
                        "Получают для сведения:")
                .contains("Почему до вторника?", "Направить информацию", "Текст – для СМИ")
                .doesNotContain("2026-12-01", "kz-2026");
        assertThat(mine.open("/matters/" + id + "?lang=kk").body())
                .contains("Бірлескен мәселе", "Су тасқынына дайындық", "Неге сейсенбі?", "Ақпаратты жіберу")
                .contains("1 желтоқсан, сейсенбі, күннің соңына дейін");
    }

    @Test
    void aContributionIsReceivedInTimeAndAFurtherOneAdds() throws Exception {
        var id = opened();
        var first = press(
                mine,
                mine.open(page(id)),
                id,
                Map.of(
                        "text.ru", "Вода <b>спала</b>",
                        "textForMedia", "true",
                        "materials.0.title.ru", "Уровни рек",
                        "materials.0.kind", "STATISTICAL",
                        "materials.0.language", "ru",
                        "materials.0.url", "https://example.kz/rivers",
                        "materials.0.forMedia", "true"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.uri().getQuery()).contains("contributed");
        assertThat(first.body())
                .containsPattern("<br>Информация получена:\\s*<time")
                .containsPattern("Информация получена:\\s*<time[^>]*>[^<]*30 ноября[^<]*</time>, в срок")
                .contains("информация направлена в срок", "Дополнить информацию", "https://example.kz/rivers")
                .contains("Вода &lt;b&gt;спала&lt;/b&gt;", "(Для СМИ)");

        var more = press(mine, first, id, Map.of("text.kk", "Толықтыру"));
        assertThat(more.body()).contains("Толықтыру", "Вода");
        assertThat(contributions(id)).isEqualTo(2);
        assertThat(mine.open("/matters?lang=ru").body()).contains("Остальные вопросы");
    }

    @Test
    void aFormThatIsSentTwiceContributesOnceAndASecondPersonSeesTheFirstContribution() throws Exception {
        var id = opened();
        var form = mine.open(page(id));
        var late = colleague.open(page(id));
        press(mine, form, id, Map.of("text.ru", "Один раз"));
        var again = press(mine, form, id, Map.of("text.ru", "Один раз"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(contributions(id)).isEqualTo(1);
        var other = press(mine, form, id, Map.of("text.ru", "Другой текст", "contributions", "1"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Эта страница уже отправлена с другим текстом", "Другой текст");

        var seen = press(colleague, late, id, Map.of("text.ru", "Второй текст"));
        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(seen.body())
                .contains("Тем временем получена другая информация вашего органа", "Один раз", "Второй текст");
        assertThat(press(colleague, seen, id, Map.of("text.ru", "Второй текст")).statusCode())
                .isEqualTo(200);
        assertThat(contributions(id)).isEqualTo(2);
    }

    @Test
    void whatIsTypedStaysWhenItIsFaulty() throws Exception {
        var id = opened();
        var empty = press(mine, mine.open(page(id)), id, Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Напишите текст или добавьте материал");

        var faulty = press(
                mine,
                empty,
                id,
                Map.of(
                        "textForMedia", "true",
                        "materials.0.title.ru", "Без адреса",
                        "materials.0.url", "http://x"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("id=\"textForMedia-error\"", "Текст отмечен для СМИ, но самого текста нет")
                .contains("id=\"materials.0.url-error\"", "id=\"materials.0.kind-error\"")
                .contains("value=\"http://x\"", "Без адреса", "checked");
        var long20k = press(mine, faulty, id, Map.of("text.ru", "я".repeat(20_001)));
        assertThat(long20k.statusCode()).isEqualTo(422);
        assertThat(long20k.body()).contains("id=\"text.ru-error\"", "я".repeat(20_001));
        var large = press(mine, faulty, id, Map.of("text.ru", "я".repeat(200_000)));
        assertThat(large.statusCode()).isIn(413, 422);
        assertThat(large.body()).contains("я".repeat(200_000));
        var tooLarge = press(mine, faulty, id, Map.of("text.ru", "я".repeat(600_000)));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("Форма без файлов – не больше 2 МБ", "введённое там осталось");

        var line = mine.send(
                faulty,
                page(id),
                Map.of("more", "materials", "lines.materials", "1", "contributions", "0", "text.ru", "Текст"));
        assertThat(line.body()).contains("id=\"materials.1.url\"", "Текст");
    }

    @Test
    void aCancelledAnExtendedAForeignAndAnUnknownMatterSaySo() throws Exception {
        var id = opened();
        var form = mine.open(page(id));
        say(newsroom, id, "extension", Map.of("until", "2026-12-10", "reason", Plans.text("Себеп", "Нужны области")));
        assertThat(mine.open(page(id)).body())
                .contains("срок продлён", "до конца четверга, 10 декабря 2026", "Нужны области");
        say(newsroom, id, "cancellation", Map.of("reason", Plans.text("Себеп", "Вода ушла")));
        var late = press(mine, form, id, Map.of("text.ru", "Напрасный труд"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Вопрос снят, информация больше не нужна", "Напрасный труд", "Вода ушла");
        assertThat(mine.open(page(id)).body()).doesNotContain("Отправить информацию");

        var foreign = Matters.opened(newsroom, List.of("dsm"), List.of());
        var sent = Map.of("action", "send", "text.ru", "Чужой вопрос", "key", "k");
        var refused = mine.send(late, page(foreign), sent);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(mine.open(page(foreign)).statusCode()).isEqualTo(403);
        var unknown = mine.send(late, page("mat-" + "0".repeat(32)), sent);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(mine.open("/matters?lang=ru").body()).doesNotContain(foreign);
    }

    @Test
    void aBodyInCopyOwesNothingAndReadsTheNoticeAndItsSupplement() throws Exception {
        var id = opened();
        var inCopy = new AgencyPages(newsroom, "sci");
        var copy = inCopy.open(page(id));
        assertThat(copy.body())
                .contains("для сведения", "Вопрос направлен вашему органу для сведения", "Министерство водных ресурсов")
                .doesNotContain("Отправить информацию", "Уровень растёт.", "Почему до");
        var form = inCopy.open("/body?lang=ru");
        var refused = inCopy.send(form, page(id), Map.of("action", "send", "text.ru", "Не нужно", "key", "k-" + id));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(inCopy.open("/matters?lang=ru").body()).contains("/matters/" + id);

        press(mine, mine.open(page(id)), id, Map.of("text.ru", "Вода спала"));
        say(
                newsroom,
                id,
                "notice",
                Map.of("when", "NOW", "nameMissing", true, "text", Plans.text("Бәріне", "Для единой повестки")));
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(inCopy.open(page(id)).body())
                        .contains("Сводное уведомление", "Для единой повестки", "Вода спала")
                        .contains("Информацию не направили:", "Министерство здравоохранения"));
        var noticed = mine.open(page(id));
        assertThat(noticed.body()).contains("Сводное уведомление уже направлено");
        press(mine, noticed, id, Map.of("text.ru", "Вода ушла"));
        say(newsroom, id, "notice", Map.of("when", "NOW", "forMedia", true));
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(inCopy.open(page(id)).body())
                        .contains("Дополнение 1", "Вода ушла", "направлено и в СМИ"));
    }

    @Test
    void whatIsOwedLeadsToThePageUntilItIsContributed() throws Exception {
        var office = new AgencyPages(newsroom, "sci");
        var id = Matters.opened(newsroom, List.of("sci", "dsm"), List.of());
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(office.open("/owed?lang=ru").body())
                        .contains("Информация по совместному вопросу", "Подготовка к паводку", "/matters/" + id));
        assertThat(office.open("/week?lang=ru").body()).contains("Ждут вас:", "/matters/" + id);

        press(office, office.open(page(id)), id, Map.of("text.ru", "Готово"));
        assertThat(office.open("/week?lang=ru").body()).doesNotContain("/matters/" + id);
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(office.open("/owed?lang=kk").body())
                        .contains("Бірлескен мәселе бойынша ақпарат", "мерзімінде", "/matters/" + id));
    }
}
