package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form of one event helps people of a state body to say all that para. 5 asks for, without JavaScript. */
@ExtendWith(WholeMediaGrid.class)
class EventFormPageTest {

    private static final Pattern ROW =
            Pattern.compile("href=\"([^\"]+event=[^\"]+)\"(?:(?!href=)[\\s\\S])*?Неполное по пункту 5");

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
                .doesNotContain("href=\"#outcome.kk\"", "href=\"#organisers.0.contacts.0.phone\"")
                .as("all six groups")
                .contains("Ожидаемый результат: указано", "Организаторы: указано", "Спикеры: не хватает")
                .as("the summary opens when somebody asks")
                .contains("<details class=\"govuk-details\" id=\"completeness\">")
                .as("a saved form has no empty second speaker")
                .doesNotContain("id=\"speakers.1.position.ru\"")
                .as("it is no new event any more")
                .contains("Черновик мероприятия</h1>");

        var sent = mam.press(saved, "send", typed);
        var lacks = "Сведения пункта 5: 3 из 6. Не указано: задача, ключевые месседжи, контакты спикеров<";
        assertThat(sent.body())
                .as("it refuses nothing")
                .contains("Отправлено: 1")
                .contains(lacks);

        var editor = new Visitor();
        var gateway = newsroom.ports().pagesAddress();
        editor.send(editor.open(gateway + "/sign-in"), gateway + "/sign-in", "key", newsroom.editorKey());
        await().untilAsserted(() -> {
            var list = editor.open(gateway + "/editing/" + week + "?lang=ru&day=" + day());
            var row = ROW.matcher(list.body());
            assertThat(row.find()).as(list.body()).isTrue();
            assertThat(editor.open(gateway + row.group(1).replace("&amp;", "&") + "&lang=ru")
                            .body())
                    .contains(lacks);
        });
    }

    @Test
    void placesOrganisersAndSpeakersOfTheBodysOwnEventsAreOffered() throws Exception {
        var moa = new AgencyPages(newsroom, "moa");
        assertThat(moa.open(newForm()).body()).doesNotContain("<datalist id=\"offered-place-ru\"");
        var typed = with(
                AgencyPages.event("Ради подсказок", day()),
                Map.of(
                        "place.ru", "Дворец школьников",
                        "place.kk", "Оқушылар сарайы",
                        "speakers.0.position.ru", "Министр хлеба",
                        "speakers.0.name.ru", "А. Бидаев"));
        assertThat(moa.press(moa.open(newForm()), "send", typed).body()).contains("Отправлено: 1");

        assertThat(moa.open(newForm()).body())
                .contains("list=\"offered-place-ru\"", "list=\"offered-speaker-kk\"")
                .contains("<datalist id=\"offered-place-ru\"><option value=\"Дворец школьников\">")
                .contains("<datalist id=\"offered-place-kk\"><option value=\"Оқушылар сарайы\">")
                .contains("<datalist id=\"offered-organiser-ru\"><option value=\"Министерство просвещения\">")
                .contains("<option value=\"Министр хлеба\">", "<option value=\"А. Бидаев\">");
        assertThat(new AgencyPages(newsroom, "kostanay").open(newForm()).body())
                .as("of another body")
                .doesNotContain("Дворец школьников", "А. Бидаев");
    }

    @Test
    void oneMoreSpeakerIsAddedWithoutScriptsAndWhatWasTypedStays() throws Exception {
        var emer = new AgencyPages(newsroom, "emer");
        var typed = Map.of("title.ru", "Много спикеров", "speakers.0.position.ru", "Первый", "lines.speakers", "2");
        var form = emer.open(newForm());
        assertThat(form.body()).doesNotContain("id=\"speakers.1.position.ru\"");

        var more = emer.press(form, "", with(typed, Map.of("more", "speakers")));

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body())
                .contains("Много спикеров", "value=\"Первый\"", "id=\"speakers.2.position.ru\"")
                .contains("name=\"lines.speakers\" value=\"3\"")
                .doesNotContain("id=\"speakers.3.position.ru\"");
        assertThat(emer.open(AgencyPages.draftIn(form)).statusCode())
                .as("nothing is saved")
                .isEqualTo(404);

        var saved = emer.press(more, "save", with(typed, Map.of("speakers.2.position.ru", "Третий")));
        assertThat(saved.body()).contains("value=\"Первый\"", "value=\"Третий\"");
        assertThat(emer.press(saved, "", Map.of("more", "materials.0.url")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTableShowsTheLastDayOfAnEventAndMovesItWithTheDate() throws Exception {
        var kostanay = new AgencyPages(newsroom, "kostanay");
        var days = Map.of(
                "title.ru",
                "Два дня",
                "date",
                day(),
                "endDate",
                week.monday().plusDays(4).toString());
        var draft = kostanay.press(kostanay.open(newForm()), "save", days);
        var id = AgencyPages.draftIn(draft).replace("/drafts/", "");
        var table = "/week/" + week + "?lang=ru";
        assertThat(kostanay.open(table).body()).contains("последний день: ", ", пятница; сдвинется вместе с датой");

        var moved = kostanay.send(
                kostanay.open(table),
                table,
                Map.of(
                        "action", "save",
                        "rows.0.draft", id,
                        "rows.0.revision", "1",
                        "rows.0.shown", "other",
                        "rows.0.title.ru", "Два дня",
                        "rows.0.date", week.monday().plusDays(1).toString()));

        assertThat(moved.body()).contains(", среда; сдвинется вместе с датой");
    }

    @Test
    void aMaterialIsALinkWithoutSizeAndHashAndAFileKeepsIts() throws Exception {
        var zk = new AgencyPages(newsroom, "zk");
        var link = Map.of(
                "materials.0.title.ru", "Презентация",
                "materials.0.url", "https://zk.example.kz/briefing",
                "materials.0.kind", "INFOGRAPHIC",
                "materials.0.language", "ru",
                "materials.0.forMedia", "true");
        var event = AgencyPages.event("С материалом", day());

        var faulty = zk.press(
                zk.open(newForm()),
                "send",
                with(event, Map.of("materials.0.title.ru", "Без адреса", "materials.0.url", "http://a.kz")));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("id=\"materials.0.url-error\"", "id=\"materials.0.kind-error\"")
                .contains("id=\"materials.0.language-error\"", "Без адреса");
        var more = zk.press(faulty, "", with(with(event, link), Map.of("more", "materials", "lines.materials", "1")));
        assertThat(more.body()).contains("https://zk.example.kz/briefing", "id=\"materials.1.url\"");

        assertThat(zk.press(more, "send", with(event, link)).body()).contains("Отправлено: 1");
        var filed = newsroom.request("GET", "/api/planned-events?week=" + week)
                .as(newsroom.agencyKey("zk"))
                .send()
                .body();
        assertThat(filed.toString())
                .contains("https://zk.example.kz/briefing", "INFOGRAPHIC")
                .doesNotContain("sha256", "sizeBytes", "mediaType");
    }
}
