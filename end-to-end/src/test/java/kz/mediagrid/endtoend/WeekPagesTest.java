package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The state of a week, for programs and at the head of the editor's page, and the bodies that are to be called. */
@ExtendWith(WholeMediaGrid.class)
class WeekPagesTest {

    private static final String WEEK = "2027-W27";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    WeekPagesTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void aWeekSaysWhatIsPublishedWhoHoldsItAndWhatWaitsUntilWhen() {
        desk.plan("edu", "2027-07-07", "Мектептің ашылуы");
        var address = "/editing/" + WEEK + "/publication";
        assertThat(week().path("version").asInt()).isZero();
        assertThat(week().path("times").path("publishAt").asString()).isEqualTo("2027-07-02T07:00:00Z");
        assertThat(week().path("nextPublication").asString()).isEqualTo("2027-07-02T07:00:00Z");

        desk.publication(desk.get(address), WEEK, "hold", Map.of("reason.ru", "Ждём решения"));
        assertThat(week().path("held").path("reason").path("ru").asString()).isEqualTo("Ждём решения");
        var onDuty = newsroom.request("GET", "/api/weeks/" + WEEK)
                .as(newsroom.key("OPS", ""))
                .send()
                .body();
        assertThat(onDuty.path("held").path("since").isMissingNode()).isFalse();
        assertThat(onDuty.path("held").path("reason").isMissingNode())
                .as("the reason of a hold is for the authorised body alone")
                .isTrue();
        assertThat(week().path("nextPublication").isMissingNode()).isTrue();
        assertThat(desk.get("/editing/" + WEEK + "?lang=ru").body())
                .contains("Ещё не опубликовано", "Неделя задержана", "Ждём решения")
                .contains("Опубликовать версию 1 и снять задержку…", "Выходит версия 1")
                .contains("Без задержки версия 1 выходит:", "2 июля, пятница, 12:00");
        assertThat(desk.get(address + "?lang=ru").body())
                .contains("Без задержки версия 1 выходит:", "Срок направления медиа-грида в СМИ:")
                .contains("Сбор сведений начинается:", "Дальше каждая новая заявка");

        desk.publication(desk.get(address), WEEK, "publish", Map.of());
        await().atMost(LIMIT).until(() -> week().path("version").asInt() == 1);
        assertThat(week().path("held").isMissingNode()).isTrue();
        assertThat(desk.get("/editing/" + WEEK + "?lang=ru").body())
                .as("nothing waits")
                .doesNotContain("уйдут в СМИ сами");
        var filed = desk.plan("dsm", "2027-07-08", "Аурухана");

        assertThat(week().path("waiting").asInt()).isEqualTo(1);
        assertThat(week().path("nextPublication").asString()).isEqualTo("2026-11-30T04:10:00Z");
        assertThat(desk.get("/editing/" + WEEK + "?lang=ru").body())
                .contains("Опубликована версия 1", "Изменения, которые ждут публикации: 1", "осталось 10 мин")
                .contains("Срок подачи сведений")
                .contains("изменения уйдут в СМИ сами:", "/editing/" + WEEK + "/publication?lang=ru#hold")
                .doesNotContain("Выходит версия 1", "Без задержки");
        assertThat(desk.get(address + "?lang=ru").body())
                .contains("Без нажатия версия 2 выйдет сама:", "осталось 10 мин", "id=\"hold\"")
                .doesNotContain("Дальше каждая новая заявка");
        var card = desk.get("/editing/" + WEEK + "?event=" + filed);
        var decided = desk.act(card, WEEK, "feature", filed, Map.of("seen", EditorVisitor.seen(card)));
        assertThat(desk.get(EditorVisitor.location(decided).replace("#card", "&lang=ru"))
                        .body())
                .containsSubsequence("Сделано главным: ", "изменения уйдут в СМИ сами:", "осталось 10 мин");
    }

