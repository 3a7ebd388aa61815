package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a body read the requests to it, save drafts of answers, answer and ask back (para. 8), without scripts. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class RequestPageTest {

    /** The time in which the clock of obligations reads a record. */
    private static final Duration CLOCK_TIMEOUT = Duration.ofSeconds(60);

    private final Newsroom newsroom;
    private final AgencyPages mine;
    private final AgencyPages colleague;

    RequestPageTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "water");
        this.colleague = new AgencyPages(newsroom, "water");
    }

    private String asked() {
        return Requests.ids(newsroom.ask("water")).get(0);
    }

    /** The path of the page of a request, in Russian. */
    static String page(String id) {
        return "/requests/" + id + "?lang=ru";
    }

    /** The value of a hidden field of the page. */
    static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    /** Presses a button of the form of an answer, after the fields were typed. */
    static HttpResponse<String> press(
            AgencyPages person, HttpResponse<String> page, String id, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        for (var name : new String[] {"revision", "answers", "key"}) {
            fields.putIfAbsent(name, hidden(name, page));
        }
        return person.send(page, page(id), fields);
    }

    private void cancel(String id) {
        assertThat(newsroom.of(id, "cancellation", newsroom.editorKey())
                        .once()
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theListAndThePageSayUntilWhenAndWhy() throws Exception {
        var id = asked();

        var list = mine.open("/requests?lang=ru").body();
        assertThat(list)
                .contains(
                        "Ждут ответа",
                        "Педагогические кадры",
                        "до конца вторника, 1 декабря 2026",
                        "Почему до вторника?")
                .contains("30 ноября, понедельник · рабочий · поступил", "по официальному рабочему календарю")
                .doesNotContain("2026-12-01", "kz-2026");
        var shown = mine.open(page(id)).body();
        assertThat(shown).contains("Почему до вторника?", "любые материалы", "Министерство культуры и информации");
        assertThat(mine.open("/requests/" + id + "?lang=kk").body())
                .contains("Неге сейсенбі?", "1 желтоқсан, сейсенбі, күннің соңына дейін");
    }

    @Test
    void anAnswerIsReceivedInTimeAndAFurtherOneAdds() throws Exception {
        var id = asked();
        var first = press(
                mine,
                mine.open(page(id)),
                id,
                "send",
                Map.of(
                        "text.ru", "Вакансий <b>нет</b>",
                        "materials.0.title.ru", "Таблица",
                        "materials.0.kind", "STATISTICAL",
                        "materials.0.language", "ru",
                        "materials.0.url", "https://example.kz/table",
                        "materials.0.forMedia", "true"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.uri().getQuery()).contains("answered");
        assertThat(first.body())
                .contains(
                        "Ответ получен:", ", в срок", "ответ дан в срок", "Дополнить ответ", "https://example.kz/table")
                .contains("Вакансий &lt;b&gt;нет&lt;/b&gt;");

        var more = press(mine, first, id, "send", Map.of("text.kk", "Толықтыру"));
        assertThat(more.body()).contains("Толықтыру", "Вакансий");
        assertThat(newsroom.shown(id, newsroom.editorKey())
                        .body()
                        .path("answers")
                        .size())
                .isEqualTo(2);
        assertThat(mine.open("/requests?lang=ru").body()).contains("С ответом и отменённые");
    }

    @Test
    void whatIsTypedStaysWhenItIsFaulty() throws Exception {
        var id = asked();
        var empty = press(mine, mine.open(page(id)), id, "send", Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Напишите текст ответа или добавьте материал");

        var faulty = press(
                mine,
                empty,
                id,
                "send",
                Map.of(
                        "text.ru",
                        "я".repeat(20_001),
                        "materials.0.title.ru",
                        "Без адреса",
                        "materials.0.url",
                        "http://x"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("id=\"text.ru-error\"", "id=\"materials.0.url-error\"", "id=\"materials.0.kind-error\"")
                .contains("я".repeat(20_001), "value=\"http://x\"", "Без адреса");

        var line = mine.send(
                faulty,
                page(id),
                Map.of(
                        "more",
                        "materials",
                        "lines.materials",
                        "1",
                        "revision",
                        "0",
                        "answers",
                        "0",
                        "text.ru",
                        "Текст"));
        assertThat(line.body()).contains("id=\"materials.1.url\"", "Текст");
    }

    @Test
    void aSecondPersonSeesTheAnswerThatWasReceivedMeanwhileBeforeAddingToIt() throws Exception {
        var id = asked();
        var late = colleague.open(page(id));
        var first = press(mine, mine.open(page(id)), id, "send", Map.of("text.ru", "Первый ответ"));
        assertThat(first.body()).contains("Ответ получен:");

        var seen = press(colleague, late, id, "send", Map.of("text.ru", "Второй ответ"));
        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(seen.body()).contains("Тем временем получен другой ответ", "Первый ответ", "Второй ответ");
        assertThat(newsroom.shown(id, newsroom.editorKey())
                        .body()
                        .path("answers")
                        .size())
                .isEqualTo(1);

        var again = press(colleague, seen, id, "send", Map.of("text.ru", "Второй ответ"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(newsroom.shown(id, newsroom.editorKey())
                        .body()
                        .path("answers")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aFormThatIsSentTwiceAnswersOnce() throws Exception {
        var id = asked();
        var form = mine.open(page(id));
        press(mine, form, id, "send", Map.of("text.ru", "Один раз"));
        var second = press(mine, form, id, "send", Map.of("text.ru", "Один раз"));

        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(newsroom.shown(id, newsroom.editorKey())
                        .body()
                        .path("answers")
                        .size())
                .isEqualTo(1);
        var other = press(mine, form, id, "send", Map.of("text.ru", "Другой текст", "answers", "1"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Эта страница уже отправлена с другим текстом", "Другой текст");
    }

    @Test
    void aCancelledAnExtendedAForeignAndAnUnknownRequestSaySo() throws Exception {
        var id = asked();
        var form = mine.open(page(id));
        newsroom.of(id, "extension", newsroom.editorKey())
                .once()
                .json(Map.of("until", "2026-12-10", "reason", Plans.text("Себеп", "Нужны области")))
                .send();
        assertThat(mine.open(page(id)).body())
                .contains("срок продлён", "до конца четверга, 10 декабря 2026", "Нужны области", "10 декабря");
        cancel(id);
        assertThat(mine.open(page(id)).body())
                .contains("отменён", "срок продлён")
                .as("what no longer holds")
                .doesNotContain("data-left", "<strong><time", "Почему ", "срок:");
        var late = press(mine, form, id, "send", Map.of("text.ru", "Напрасный труд"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Запрос отменён, ответ больше не нужен", "Напрасный труд", "отменён");

        var foreign = Requests.ids(newsroom.ask("dsm")).get(0);
        var refused = mine.send(late, page(foreign), Map.of("action", "send", "text.ru", "Чужой запрос", "key", "k"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(mine.open(page(foreign)).statusCode()).isEqualTo(403);
        var unknown = mine.send(
                late, page("req-" + "0".repeat(32)), Map.of("action", "send", "text.ru", "В никуда", "key", "k"));
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftIsSavedSharedAndErasedWhenItsAnswerIsSent() throws Exception {
        var id = asked();
        var form = mine.open(page(id));
        var theirs = colleague.open(page(id));
        var saved = press(mine, form, id, "save", Map.of("text.ru", "Набросок"));
        assertThat(saved.body()).contains("Сохранено", "Набросок");
        assertThat(hidden("revision", saved)).isEqualTo("1");

        var conflict = press(colleague, theirs, id, "save", Map.of("text.ru", "Мой набросок"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("изменил и сохранил другой человек", "Мой набросок", "Набросок");
        var shared = colleague.open(page(id));
        assertThat(shared.body()).contains("Набросок");
        assertThat(mine.open("/week?lang=ru").body()).as("no draft of an event").doesNotContain("Набросок");
        assertThat(mine.open("/drafts/water-answer-" + "0".repeat(32)).statusCode())
                .isEqualTo(404);

        var sent = press(colleague, shared, id, "send", Map.of("text.ru", "Готовый ответ"));
        assertThat(sent.body()).contains("Готовый ответ").doesNotContain("Набросок");
        assertThat(hidden("revision", sent)).isEqualTo("0");
    }

    @Test
    void theDraftOfACancelledRequestIsErasedAndWhatIsTypedStays() throws Exception {
        var id = asked();
        var saved = press(mine, mine.open(page(id)), id, "save", Map.of("text.ru", "Зря набирали"));
        cancel(id);
        var late = press(mine, saved, id, "save", Map.of("text.ru", "Зря набирали и дальше"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Запрос отменён", "Зря набирали и дальше", "Не сохранено")
                .doesNotContain("Не отправлено");
        await().until(() -> !mine.open(page(id)).body().contains("Зря набирали"));
    }

    @Test
    void theProsecutorGeneralsOfficeAgreesOnItsPage() throws Exception {
        var office = new AgencyPages(newsroom, "prokuror");
        var id = Requests.ids(newsroom.ask("prokuror")).get(0);
        var form = office.open(page(id));
        assertThat(form.body())
                .contains("ожидает согласования", "Согласиться дать ответ")
                .doesNotContain("Почему до");

        var agreed = office.send(form, page(id), Map.of("action", "agree", "key", hidden("key", form)));
        assertThat(agreed.body())
                .contains("Согласование зафиксировано, срок пошёл", "до конца вторника, 1 декабря", "ждёт ответа")
                .doesNotContain("Согласиться дать ответ");
        var again = office.send(form, page(id), Map.of("action", "agree", "key", "another"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Согласование не зафиксировано: оно уже зафиксировано");
    }

    @Test
    void whatIsOwedIsListedAndWhatWasMet() throws Exception {
        var office = new AgencyPages(newsroom, "sci");
        var id = Requests.ids(newsroom.ask("sci")).get(0);
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(office.open("/owed?lang=ru").body())
                        .as("the answer is owed")
                        .contains(
                                "Ответ на запрос",
                                "Педагогические кадры",
                                "до конца вторника, 1 декабря",
                                "/requests/" + id)
                        .contains("Недельная форма"));
        assertThat(office.open("/week?lang=ru").body()).contains("Ждут вас:", "/requests/" + id, "Все обязательства");

        press(office, office.open(page(id)), id, "send", Map.of("text.ru", "Готово"));
        assertThat(office.open("/week?lang=ru").body()).doesNotContain("/requests/" + id);
        await().atMost(CLOCK_TIMEOUT)
                .untilAsserted(() -> assertThat(office.open("/owed?lang=kk").body())
                        .as("the answer is met")
                        .contains("Соңғы 30 күнде орындалғаны", "мерзімінде", "/requests/" + id));
    }

    @Test
    void aMessageAndItsReplyAreShownAndTheTermStays() throws Exception {
        var id = asked();
        var form = mine.open(page(id));
        var empty = mine.send(form, page(id), Map.of("action", "say", "key", "m1"));
        assertThat(empty.body())
                .contains("id=\"said.kind-error\"")
                .containsPattern("<details[^>]*id=\"ask-back\"[^>]* open=");
        var missing = mine.send(form, page(id), Map.of("action", "say", "key", "m1", "said.text.ru", "За какой год?"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("id=\"said.kind-error\"", "О чём: Обязательное поле", "За какой год?");

        var said = mine.send(
                form,
                page(id),
                Map.of("action", "say", "key", "m2", "said.kind", "CLARIFY", "said.text.ru", "За какой год?"));
        assertThat(said.body()).contains("Сообщение отправлено", "Просим уточнить", "За какой год?");
        newsroom.of(id, "messages", newsroom.editorKey())
                .once()
                .json(Map.of("kind", "REPLY", "text", Plans.text("2026", "За 2026 год")))
                .send();
        assertThat(mine.open(page(id)).body()).contains("За 2026 год", "до конца вторника, 1 декабря 2026");
    }
}
