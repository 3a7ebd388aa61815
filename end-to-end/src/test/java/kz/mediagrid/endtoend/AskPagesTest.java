package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authorised body asks on its pages, without scripts (para. 7). The shared clock stands on Monday, 30 November 2026. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class AskPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern BATCH = Pattern.compile("href=\"(/asked/bat-[0-9a-f]{32})");
    private static final String ASK = "/ask?lang=ru";

    private final Newsroom newsroom;
    private final AgencyPages editor;

    AskPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AgencyPages(newsroom, "mam");
    }

    private HttpResponse<String> press(HttpResponse<String> page, String button, Map<String, String> typed)
            throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("action", button);
        fields.putIfAbsent("key", key(page));
        return editor.send(page, ASK, fields);
    }

    private static String key(HttpResponse<String> page) {
        var at = KEY.matcher(page.body());
        assertThat(at.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    private static Map<String, String> question(String subject, String... fields) {
        var question = new HashMap<>(Map.of("subject.ru", subject, "subject.kk", "Сұрақ: " + subject));
        for (var field : fields) {
            question.put(field, "true");
        }
        return question;
    }

    @Test
    void theDueTimeIsShownBeforeOnePressSends() throws Exception {
        var subject = "Вакансии в сельских школах";
        var typed = question(subject, "to.edu", "to.dsm", "kind.DATA");
        typed.put("text.ru", "Сколько вакансий?\nhttps://example.kz/form");

        var preview = press(editor.open(ASK), "preview", typed);

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Пока ничего не отправлено", "до конца вторника, 1 декабря 2026", "Почему такой срок")
                .contains("Министерство просвещения", "Министерство здравоохранения", "сведения", "Органов: 2")
                .doesNotContain("bat-", "req-", "DATA<");
        assertThat(preview.body().split("<main", -1)[1].replaceAll("<[^>]*>", " "))
                .contains("30 ноября, понедельник · рабочий", "по официальному рабочему календарю")
                .doesNotContain("2026-1", "kz-2026");
        assertThat(editor.openAll("/asked")).doesNotContain(subject);

        var sent = press(preview, "send", typed);
        press(preview, "send", typed);

        assertThat(sent.uri().getPath()).startsWith("/asked");
        assertThat(editor.openAll("/asked").split(Pattern.quote(subject + "<"), -1))
                .as("the question was sent twice with one key")
                .hasSize(2);
        assertThat(editor.openAll("/asked?state=open")).contains(subject, "ожидается: 2");
        assertThat(newsroom.request("GET", "/api/information-requests?addressee=edu&state=open")
                        .as(newsroom.agencyKey("edu"))
                        .send()
                        .body()
                        .toString())
                .contains(subject, "Сколько вакансий?\\nhttps://example.kz/form", "\"DATA\"");
    }

    @Test
    void aGroupAsksAllOfItAndSaysWhoHasNoTermYet() throws Exception {
        var preview = press(editor.open(ASK), "preview", question("Всем центральным", "all.CENTRAL", "to.edu"));

        assertThat(preview.body().split("<main", -1)[1])
                .contains("Министерство юстиции", "По согласованию: срок пока не идёт", "Генеральная прокуратура")
                .doesNotContain("Министерство культуры и информации<", "акимат");
        var form = press(preview, "change", question("Всем центральным", "all.CENTRAL", "to.edu"));
        assertThat(form.body())
                .contains("id=\"all.CENTRAL\" name=\"all.CENTRAL\" checked", "Всем центральным")
                .containsPattern("id=\"to.edu\" name=\"to.edu\" checked");
    }

    @Test
    void theSameQuestionOfTheSameDayIsWarnedOf() throws Exception {
        var typed = question("Об урожае", "to.moa");
        var first = press(editor.open(ASK), "preview", typed);
        assertThat(first.body()).doesNotContain("сегодня уже просили");
        press(first, "send", typed);

        var again = press(editor.open(ASK), "preview", question("ОБ УРОЖАЕ!", "to.moa", "to.sci"));

        assertThat(again.body())
                .contains("сегодня уже просили", "Министерство сельского хозяйства", "Об урожае")
                .containsPattern(BATCH);
        assertThat(press(editor.open(ASK), "preview", question("О семенах", "to.moa"))
                        .body())
                .doesNotContain("сегодня уже просили");
    }

    @Test
    void aRefusalKeepsAllThatWasTyped() throws Exception {
        var refused = press(
                editor.open(ASK), "preview", Map.of("text.ru", "Напечатанный вопрос", "kind.INFOGRAPHIC", "true"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("addressees-error", "subject.kk-error", "Напечатанный вопрос")
                .contains("Органы: Нужен хотя бы один орган.")
                .containsPattern("id=\"kind.INFOGRAPHIC\"[^>]* checked");
        var hidden = question("Тема", "to.edu");
        hidden.put("text.ru", "Скрытый \u202E знак");
        var unreadable = press(refused, "preview", hidden);
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("text.ru-error", "U+202E", "Скрытый \u202E знак");
        var fixed = question("Исправлено", "to.edu", "kind.INFOGRAPHIC");
        assertThat(press(refused, "preview", fixed).body()).contains("Пока ничего не отправлено");
    }

    @Test
    void aKeyOfAnotherQuestionIsRefusedAndTheNextPressHasItsOwn() throws Exception {
        var page = editor.open(ASK);
        press(page, "send", question("Первый вопрос", "to.mti"));

        var refused = press(page, "send", question("Второй вопрос", "to.mti"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Второй вопрос");
        assertThat(key(refused)).isNotEqualTo(key(page));
        press(refused, "send", question("Второй вопрос", "to.mti"));
        assertThat(editor.openAll("/asked")).contains("Первый вопрос", "Второй вопрос");
    }

    @Test
    void aReadyTextIsAddedToWhatWasTyped() throws Exception {
        var typed = Map.of("template", "figures", "text.ru", "Срочно.", "to.edu", "true");

        var form = press(editor.open(ASK), "template", typed);

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("Основные показатели отрасли", "Саланың негізгі көрсеткіштері")
                .contains("Срочно.\n\nПросим представить основные показатели отрасли")
                .containsPattern("id=\"to.edu\" name=\"to.edu\" checked");
    }

    @Test
    void thePressOfficeOfABodyDoesNotAsk() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");

        assertThat(edu.open(ASK).statusCode()).isEqualTo(403);
        assertThat(edu.open("/asked?lang=ru").statusCode()).isEqualTo(403);
    }
}
