package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a body read its joint matters, contribute, and read the notice (para. 5, second part), without scripts. */
@ExtendWith(WholeMediaGrid.class)
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

    private static String page(String id) {
        return "/matters/" + id + "?lang=ru";
    }

    private static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    private static HttpResponse<String> press(
            AgencyPages person, HttpResponse<String> page, String id, Map<String, String> typed) throws Exception {
        return press(person, page, id, "send", typed);
    }

    private static HttpResponse<String> press(
            AgencyPages person, HttpResponse<String> page, String id, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        for (var name : List.of("revision", "contributions", "key")) {
            fields.putIfAbsent(name, hidden(name, page));
        }
        return person.send(page, page(id), fields);
    }

    private void say(String id, String what, Map<String, Object> content) {
        var answer = newsroom.request("POST", "/api/joint-matters/" + id + "/" + what)
                .as(newsroom.editorKey())
                .once()
                .json(content)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
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
        say(id, "extension", Map.of("until", "2026-12-10", "reason", Plans.text("Себеп", "Нужны области")));
        assertThat(mine.open(page(id)).body())
                .contains("срок продлён", "до конца четверга, 10 декабря 2026", "Нужны области");
        say(id, "cancellation", Map.of("reason", Plans.text("Себеп", "Вода ушла")));
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
        var gone = press(colleague, again, id, "discard", Map.of());
        assertThat(gone.body()).contains("Черновик удалён").doesNotContain("Ещё набросок");
    }

    @Test
    void theDraftOfACancelledMatterIsErasedAndWhatIsTypedStays() throws Exception {
        var id = opened();
        var saved = press(mine, mine.open(page(id)), id, "save", Map.of("text.ru", "Зря набирали"));
        say(id, "cancellation", Map.of("reason", Plans.text("Себеп", "Вода ушла")));
        var late = press(mine, saved, id, "save", Map.of("text.ru", "Зря набирали и дальше"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Вопрос снят, информация больше не нужна", "Зря набирали и дальше");
        await().until(() -> !mine.open(page(id)).body().contains("Зря набирали"));
        var inCopy = new AgencyPages(newsroom, "sci");
        var refused = inCopy.send(
                inCopy.open("/body?lang=ru"),
                page(opened()),
                Map.of("action", "save", "text.ru", "Не нужно", "key", "k"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void whoOpenedAMatterCancelsItAfterAQuestionWhileNoOtherBodyHasContributed() throws Exception {
        var id = Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of());
        var form = mine.open(page(id));
        assertThat(form.body()).contains("Снять вопрос");
        var without = press(mine, form, id, "cancel", Map.of());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason.kk-error\"", "Причина: ");

        var sure = press(mine, form, id, "cancel", Map.of("reason.ru", "Вода <b>ушла</b>"));
        assertThat(sure.statusCode()).isEqualTo(200);
        assertThat(sure.body())
                .contains("Снять вопрос по этой причине?", "Да, снять вопрос", "Вода &lt;b&gt;ушла&lt;/b&gt;");
        assertThat(mine.open("/matters/" + id + "?lang=kk").body())
                .contains("Мәселенің күшін жою")
                .doesNotContain("мәселенің күші жойылды");
        var done = press(mine, sure, id, "cancel-now", Map.of("reason.ru", "Вода <b>ушла</b>"));
        assertThat(done.uri().getQuery()).contains("cancelled");
        assertThat(done.body())
                .contains("Вопрос снят.", "вопрос снят", "Вода &lt;b&gt;ушла&lt;/b&gt;")
                .doesNotContain("Снять вопрос");
        var twice = press(mine, form, id, "cancel-now", Map.of("reason.ru", "Ещё раз", "key", "another"));
        assertThat(twice.statusCode()).isEqualTo(409);

        var other = Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of());
        var before = mine.open(page(other));
        var office = new AgencyPages(newsroom, "dsm");
        var theirs = office.open(page(other));
        assertThat(theirs.body()).doesNotContain("Снять вопрос");
        assertThat(press(office, theirs, other, "cancel-now", Map.of("reason.ru", "Чужой вопрос"))
                        .statusCode())
                .isEqualTo(403);
        press(office, theirs, other, Map.of("text.ru", "Готово"));
        var late = press(mine, before, other, "cancel", Map.of("reason.ru", "Поздно"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("снять вопрос может только уполномоченный орган", "Поздно");
        assertThat(mine.open(page(other)).body()).doesNotContain("Снять вопрос");
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
        say(id, "notice", Map.of("when", "NOW", "forMedia", true));
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
