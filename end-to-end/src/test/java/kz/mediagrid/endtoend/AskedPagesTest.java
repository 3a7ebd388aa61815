package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authorised body reads answers, and changes terms, on the page of a question. The shared clock stands on Monday, 30 November 2026. */
@ExtendWith(WholeMediaGrid.class)
class AskedPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Newsroom newsroom;
    private final AgencyPages editor;

    AskedPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AgencyPages(newsroom, "mam");
    }

    /** A question that was asked. */
    private record Asked(String path, List<String> ids) {}

    private Asked ask(String... bodies) {
        var asked = newsroom.ask(bodies);
        return new Asked("/asked/" + asked.text("batch"), Requests.ids(asked));
    }

    private String page(Asked asked) throws Exception {
        return editor.open(asked.path() + "?lang=ru").body();
    }

    private HttpResponse<String> press(Asked asked, String key, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        fields.put("key", key);
        return editor.send(editor.open(asked.path()), asked.path() + "?lang=ru", fields);
    }

    private HttpResponse<String> press(Asked asked, String button, Map<String, String> typed) throws Exception {
        return press(asked, key(editor.open(asked.path())), button, typed);
    }

    private static String key(HttpResponse<String> page) {
        var at = KEY.matcher(page.body());
        assertThat(at.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    private void answer(String body, String id, String words) {
        var answered = newsroom.of(id, "answer", newsroom.agencyKey(body))
                .once()
                .json(Requests.answer(words))
                .send();
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
    }

    @Test
    void answersAndTheSilentAreShownInWords() throws Exception {
        var asked = ask("edu", "dsm", "prokuror");
        answer("edu", asked.ids().get(0), "Вакансий: 1 120");
        newsroom.of(asked.ids().get(0), "answer", newsroom.agencyKey("edu"))
                .once()
                .json(Map.of(
                        "materials",
                        List.of(Map.of(
                                "kind", "DATA",
                                "title", Map.of("ru", "Таблица вакансий"),
                                "language", "ru",
                                "url", "https://example.kz/table",
                                "forMedia", true))))
                .send();

        var page = page(asked);

        assertThat(visible(page))
                .contains("Педагогические кадры", "Министерство просвещения", "ответ в срок", "Вакансий: 1 120")
                .contains("Таблица вакансий , сведения · для СМИ")
                .contains("Министерство здравоохранения", "ожидается ответ", "до конца вторника, 1 декабря 2026")
                .contains("Генеральная прокуратура", "ожидается согласование", "ответили: 1")
                .doesNotContain(" edu ", "2026-12-0", "2026-11-30", "kz-2026", "WAITING", "IN_TIME", "req-", "bat-");
        assertThat(page).contains("data-awaited=\"2\"");
    }

    /** The text of the page's own part. */
    private static String visible(String page) {
        return page.replaceFirst("(?s).*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void oneTermOrAllAreExtendedAndTheReasonIsShown() throws Exception {
        var asked = ask("moa", "mti", "prokuror");
        var typed = Map.of("to." + asked.ids().get(0), "true", "until", "2026-12-04", "reason.ru", "Собрать сведения");

        var one = press(asked, "extend", typed);

        assertThat(one.body())
                .contains("Срок продлён.", "Срок продлён:", "до конца пятницы, 4 декабря 2026", "Собрать сведения");
        assertThat(due(asked, 0)).startsWith("2026-12-05");
        assertThat(due(asked, 1)).startsWith("2026-12-02");

        var all = press(asked, "extend", Map.of("all", "true", "until", "2026-12-08", "reason.ru", "Всем"));
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(List.of(due(asked, 0), due(asked, 1))).allMatch(due -> due.startsWith("2026-12-09"));
    }

    private String due(Asked asked, int index) {
        return newsroom.shown(asked.ids().get(index), newsroom.editorKey()).text("dueAt");
    }

    @Test
    void aRefusalNamesTheBodyAndKeepsWhatWasTyped() throws Exception {
        var asked = ask("emer", "tsm");
        var cancelled = press(
                asked,
                "cancel",
                Map.of("to." + asked.ids().get(1), "true", "reason.ru", "Больше не нужно", "confirmed", "yes"));
        assertThat(cancelled.body()).contains("Запрос отменён.");
        assertThat(page(asked)).contains("отменён", "Больше не нужно");

        var typed = Map.of(
                "to." + asked.ids().get(0),
                "true",
                "to." + asked.ids().get(1),
                "true",
                "until",
                "2026-12-04",
                "reason.ru",
                "Причина остаётся");
        var partly = press(asked, "extend", typed);

        assertThat(partly.statusCode()).isEqualTo(409);
        assertThat(visible(partly.body()))
                .contains("Сделано не всё (сделано: 1)", "запрос уже отменён", "Причина остаётся")
                .doesNotContain("req-");
        assertThat(partly.body()).contains("value=\"2026-12-04\"");
        assertThat(due(asked, 0)).startsWith("2026-12-05");

        var earlier = press(asked, "extend", Map.of("all", "true", "until", "2026-12-02", "reason.ru", "Раньше"));
        assertThat(earlier.statusCode()).isEqualTo(409);
        assertThat(earlier.body())
                .contains("Ничего не сделано", "срок и так заканчивается в этот день или позже")
                .doesNotContain("Сделано не всё");

        var without = press(asked, "extend", Map.of("all", "true", "until", "2026-12-07"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body())
                .contains("Причина или текст ответа: ", "id=\"reason.kk-error\"", "value=\"2026-12-07\"");
        assertThat(press(asked, "extend", Map.of("until", "2026-12-07", "reason.ru", "Кому?"))
                        .body())
                .contains("Выберите хотя бы один орган", "Кому?");
    }

    @Test
    void nothingIsCancelledBeforeTheQuestionThatNamesTheBodies() throws Exception {
        var asked = ask("energo", "tsm");
        var typed = Map.of("all", "true", "reason.ru", "Вопрос снят", "until", "2026-12-04");

        var sure = press(asked, "cancel", typed);

        assertThat(visible(sure.body()))
                .contains("Отменить запрос? Органов: 2", "Министерство энергетики", "Министерство туризма и спорта");
        assertThat(state(asked, 0)).isEqualTo("OPEN");
        var confirmed = hidden(sure);
        var back = answer(sure, asked, confirmed, "no");
        assertThat(back.body()).contains("Вопрос снят", "value=\"2026-12-04\"", "value=\"cancel\"");
        assertThat(state(asked, 0)).isEqualTo("OPEN");

        answer("tsm", asked.ids().get(1), "Ответ до отмены");
        var done = answer(sure, asked, confirmed, "yes");

        assertThat(done.statusCode()).isEqualTo(409);
        assertThat(visible(done.body())).contains("Сделано не всё (сделано: 1)", "Министерство туризма и спорта");
        assertThat(List.of(state(asked, 0), state(asked, 1))).containsExactly("CANCELLED", "ANSWERED");
    }

    private HttpResponse<String> answer(
            HttpResponse<String> sure, Asked asked, Map<String, String> confirmed, String answer) throws Exception {
        var fields = new HashMap<>(confirmed);
        fields.put("confirmed", answer);
        return editor.send(sure, asked.path() + "?lang=ru", fields);
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.remove("_csrf");
        return fields;
    }

    private String state(Asked asked, int index) {
        return newsroom.shown(asked.ids().get(index), newsroom.editorKey()).text("state");
    }

    @Test
    void anAgreementStartsTheTermAndASecondPressDoesNothingMore() throws Exception {
        var asked = ask("prokuror");
        var key = key(editor.open(asked.path()));
        var typed = Map.of("all", "true", "reason.ru", "Согласовано по телефону");

        var agreed = press(asked, key, "agree", typed);
        assertThat(agreed.body()).contains("Согласование зафиксировано:", "до конца вторника, 1 декабря 2026");

        var again = press(
                asked,
                key,
                "agree",
                Map.of("to." + asked.ids().get(0), "true", "reason.ru", "Согласовано по телефону"));
        assertThat(again.statusCode()).as("the same key and content").isEqualTo(200);
        var another = press(asked, "agree", Map.of("to." + asked.ids().get(0), "true"));
        assertThat(another.body()).contains("согласование уже зафиксировано");
    }

    @Test
    void allAnswersAreOnePageToPrintAndOneFile() throws Exception {
        var asked = ask("edu", "ecogeo");
        answer("edu", asked.ids().get(0), "Ответ для архива");

        var print = editor.open(asked.path() + "/print?lang=ru").body();
        assertThat(print)
                .contains("Ответ для архива", "Без ответа", "Министерство экологии")
                .doesNotContain("value=\"extend\"");

        var file = editor.open(asked.path() + "/answers.zip?lang=ru");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "answers-2026-11-30.zip");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/zip");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.body()).startsWith("PK").contains("Министерство просвещения.txt", "Ответы.csv");
    }

    @Test
    void aBodyThatAsksBackGetsAReplyAndItsTermStays() throws Exception {
        var asked = ask("enbek", "transport");
        var id = asked.ids().get(0);
        var due = due(asked, 0);
        newsroom.of(id, "messages", newsroom.agencyKey("enbek"))
                .once()
                .json(Map.of("kind", "CLARIFY", "text", Map.of("ru", "За какой год?")))
                .send();

        assertThat(page(asked)).contains("просит уточнить", "За какой год?", "ждут ответа на вопрос: 1");
        assertThat(editor.openAll("/asked")).contains("ждут ответа на вопрос: 1");

        var without = press(asked, "reply", Map.of("to." + id, "true"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason.kk-error\"");
        var replied = press(asked, "reply", Map.of("all", "true", "reason.ru", "За 2026 год"));
        assertThat(replied.body())
                .contains("Ответ на вопрос отправлен.", "За 2026 год")
                .doesNotContain("ждут ответа на вопрос: 1");
        assertThat(newsroom.shown(id, newsroom.agencyKey("enbek"))
                        .body()
                        .path("messages")
                        .toString())
                .contains("За какой год?", "За 2026 год", "REPLY");
        assertThat(due(asked, 0)).isEqualTo(due);
    }

    @Test
    void theEditorsFirstPageLeadsToTheAwaitedAnswers() {
        ask("zk");

        await().untilAsserted(() -> assertThat(editor.open("/editing?lang=ru").body())
                .contains("Ответы на запросы", "href=\"/asked?state=open"));
    }

    @Test
    void theDutyOfficerReadsWithoutAForm() throws Exception {
        var asked = ask("energo");
        var duty = new AgencyPages(newsroom, "ops");

        assertThat(duty.open(asked.path() + "?lang=ru").body())
                .contains("Министерство энергетики")
                .doesNotContain("value=\"extend\"");
        assertThat(duty.open("/asked?lang=ru").body()).doesNotContain("href=\"/ask?");
        assertThat(editor.open("/asked/bat-00000000000000000000000000000000?lang=ru")
                        .statusCode())
                .isEqualTo(404);
    }
}
