package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a clash the editor merges one filing into the other after one question, and undoes it. */
@ExtendWith(WholeMediaGrid.class)
class MergerPageTest {

    private static final String WEEK = "2027-W06";

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    MergerPageTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void oneOfTwoFilingsThatClashIsKeptAndTheOtherSeparatedAgain() {
        var kept = desk.plan("edu", "2027-02-10", "Мектеп көрмесі");
        var other = desk.plan("dsm", "2027-02-10", "Дәрігерлер күні");
        var keep = "/editing/" + WEEK + "/merger?event=" + kept + "&amp;other=" + other;

        var clashes = await().until(
                        () -> desk.get("/clashes/" + WEEK + "?lang=ru"),
                        page -> page.body().contains(keep));
        assertThat(clashes.body())
                .contains(
                        "Мектеп көрмесі",
                        "Дәрігерлер күні",
                        "то же место",
                        "пересечение",
                        "Объединить, оставив это мероприятие");
        assertThat(desk.get("/editing/" + WEEK + "?lang=ru&event=" + other).body())
                .as("the card of the other one")
                .contains(keep, "Телефон пресс-службы", "пересечение");
        var question = question(kept, other);
        assertThat(question.body())
                .contains("Объединить две заявки?", "Остаётся", "Позже заявки можно разделить")
                .as("a reason that nobody gave")
                .doesNotContain("Обе заявки об одном мероприятии.");

        var merged = desk.merge(question, WEEK, kept, other, "Бір көрме");

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
        assertThat(desk.shown(other).path("mergedInto").asString()).isEqualTo(kept);
        var after = desk.get(EditorVisitor.location(merged).replace("#", "&lang=ru#"));
        assertThat(after.body())
                .contains("Объединено", "Мектеп көрмесі", "Дәрігерлер күні", "Отменить", "Пересечения недели");
        assertThat(question(kept, other).body())
                .contains("Заявки уже объединены", "День и время</b> <span class=\"mg-clash__same\">– пересечение")
                .doesNotContain(
                        ">Объединить</button>",
                        "Объединить две заявки?",
                        "СМИ увидят одно мероприятие",
                        "Оставить другую",
                        "</textarea>");

        var undone = desk.act(
                after,
                WEEK,
                "undo",
                kept,
                Map.of("seen", EditorVisitor.seen(after), "other", EditorVisitor.field(after, "other")));

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(303);
        assertThat(desk.shown(other).path("mergedInto").isMissingNode()).isTrue();
    }

    @Test
    void aReasonIsOfferedWhereBothFilingsAreLikelyOfOneEvent() {
        var kept = desk.plan("edu", "2027-02-13", "Наурыз мерекесінің шеруі");
        var other = desk.plan("dsm", "2027-02-13", "Наурыз мерекесінің шеруі");

        var offered = await().until(
                        () -> question(kept, other),
                        page -> page.body().contains(">Обе заявки об одном мероприятии.</textarea>"));

        assertThat(offered.body()).contains("Объединить две заявки?", ">Объединить</button>");
    }

    @Test
    void filingsOfTwoWeeksAreNotMergedAndTheReasonStays() {
        var kept = desk.plan("edu", "2027-02-11", "Форум");
        var other = desk.plan("dsm", "2027-10-01", "Сол форум");
        var question = question(kept, other);
        assertThat(question.body())
                .contains("Заявки нельзя объединить", "нет общей недели")
                .doesNotContain(">Объединить</button>", "</textarea>");

        var card = desk.get("/editing/" + WEEK + "?event=" + kept);
        var refused = desk.merge(card, WEEK + "?lang=ru", kept, other, "Бір форум");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Заявки не объединены", "нет общей недели", ">Бір форум</textarea>");
    }

    @Test
    void aFilingThatWasWithdrawnMeanwhileIsSaidToBeSo() {
        var kept = desk.plan("edu", "2027-02-12", "Форум");
        var other = desk.plan("dsm", "2027-02-12", "Сол форум");
        var question = question(kept, other);
        newsroom.request("POST", "/api/planned-events/" + other + "/withdrawal")
                .as(newsroom.agencyKey("dsm"))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Боран", "Буран")))
                .send();

        var refused = desk.merge(question, WEEK + "?lang=ru", kept, other, "Бір форум");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Пока вы смотрели", "отозвано", ">Бір форум</textarea>")
                .doesNotContain(">Объединить</button>");
    }

    @Test
    void anAgencySeesItsClashesAndMergesNothing() {
        var own = desk.plan("edu", "2027-02-09", "Мектептің ашылуы");
        var other = desk.plan("dsm", "2027-02-09", "Аурухананың ашылуы");
        var agency = EditorVisitor.signedIn(newsroom, newsroom.agencyKey("edu"));

        var page = await().until(
                        () -> agency.get("/clashes/" + WEEK + "?lang=ru"),
                        it -> it.body().contains("Мектептің ашылуы"));

        assertThat(page.body())
                .contains("/events/" + own, "Мероприятие другого госоргана")
                .contains("Показаны пересечения мероприятий вашего органа.")
                .doesNotContain("Аурухананың", "Объединить, оставив", "/merger", other);
        assertThat(agency.get("/clashes/2026-W10?lang=ru").body())
                .contains("У ваших мероприятий на этой неделе пересечений нет.");
        assertThat(desk.get("/clashes/2026-W10?lang=ru&event=edu-1").body())
                .contains("Такого мероприятия на этой неделе нет.");
        assertThat(agency.get("/editing/" + WEEK + "/merger?event=" + own + "&other=" + other)
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> question(String kept, String other) {
        return desk.get("/editing/" + WEEK + "/merger?lang=ru&event=" + kept + "&other=" + other);
    }
}
