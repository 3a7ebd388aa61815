package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A draft that corrects a filed event says so, and overwrites no change of the event that nobody has seen. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class CorrectionPageTest {

    private static final Map<String, String> SAID = Map.of(
            "postpone", "Мероприятие перенесено.",
            "withdraw", "Мероприятие отозвано.",
            "reinstate", "Мероприятие восстановлено.");

    private final Newsroom newsroom;
    private final GridWeek week;
    private final AgencyPages mine;
    private final AgencyPages colleague;
    private String id = "";
    private String change = "";
    private String title = "";

    CorrectionPageTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        week = AgencyPages.nextWeek(newsroom);
        mine = new AgencyPages(newsroom, "economy");
        colleague = new AgencyPages(newsroom, "economy");
    }

    /** Each test corrects an event of its own. */
    @BeforeEach
    void anEventIsFiled(TestInfo test) throws Exception {
        title = "Исходное " + test.getTestMethod().orElseThrow().getName();
        id = mine.file(title, week);
        change = "/events/" + id + "/change";
    }

    private String day() {
        return week.monday().plusDays(3).toString();
    }

    private Map<String, String> typed(String newTitle, int eventRevision) {
        var all = new TreeMap<>(AgencyPages.event(title, day()));
        all.putAll(Map.of(
                "title.ru",
                newTitle,
                "event",
                id,
                "eventRevision",
                Integer.toString(eventRevision),
                "revisionReason.ru",
                "Так"));
        return all;
    }

    private HttpResponse<String> corrected() throws Exception {
        return mine.send(mine.open(change), change + "?lang=ru", Map.of("action", "correct", "revision", "1"));
    }

    private void changes(String action, int revision, Map<String, String> more) throws Exception {
        var fields = new TreeMap<>(more);
        fields.putAll(Map.of(
                "action",
                action,
                "revision",
                Integer.toString(revision),
                "key",
                "k-" + id + "-" + revision,
                "reason.ru",
                "Причина"));
        assertThat(colleague
                        .send(colleague.open(change), change + "?lang=ru", fields)
                        .body())
                .contains(SAID.get(action));
    }

    private void postponed() throws Exception {
        changes(
                "postpone",
                1,
                Map.of("date", week.monday().plusDays(4).toString(), "timing", "TIMED", "startTime", "16:45"));
    }

    private String events() throws Exception {
        return mine.open("/events?lang=ru&week=" + week).body();
    }

    @Test
    void aCorrectionIsSentAfterTheNewerTextWasSeen() throws Exception {
        var draft = corrected();
        postponed();

        var changed = mine.press(draft, "send", typed("Моё исправление", 1));

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body())
                .contains("Мероприятие изменилось", "16:45", title, "Моё исправление")
                .contains("name=\"eventRevision\" value=\"2\"");
        assertThat(events()).as("nothing is overwritten unseen").doesNotContain("Моё исправление");
        assertThat(mine.open(AgencyPages.draftIn(draft) + "?lang=ru").body())
                .as("nothing typed is lost")
                .contains("Моё исправление", "16:45");

        var sent = mine.press(changed, "send", typed("Моё исправление", 2));
        assertThat(sent.body()).contains("Отправлено: 1", "Моё исправление");
    }

    @Test
    void savingTakesNoNewerEventUnseen() throws Exception {
        var path = AgencyPages.draftIn(corrected());
        postponed();
        var opened = mine.open(path + "?lang=ru");
        assertThat(opened.body()).contains("Мероприятие изменилось", "name=\"eventRevision\" value=\"2\"");

        mine.press(opened, "save", typed("Сохранено само", 2));

        assertThat(mine.open(path + "?lang=ru").body()).contains("Мероприятие изменилось", "Сохранено само");
        var table = mine.open("/week/" + week + "?lang=ru");
        mine.send(table, "/week/" + week + "?lang=ru", Map.of("action", "send"));
        assertThat(events())
                .as("the table sends no correction of the older event")
                .doesNotContain("Сохранено само");
    }

    @Test
    void whatTheNewerEventSaysIsInWords() throws Exception {
        var path = AgencyPages.draftIn(corrected());
        changes("postpone", 1, Map.of("date", week.monday().plusDays(4).toString(), "timing", "ALL_DAY"));

        var page = mine.open(path + "?lang=ru").body();

        var shown = page.substring(page.indexOf("mg-theirs"), page.indexOf("</dl>"));
        assertThat(shown)
                .contains("href=\"#timing\">Время<", "<bdi>весь день<", "пятница")
                .doesNotContain("ALL_DAY", week.monday().plusDays(4).toString());
    }

    @Test
    void anEventThatWasWithdrawnIsSaidToBe() throws Exception {
        var path = AgencyPages.draftIn(corrected());
        changes("withdraw", 1, Map.of());

        assertThat(mine.open(path + "?lang=ru").body())
                .contains("Мероприятие отозвано", "href=\"" + change)
                .doesNotContain("Ниже показано", "name=\"eventRevision\" value=\"2\"");

        changes("reinstate", 2, Map.of());
        assertThat(mine.open(path + "?lang=ru").body())
                .as("nothing in it differs")
                .contains("Мероприятие изменилось", "не отличаются от ваших")
                .doesNotContain("Ниже показано");
    }

    @Test
    void aCorrectionIsMarkedInTheTableAndDeletingItKeepsTheEvent() throws Exception {
        var draft = corrected();

        assertThat(draft.body())
                .contains("Удалить черновик (поданное мероприятие останется)")
                .contains("href=\"/events/" + id);
        assertThat(mine.open("/week/" + week + "?lang=ru").body())
                .contains("href=\"/events/" + id + "?lang=ru\">исправление поданного мероприятия<");

        var faulty = mine.press(
                draft, "send", new TreeMap<>(Map.of("title.ru", "Без остального", "event", id, "eventRevision", "1")));
        assertThat(faulty.statusCode()).isEqualTo(422);

        var asked = mine.press(faulty, "discard", typed("Набирали час", 1));
        assertThat(asked.body()).contains("Удалить черновик?", "<bdi>Набирали час</bdi>", "вернуть его нельзя");
        var back = mine.press(asked, "discard", confirmed("no"));
        assertThat(back.body()).contains("value=\"Набирали час\"", "value=\"discard\"");
        assertThat(mine.press(back, "discard", confirmed("yes")).body()).contains("Черновик удалён");
        assertThat(events()).contains(title);
    }

    private Map<String, String> confirmed(String answer) {
        var fields = typed("Набирали час", 1);
        fields.put("confirmed", answer);
        return fields;
    }

    @Test
    void aChangeWithoutAReasonNamesTheField() throws Exception {
        var refused = mine.send(
                mine.open(change),
                change + "?lang=ru",
                Map.of("action", "withdraw", "revision", "1", "key", "k-" + id));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#reason.kk\">Причина: ", "id=\"reason.kk-error\">Заполните на казахском или");
    }
}