    @Test
    void aBodyIsCalledAndTheNextEditorSeesIt() {
        var address = "/editing/2026-W50/bodies?state=SILENT&kind=REGION";
        var publication = "/editing/2026-W50/publication?lang=ru";
        var owed = Pattern.compile("name=\"obligation\" value=\"(WEEKLY_SUBMISSION/2026-W50/[^\"]+)\"");
        var page = await().atMost(LIMIT)
                .until(
                        () -> desk.get(address),
                        shown -> owed.matcher(shown.body()).find());
        var obligation = owed.matcher(page.body());
        assertThat(obligation.find()).isTrue();
        assertThat(desk.get(publication).body())
                .containsSubsequence("Срок подачи сведений:", "объявили неделю полной: ", "Дальше каждая новая заявка")
                .containsSubsequence("без мероприятий и не объявили: ", "value=\"publish\"");
        var key = Pattern.compile("name=\"key\" value=\"(form-[0-9a-f]+)\"").matcher(page.body());
        assertThat(key.find()).isTrue();

        var code = obligation.group(1).substring(obligation.group(1).lastIndexOf('/') + 1);
        assertThat(page.body())
                .contains(address.replace("&", "&amp;") + "&amp;noted=" + code + "#body-" + code, "id=\"body-" + code);
        assertThat(desk.get(address + "&lang=ru&noted=" + code).body())
                .as("no call of this body")
                .doesNotContain("Звонок отмечен");

        var noted = desk.post(
                "/obligations/note?language=ru",
                Map.of(
                        "_csrf", EditorVisitor.token(page),
                        "key", key.group(1),
                        "obligation", obligation.group(1),
                        "back", address + "&noted=" + code + "#body-" + code,
                        "note", "Позвонили, ждут подписи"));

        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(303);
        assertThat(EditorVisitor.location(noted)).endsWith(address + "&noted=" + code + "#body-" + code);
        assertThat(desk.get(address + "&lang=ru&noted=" + code).body()).contains("Звонок отмечен: Акимат ");
        assertThat(desk.get(address).body()).contains("Позвонили, ждут подписи");
        assertThat(desk.get("/editing/2026-W50/bodies?state=SILENT&kind=CENTRAL")
                        .body())
                .doesNotContain("Позвонили, ждут подписи");
        assertThat(desk.get("/editing/2026-W50/bodies?state=NONE&lang=ru").body())
                .contains("Такого отбора нет");
        assertThat(desk.get("/editing/2027-W06/bodies?lang=ru").body())
                .contains("Сбор сведений об этой неделе ещё не начался.");
        assertThat(desk.get("/editing/2026-W40/bodies?lang=ru").body())
                .contains("Неделя закончилась, сведения о ней не собирались.")
                .doesNotContain("ещё не начался");
        assertThat(desk.get("/editing/2026-W40?lang=ru").body())
                .contains("Неделя закончилась, медиа-грид на неё не публиковался.")
                .doesNotContain("Ещё не опубликовано", "/editing/2026-W40/publication");

        var csv = desk.get("/editing/2026-W50/bodies.csv?state=SILENT&kind=REGION&lang=ru");
        assertThat(csv.body())
                .containsSubsequence("Орган", "Состояние", "Когда объявлено", "Пресс-служба", "Телефон", "Примечание")
                .contains("мероприятий нет, неделя не объявлена", "Позвонили, ждут подписи (");
        assertThat(csv.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var other = desk.get("/editing/2026-W50/bodies.csv?state=SILENT&kind=CENTRAL&lang=ru");
        assertThat(other.body())
                .contains("мероприятий нет, неделя не объявлена")
                .doesNotContain("Позвонили, ждут подписи");
        var xlsx = desk.get("/editing/2026-W50/bodies.xlsx?state=SILENT&kind=REGION&lang=ru");
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse("")).contains("bodies-2026-W50.xlsx");
        var unknown = desk.get("/editing/2026-W50/bodies.csv?state=NONE&lang=ru");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Запрос непонятен");
    }

    private JsonNode week() {
        return newsroom.request("GET", "/api/weeks/" + WEEK)
                .as(newsroom.editorKey())
                .send()
                .body();
    }
}
