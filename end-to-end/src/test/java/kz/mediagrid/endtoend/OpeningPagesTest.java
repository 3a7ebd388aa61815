package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterOpener.key;
import static kz.mediagrid.endtoend.MatterOpener.matter;
import static kz.mediagrid.endtoend.MatterOpener.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The authorised body opens joint matters on its pages, without scripts (para. 5, second part). The shared clock stands on Monday, 30
 * November 2026.
 */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class OpeningPagesTest {

    private static final String NEW = "/agenda/new?lang=ru";

    private final Newsroom newsroom;
    private final AgencyPages editor;

    OpeningPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new AgencyPages(newsroom, "mam");
    }

    private HttpResponse<String> press(HttpResponse<String> page, String button, Map<String, String> typed)
            throws Exception {
        return new MatterOpener(editor, NEW).press(page, button, typed);
    }

    @Test
    void theDueTimeIsShownBeforeOnePressOpensTheMatterOnce() throws Exception {
        var empty = editor.open(NEW);
        assertThat(empty.body()).contains("value=\"2026-11-30\"", "Информацию направлять им не нужно");
        var subject = "Заморозки в садах";
        var typed = matter(subject, "to.moa", "to.emer", "copy.mti");
        typed.put("text.ru", "Сообщите о потерях.\nhttps://example.kz/form");

        var check = press(empty, "check", typed);

        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(visible(check))
                .contains("Пока ничего не отправлено", "до конца вторника, 1 декабря 2026", "Почему такой срок")
                .contains("Министерство сельского хозяйства", "Министерство по чрезвычайным ситуациям", "Органов: 2")
                .contains("Эти органы ничего не направляют", "30 ноября, понедельник · рабочий")
                .contains("30 ноября 2026", "Сообщите о потерях.")
                .doesNotContain("2026-1", "kz-2026", "mat-", " moa ");
        assertThat(editor.openAll("/agenda")).doesNotContain(subject);

        var opened = press(check, "open", typed);
        press(check, "open", typed);

        assertThat(opened.uri().getPath()).startsWith("/agenda/mat-");
        assertThat(visible(opened)).contains("Вопрос открыт.", subject, "ожидается информация", "направили: 0 из 2");
        assertThat(editor.openAll("/agenda").split(Pattern.quote(subject), -1))
                .as("the form was sent twice with one key")
                .hasSize(2);
        assertThat(new AgencyPages(newsroom, "moa").open("/matters?lang=ru").body())
                .contains(subject);
        var inCopy = newsroom.request("GET", "/api/joint-matters?limit=500")
                .as(newsroom.agencyKey("mti"))
                .send();
        assertThat(inCopy.body().toString()).contains(subject);
    }

    @Test
    void theFormIsReadInKazakh() throws Exception {
        var check = editor.send(
                editor.open("/agenda/new?lang=kk"),
                "/agenda/new?lang=kk",
                Map.of(
                        "action", "check",
                        "key", "k-kk",
                        "subject.kk", "Үсік",
                        "aroseOn", "2026-11-30",
                        "to.moa", "true"));

        assertThat(check.body())
                .contains("Ақпаратты жіберу мерзімі", "1 желтоқсан, сейсенбі, күннің соңына дейін", "Мәселені ашу");
    }

    @Test
    void aMatterWithoutABodyAndEachOtherFaultIsNamedAndAllThatWasTypedStays() throws Exception {
        var typed = new HashMap<>(Map.of("text.ru", "Набранный текст", "aroseOn", "2026-12-01", "copy.mti", "true"));

        var alone = press(editor.open(NEW), "check", typed);

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body())
                .contains("Каких органов касается вопрос: Нужен хотя бы один орган.", "id=\"bodies-error\"")
                .contains("Когда возник вопрос: Эта дата ещё не наступила.", "id=\"subject.kk-error\"")
                .contains("Набранный текст", "value=\"2026-12-01\"")
                .containsPattern("id=\"copy.mti\" name=\"copy.mti\" checked");

        var both = press(alone, "check", matter("Дважды", "all.CENTRAL", "copy.mti", "copy.moa"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(visible(both))
                .contains("Кто получит уведомление для сведения: «Министерство сельского хозяйства")
                .contains("торговли и интеграции", "Вопрос относится к деятельности этого органа");
        assertThat(both.body()).containsPattern("id=\"all.CENTRAL\" name=\"all.CENTRAL\" checked");

        var groups = press(alone, "check", matter("Дважды", "all.LOCAL", "copy-all.LOCAL", "to.moa", "copy.moa"));
        assertThat(groups.statusCode()).isEqualTo(422);
        assertThat(visible(groups))
                .contains("Кто получит уведомление для сведения: Все акиматы отмечены в обоих списках.")
                .contains("«Министерство сельского хозяйства»: Вопрос относится к деятельности этого органа")
                .doesNotContain("области»:");
        assertThat(groups.body().split("Все акиматы отмечены", -1))
                .as("once above the form and once at the list")
                .hasSize(3);

        var unknown = press(alone, "open", matter("Чужой код", "to.moa", "to.nobody"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(visible(unknown)).contains("«nobody»: В справочнике нет органа с таким кодом.");
        var own = press(alone, "open", matter("Себе", "to.mam"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(visible(own)).contains("Уполномоченный орган не представляет информацию");
        assertThat(press(own, "check", matter("Исправлено", "to.moa")).body()).contains("Пока ничего не отправлено");
    }

    @Test
    void aBodyThatEndedHasNoTermAndItsSuccessorIsNamed() throws Exception {
        var code = "endedmatters";
        var entered = newsroom.request("PUT", "/api/agencies/" + code)
                .as(newsroom.editorKey())
                .once()
                .json(Map.of(
                        "name", Plans.text("Бұрынғы агенттік", "Бывшее агентство"),
                        "kind", "OTHER",
                        "validUntil", "2026-11-29",
                        "successor", "moa",
                        "owesWeeklySubmission", false))
                .send();
        assertThat(entered.status()).as(entered.toString()).isBetween(200, 201);

        var check = press(editor.open(NEW), "check", matter("Преемник", "to." + code, "to.tsm"));

        assertThat(visible(check))
                .contains("Органы, которых сегодня нет: срока не будет")
                .contains("Бывшее агентство ; преемник: Министерство сельского хозяйства");
    }

    @Test
    void aMatterThatIsNotAcknowledgedKeepsItsKeySoThatTheNextPressOpensItOnce() throws Exception {
        var subject = "Сбой при открытии";
        var typed = matter(subject, "to.tsm");
        var check = press(editor.open(NEW), "check", typed);

        var unsure = new BrokerLimit(newsroom, Topics.JOINT_MATTERS).during(() -> press(check, "open", typed));

        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
        assertThat(unsure.body()).contains("Не отправлено", subject);
        assertThat(key(unsure)).isEqualTo(key(check));
        press(unsure, "open", typed);
        press(unsure, "open", typed);
        assertThat(editor.openAll("/agenda").split(Pattern.quote(subject), -1)).hasSize(2);
    }

    @Test
    void aKeyOfAnotherMatterIsRefusedAndTheNextPressHasItsOwn() throws Exception {
        var page = editor.open(NEW);
        press(page, "open", matter("Первый вопрос", "to.tsm"));

        var refused = press(page, "open", matter("Другой вопрос", "to.tsm"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Другой вопрос");
        assertThat(key(refused)).isNotEqualTo(key(page));
    }

    @Test
    void thePressOfficeOfABodyDoesNotOpenMattersHere() throws Exception {
        var moa = new AgencyPages(newsroom, "moa");

        assertThat(moa.open(NEW).statusCode()).isEqualTo(403);
        assertThat(moa.open("/agenda?lang=ru").statusCode()).isEqualTo(403);
    }
}
