package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authorised body reads answers on the page of a question. The shared clock stands on Monday, 30 November 2026. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class AskedPagesTest {

    private final Newsroom newsroom;
    private final AskedEditor editor;

    AskedPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AskedEditor(newsroom);
    }

    @Test
    void answersAndTheSilentAreShownInWords() throws Exception {
        var asked = editor.ask("edu", "dsm", "prokuror");
        editor.answer("edu", asked.ids().get(0), "Вакансий: 1 120");
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

        var page = editor.page(asked);

        assertThat(AskedEditor.visible(page))
                .contains("Педагогические кадры", "Министерство просвещения", "ответ в срок", "Вакансий: 1 120")
                .contains("Таблица вакансий , сведения · для СМИ")
                .contains("Министерство здравоохранения", "ожидается ответ", "до конца вторника, 1 декабря 2026")
                .contains("Генеральная прокуратура", "ожидается согласование", "ответили: 1")
                .doesNotContain(" edu ", "2026-12-0", "2026-11-30", "kz-2026", "WAITING", "IN_TIME", "req-", "bat-");
        assertThat(page).contains("data-awaited=\"2\"");
    }

    @Test
    void allAnswersAreOnePageToPrintAndOneFile() throws Exception {
        var asked = editor.ask("edu", "ecogeo");
        editor.answer("edu", asked.ids().get(0), "Ответ для архива");

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
        var asked = editor.ask("enbek", "transport");
        var id = asked.ids().get(0);
        var due = editor.due(asked, 0);
        newsroom.of(id, "messages", newsroom.agencyKey("enbek"))
                .once()
                .json(Map.of("kind", "CLARIFY", "text", Map.of("ru", "За какой год?")))
                .send();

        assertThat(editor.page(asked)).contains("просит уточнить", "За какой год?", "ждут ответа на вопрос: 1");
        assertThat(editor.openAll("/asked")).contains("ждут ответа на вопрос: 1");

        var without = editor.press(asked, "reply", Map.of("to." + id, "true"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason.kk-error\"");
        var replied = editor.press(asked, "reply", Map.of("all", "true", "reason.ru", "За 2026 год"));
        assertThat(replied.body())
                .contains("Ответ на вопрос отправлен.", "За 2026 год")
                .doesNotContain("ждут ответа на вопрос: 1");
        assertThat(newsroom.shown(id, newsroom.agencyKey("enbek"))
                        .body()
                        .path("messages")
                        .toString())
                .contains("За какой год?", "За 2026 год", "REPLY");
        assertThat(editor.due(asked, 0)).isEqualTo(due);
    }

    @Test
    void theEditorsFirstPageLeadsToTheAwaitedAnswers() {
        editor.ask("zk");

        await().untilAsserted(() -> assertThat(editor.open("/editing?lang=ru").body())
                .contains("Ответы на запросы", "href=\"/asked?state=open"));
    }

    @Test
    void theDutyOfficerReadsWithoutAForm() throws Exception {
        var asked = editor.ask("energo");
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
