package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.endtoend.Visitor.Chosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of state bodies choose files on the forms of answers and contributions, without JavaScript. */
@ExtendWith(WholeMediaGrid.class)
class ReplyFilesTest {

    private final Newsroom newsroom;

    ReplyFilesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    /** The fields of a reply with a text, and with a material that wants a file. */
    private static Map<String, String> reply(HttpResponse<String> page, String counted, String text) {
        return Map.of(
                "action",
                "send",
                counted,
                hidden(counted, page),
                "key",
                hidden("key", page),
                "text.ru",
                text,
                "materials.0.title.ru",
                "Таблица вакансий",
                "materials.0.kind",
                "DATA",
                "materials.0.language",
                "ru");
    }

    @Test
    void aFileOfAnAnswerIsReceivedWithTheFormAndIsInTheArchiveOfTheAnswers() throws Exception {
        var asked = newsroom.ask("edu", "dsm");
        var path = "/requests/" + Requests.ids(asked).get(0);
        var edu = new AgencyPages(newsroom, "edu");
        var page = edu.open(path);
        var typed = reply(page, "answers", "Вакансии в таблице");

        var refused = edu.attach(
                page, path + "?lang=ru", typed, new Chosen("materials.0.upload", "a.zip", SampleFiles.zip("a.txt")));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body())
                .contains("Материалы 1, Файл: Это архив.", "id=\"materials.0.file-error\">Это архив.")
                .contains("Вакансии в таблице", "Таблица вакансий")
                .contains("name=\"materials.0.refused\">");
        var without = edu.attach(refused, path + "?lang=ru", with(typed, "materials.0.refused", "true"));
        assertThat(without.statusCode()).isEqualTo(415);
        assertThat(without.body())
                .contains("id=\"materials.0.file-error\">Выбранный здесь файл не принят")
                .contains("name=\"away\" value=\"materials.0\"")
                .doesNotContain("Ответ получен");
        var answered = edu.attach(
                refused,
                path + "?lang=ru",
                typed,
                new Chosen("materials.0.upload", "Бос орындар.pdf", SampleFiles.PDF));

        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("Ответ получен", "сведения, документ PDF, 1 КБ", "/files/");
        var mam = new AgencyPages(newsroom, "mam");
        var batch = "/asked/" + asked.text("batch");
        assertThat(mam.open(batch + "?lang=ru").body()).contains("сведения, документ PDF, 1 КБ");
        assertThat(mam.open(batch + "/print?lang=kk").body()).contains("PDF құжаты, 1 КБ");
        assertThat(mam.open(batch + "/answers.zip?lang=ru").body())
                .startsWith("PK")
                .contains("Министерство просвещения.txt", "Министерство просвещения/1 Бос орындар.pdf");
    }

    @Test
    void aDraftOfAnAnswerIsDiscardedAfterAQuestion() throws Exception {
        var path = "/requests/" + Requests.ids(newsroom.ask("mti")).get(0);
        var mti = new AgencyPages(newsroom, "mti");
        var typed = new TreeMap<>(reply(mti.open(path), "answers", "Набросок ответа"));
        var saved = mti.send(mti.open(path), path + "?lang=ru", with(typed, "action", "save"));
        assertThat(saved.body()).contains("Набросок ответа");
        typed.put("revision", "1");

        var asked = mti.send(saved, path + "?lang=ru", with(typed, "action", "discard"));
        assertThat(asked.body()).contains("Удалить черновик?", "value=\"Набросок ответа\"");
        var back = mti.send(saved, path + "?lang=ru", with(with(typed, "action", "discard"), "confirmed", "no"));
        assertThat(back.body()).contains(">Набросок ответа</textarea>");
        var gone = mti.send(saved, path + "?lang=ru", with(with(typed, "action", "discard"), "confirmed", "yes"));
        assertThat(gone.body()).contains("Черновик удалён").doesNotContain("Набросок ответа");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new TreeMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void aFileOfAContributionIsReceivedWithTheForm() throws Exception {
        var path = "/matters/" + Matters.opened(newsroom, List.of("water", "dsm"), List.of("sci"));
        var water = new AgencyPages(newsroom, "water");
        var page = water.open(path);
        var typed = reply(page, "contributions", "Уровень воды");

        var refused = water.attach(
                page,
                path + "?lang=kk",
                typed,
                new Chosen("materials.0.upload", "a.exe", Arrays.copyOf(SampleFiles.latin("MZ"), 500)));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains(SampleFiles.sentence("file.program"), "Уровень воды", "Таблица вакансий");
        var sent = water.attach(
                refused, path + "?lang=kk", typed, new Chosen("materials.0.upload", "Су.pdf", SampleFiles.PDF));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("Уровень воды", "мәліметтер, PDF құжаты, 1 КБ", "/files/");
    }
}
