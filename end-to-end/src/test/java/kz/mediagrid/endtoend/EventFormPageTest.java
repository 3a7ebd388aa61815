package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form of one event helps people of a state body to say all that para. 5 asks for, without JavaScript. */
@ExtendWith(WholeMediaGrid.class)
class EventFormPageTest {

    private final Newsroom newsroom;
    private final GridWeek week;

    EventFormPageTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        week = AgencyPages.nextWeek(newsroom);
    }

    private String day() {
        return week.monday().plusDays(3).toString();
    }

    private String newForm() {
        return "/drafts/new?lang=ru&week=" + week;
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        var all = new TreeMap<>(fields);
        all.putAll(more);
        return all;
    }

    @Test
    void whatAnEventLacksOfParagraph5IsSaidOnTheFormInTheWeekAndToTheEditor() throws Exception {
        var mam = new AgencyPages(newsroom, "mam");
        var typed = with(
                AgencyPages.event("Неполное по пункту 5", day()),
                Map.of(
                        "organisers.0.contacts.0.phone", "+7 7172 00-00-00",
                        "speakers.0.position.ru", "Министр",
                        "outcome.ru", "Итог"));

        var saved = mam.press(mam.open(newForm()), "save", typed);
        assertThat(saved.body())
                .contains("Сведения пункта 5: 3 из 6", "href=\"#speakers.0.contacts.0.phone\"")
                .contains("href=\"#objective.text.kk\"", "href=\"#keyMessages.0.text.kk\"")
                .doesNotContain("href=\"#outcome.kk\"", "href=\"#organisers.0.contacts.0.phone\"");

        var sent = mam.press(saved, "send", typed);
        var lacks = "Сведения пункта 5: 3 из 6. Не указано: задача, ключевые месседжи, контакты спикеров<";
        assertThat(sent.body()).as("it refuses nothing").contains("Отправлено: 1").contains(lacks);

        var editor = new Visitor();
        var gateway = newsroom.ports().pagesAddress();
        editor.send(editor.open(gateway + "/sign-in"), gateway + "/sign-in", "key", newsroom.editorKey());
        assertThat(editor.open(gateway + "/editing/" + week + "?lang=ru&day=" + day())
                        .body())
                .contains("Неполное по пункту 5", lacks);
    }
}
