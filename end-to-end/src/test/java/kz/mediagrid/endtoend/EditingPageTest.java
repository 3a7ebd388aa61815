package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor's page of a week, used as a browser without scripts uses it. Each test has a week of its own. */
@ExtendWith(WholeMediaGrid.class)
class EditingPageTest {

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    EditingPageTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void aWeeksFilingsStandByDayWithWhatIsDecidedOfThem() {
        desk.plan("edu", "2027-08-03", "Мектептің ашылуы");
        var thursday = desk.plan("dsm", "2027-08-05", "<b>Аурухана</b>");

        var first = desk.get("/editing/2027-W31?lang=ru");
        var second = desk.get("/editing/2027-W31?lang=en&day=2027-08-05");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("Мектептің ашылуы", "по общему правилу", "включается всё, что не исключено", "Аурухана");
        assertThat(second.body())
                .contains("&lt;b&gt;Аурухана&lt;/b&gt;", "by the general rule", "event=" + thursday)
                .doesNotContain("<b>Аурухана", "Мектептің ашылуы");
    }

    @Test
    void aFormOfAnotherWeekDecidesNothing() {
        var event = desk.plan("edu", "2027-08-04", "Жәрмеңке");
        var other = desk.plan("dsm", "2027-08-04", "Жәрмеңке ашылуы");
        var page = desk.get("/editing/2027-W31?lang=en&event=" + event);

        var decided = desk.act(page, "2027-W32?lang=en", "include", event, Map.of());

        assertThat(decided.statusCode()).isEqualTo(404);
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
        assertThat(desk.get("/editing/2027-W32/merger?event=" + event + "&other=" + other)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofTwoPressesAtOnceOneCountsAndTheOtherSeesIt() {
        var event = desk.plan("edu", "2027-08-06", "Көрме");
        var page = desk.get("/editing/2027-W31?lang=en&event=" + event);

        var answers = Stream.of("include", "feature")
                .map(action -> CompletableFuture.supplyAsync(() ->
                        desk.act(page, "2027-W31?lang=en", action, event, Map.of("seen", EditorVisitor.seen(page)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("class=\"govuk-error-summary\""));
    }

    @Test
    void theFormsDecideAndSendTheReaderOn() {
        var event = desk.plan("edu", "2027-08-10", "Мектептің ашылуы");
        var page = desk.get("/editing/2027-W32?lang=ru");

        var featured = desk.act(page, "2027-W32?lang=ru", "feature", event, Map.of());
        assertThat(featured.statusCode()).as(featured.body()).isEqualTo(303);
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("FEATURE");
        var after = desk.get(featured.headers().firstValue("Location").orElseThrow());
        assertThat(after.body()).contains("Сделано главным", "Мектептің ашылуы", "главное");

        var noted = desk.act(
                after, "2027-W32", "note", event, Map.of("kk", "Кіру билетпен", "ru", "", "en", "By card only"));
        assertThat(noted.statusCode()).isEqualTo(303);
        assertThat(desk.get("/editing/2027-W32?lang=ru&event=" + event).body())
                .as("the note is sent again in each language that it has")
                .contains(">Кіру билетпен</textarea>", ">By card only</textarea>")
                .contains("<bdi lang=\"kk\">Кіру билетпен</bdi>", "<bdi lang=\"en\">By card only</bdi>");
        assertThat(desk.get("/editing/2027-W32?lang=ru&only=undecided&event=" + event)
                        .body())
                .contains("По всем заявкам этого списка решение принято", "/editing/2027-W32/publication")
                .doesNotContain("Таких заявок нет");
        assertThat(desk.shown(event).path("publicNote").path("kk").asString()).isEqualTo("Кіру билетпен");

        var excluded =
                desk.act(desk.get("/editing/2027-W32"), "2027-W32", "exclude", event, Map.of("ru", "Не ключевое"));
        assertThat(excluded.statusCode()).isEqualTo(303);
        assertThat(desk.shown(event).path("decisionReason").path("ru").asString())
                .isEqualTo("Не ключевое");
        assertThat(desk.get("/editing/2027-W32?lang=ru&event=" + event).body())
                .contains("исключено", "не войдёт в версию 1", "Не ключевое")
                .doesNotContain("не в медиа-гриде")
                .contains("уполномоченный орган, <bdi>")
                .containsOnlyOnce(">Изменение №</dt>");
        assertThat(desk.get(featured.headers().firstValue("Location").orElseThrow())
                        .body())
                .as("the receipt of the first decision, after the second one")
                .contains("Решение принято.")
                .doesNotContain("Сделано главным", "Исключено из медиа-грида");

        var left = desk.act(desk.get("/editing/2027-W32"), "2027-W32", "policy", event, Map.of());
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void anExclusionWithoutAReasonIsSaidToLackIt() {
        var event = desk.plan("edu", "2027-08-17", "Мектептің ашылуы");

        var answer = desk.act(desk.get("/editing/2027-W33?lang=ru"), "2027-W33?lang=ru", "exclude", event, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Укажите причину").contains("Мектептің ашылуы");
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void aReasonWithACharacterThatNobodySeesIsRefusedWithItsCode() {
        var event = desk.plan("edu", "2027-08-18", "Мектептің жабылуы");

        var answer = desk.act(
                desk.get("/editing/2027-W33?lang=ru"),
                "2027-W33?lang=ru",
                "exclude",
                event,
                Map.of("ru", "Повтор\u202E"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("U+202E").doesNotContain("Укажите причину");
    }

    @Test
    void anotherFilingIsChosenFromTheWeeksListAndSeparatedAgain() {
        var kept = desk.plan("edu", "2027-08-24", "Форум");
        var other = desk.plan("dsm", "2027-08-24", "Сол форум");

        var choice = desk.get("/editing/2027-W34?lang=en&merge=" + kept + "&event=" + other);
        assertThat(choice.body())
                .contains("Which filing is of the same event?", "merger?event=" + kept + "&amp;other=" + other);
        var question = desk.get("/editing/2027-W34/merger?lang=en&event=" + kept + "&other=" + other);
        var merged = desk.merge(question, "2027-W34", kept, other, "Бір форум");
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
        assertThat(desk.shown(other).path("mergedInto").asString()).isEqualTo(kept);
        var page = desk.get("/editing/2027-W34?lang=en&event=" + kept);
        assertThat(page.body()).contains("Merged with", "Separate");
        var joined = desk.get("/editing/2027-W34?lang=en&event=" + other);
        assertThat(joined.body())
                .contains("merged into another filing", "class=\"govuk-link\" href=\"/editing/2027-W34?event=" + kept)
                .doesNotContain("data-key=\"1\"", "to." + other);
        var decided = desk.act(joined, "2027-W34?lang=en", "include", other, Map.of());
        assertThat(decided.statusCode()).isEqualTo(409);
        assertThat(decided.body()).contains("decide on that one");
        assertThat(desk.shown(other).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");

        var again = desk.merge(page, "2027-W34?lang=en", kept, other, "Бір форум");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("One of the planned events is merged already.");

        var separated = desk.act(page, "2027-W34", "separate", kept, Map.of("other", other, "ru", "Разные"));
        assertThat(separated.statusCode()).isEqualTo(303);
        assertThat(desk.shown(other).path("mergedInto").isMissingNode()).isTrue();
    }

    @Test
    void aMergerThatIsNotAcknowledgedIsAskedForAgainWithItsReasonAndItsKey() throws Exception {
        var kept = desk.plan("edu", "2027-08-25", "Семинар");
        var other = desk.plan("dsm", "2027-08-25", "Оқу семинары");
        var question = desk.get("/editing/2027-W34/merger?lang=en&event=" + kept + "&other=" + other);

        var unsure = new BrokerLimit(newsroom, Topics.GRID_COMMANDS)
                .during(() -> desk.merge(question, "2027-W34?lang=en", kept, other, "Бір семинар"));

        assertThat(unsure.statusCode()).isEqualTo(503);
        assertThat(unsure.body()).contains("Бір семинар", "value=\"merge\"", "value=\"" + other + "\"");
        assertThat(EditorVisitor.field(unsure, "key")).isEqualTo(EditorVisitor.field(question, "key"));
        assertThat(desk.merge(unsure, "2027-W34", kept, other, "Бір семинар").statusCode())
                .isEqualTo(303);
        assertThat(desk.shown(other).path("mergedInto").asString()).isEqualTo(kept);
        desk.act(
                desk.get("/editing/2027-W34?lang=en&event=" + kept),
                "2027-W34",
                "separate",
                kept,
                Map.of("other", other, "ru", "Разные"));
    }

    @Test
    void aHeldWeekIsPublishedAsItWasShown() {
        desk.plan("edu", "2027-08-31", "Мектептің ашылуы");
        var address = "/editing/2027-W35/publication?lang=en";

        var held = desk.publication(desk.get(address), "2027-W35", "hold", Map.of("reason.ru", "Ждём решения"));
        assertThat(held.statusCode()).isEqualTo(303);
        assertThat(desk.get(held.headers().firstValue("Location").orElseThrow() + "&lang=en")
                        .body())
                .contains("The week is held");
        var page = desk.get(address);
        assertThat(page.body()).contains("Мектептің ашылуы", "Publish version 1", "added: 1");
        var published = desk.publication(page, "2027-W35", "publish", Map.of());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(303);

        assertThat(newsroom.versionsOf("2027-W35")).hasSize(1);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> desk.get(address).body(), body -> body.contains("No changes wait for publication."));
        assertThat(desk.get(address).body()).as("a week in which nothing waits").doesNotContain("value=\"publish\"");
    }

    @Test
    void anOrderAfterALaterFilingShowsTheNewChangesAndPublishesNothing() {
        desk.plan("edu", "2027-05-04", "Мектептің ашылуы");
        var page = desk.get("/editing/2027-W18/publication");
        desk.plan("dsm", "2027-05-05", "<b>Аурухана</b>");

        var refused = desk.publication(page, "2027-W18?lang=en", "publish", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("The week has changed since you saw its changes.", "&lt;b&gt;Аурухана&lt;/b&gt;", "added: 2");
        assertThat(newsroom.versionsOf("2027-W18")).isEmpty();
        assertThat(desk.publication(refused, "2027-W18", "publish", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(newsroom.versionsOf("2027-W18")).hasSize(1);
    }

    @Test
    void theDifferenceHasTheOldAndTheNewTextInTheLanguageThatChanges() {
        var event = desk.plan("edu", "2027-11-30", "Мектептің ашылуы");
        assertThat(desk.publication(desk.get("/editing/2027-W48/publication"), "2027-W48", "publish", Map.of())
                        .statusCode())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> desk.get("/editing/2027-W48/publication?lang=ru").body(),
                        body -> body.contains("Изменений, которые ждут публикации, нет."));
        desk.act(
                desk.get("/editing/2027-W48"),
                "2027-W48",
                "note",
                event,
                Map.of("ru", "Вход с 09:30", "kk", "Кіру 09:30-дан"));

        var page = desk.get("/editing/2027-W48/publication?lang=ru").body();

        assertThat(page).contains("изменено: 1", "примечание, на русском", "<ins lang=\"ru\">Вход с 09:30</ins>");
        assertThat(page).contains("<ins lang=\"kk\">Кіру 09:30-дан</ins>").doesNotContain("<del");
        newsroom.request("POST", "/api/planned-events/" + event + "/withdrawal")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Боран", "Буран"), "publicReason", Plans.text("Боран", "Метель")))
                .send();
        assertThat(desk.get("/editing/2027-W48?lang=ru&event=" + event).body())
                .as("an event that the media see as cancelled")
                .contains("в медиа-гриде как отменённое", "СМИ видят отмену и её причину", "Метель")
                .doesNotContain("отозвано:", "не в медиа-гриде", "data-key=\"1\"");
    }

    @Test
    void anEventOfTwoWeeksSaysThatADecisionChangesTheOtherWeekToo() {
        var plan = new HashMap<>(Plans.pressConference("2027-08-22"));
        plan.put("endDate", "2027-08-24");
        var event = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(plan)
                .send()
                .text("eventId");
        var card = "/editing/2027-W34?lang=ru&event=" + event;
        assertThat(desk.get("/editing/2027-W33?lang=ru&event=" + event).body())
                .contains("Мероприятие проходит и на неделе 23–29 августа", "изменения действуют и для неё");
        desk.publication(desk.get("/editing/2027-W33/publication"), "2027-W33", "hold", Map.of());
        assertThat(desk.get(card).body()).contains("она задержана, изменения выйдут, когда её опубликуют");

        desk.publication(desk.get("/editing/2027-W33/publication"), "2027-W33", "publish", Map.of());

        assertThat(desk.get(card).body())
                .contains(
                        "она опубликована, изменения уйдут в СМИ и там", "/editing/2027-W33/publication?lang=ru#hold");
        assertThat(desk.get("/editing/2027-W34/publication?lang=ru").body())
                .contains("href=\"/editing/2027-W33?lang=ru\"", "она опубликована, изменения уйдут в СМИ и там");
        desk.act(desk.get(card), "2027-W34", "feature", event, Map.of());
        assertThat(desk.get(card).body()).containsPattern("(?s)уйдут в СМИ и там.{0,40}Следующая версия выйдет:");
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        var event = desk.plan("edu", "2027-09-07", "Мектептің ашылуы");

        var answer = desk.post("/editing/2027-W36", Map.of("key", "form-00", "action", "feature", "event", event));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void theFirstPageIsTheWeekWhoseGridGoesOutNext() {
        var none = desk.get("/editing/2026-W99?lang=ru");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body())
                .contains("Такой недели нет")
                .containsPattern("href=\"/editing[?\"][^>]*>Следующая неделя");
        for (var page : List.of("/publication", "/bodies", "/merger")) {
            var missing = desk.get("/editing/2026-W99" + page + "?lang=ru");
            assertThat(missing.statusCode()).as(page).isEqualTo(404);
            assertThat(missing.body()).as(page).contains("Такой недели нет");
        }
        assertThat(desk.get("/editing/2027-W31?from=xx").statusCode()).isEqualTo(200);
        assertThat(desk.get("/clashes/2027-W31?from=xx").statusCode()).isEqualTo(200);
        var unknown = desk.get("/editing/2027-W31/merger?lang=ru&event=edu-1&other=edu-2");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("На этой неделе такого мероприятия нет", "Список заявок");
        var answer = desk.get("/editing");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches(".*/editing/20[0-9]{2}-W[0-9]{2}");
    }

    @Test
    void anAgencyHasNoSuchPage() {
        var agency = EditorVisitor.signedIn(newsroom, newsroom.agencyKey("edu"));

        var answer = agency.get("/editing/2027-W31?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Эта страница – для редакторов Министерства.");
    }
}
