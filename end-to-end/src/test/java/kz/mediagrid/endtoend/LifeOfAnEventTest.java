package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.EntryStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An event is postponed until its date is known, and later cancelled: the grids say so, and its history says why. */
@ExtendWith(WholeMediaGrid.class)
class LifeOfAnEventTest {

    private static final String WEEK = "2027-W23";
    private static final String DAY = "2027-06-09";
    private static final String LATER_WEEK = "2027-W25";
    private static final String LATER = "2027-06-24";

    private static final Map<String, Object> PRIVATELY = Plans.text("Министр сырқаттанды", "Министр заболел");
    private static final Map<String, Object> STORM = Plans.text("Боранға байланысты", "Из-за бурана");

    private final Newsroom newsroom;

    LifeOfAnEventTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void anEventWaitsForItsDateAndEachStepIsRemembered() {
        var event = submitted(DAY);
        publish(WEEK);
        assertThat(postpone(event, Map.of("dateToBeConfirmed", true, "reason", PRIVATELY))
                        .status())
                .isEqualTo(422);

        var postponed = postpone(event, Map.of("dateToBeConfirmed", true, "reason", PRIVATELY, "publicReason", STORM));
        assertThat(postponed.status()).as(postponed.toString()).isEqualTo(200);
        assertThat(postponed.header("ETag")).isEqualTo("\"2\"");
        assertThat(waiting()).contains(event);
        publish(WEEK);

        var second = awaitVersion(WEEK, 2);
        assertThat(second.entries().get(0).getStanding()).isEqualTo(EntryStanding.POSTPONED);
        assertThat(second.toString()).doesNotContain("Министр заболел");
        awaitPage(newsroom.ports().notifierAddress() + "/grids/" + WEEK + "?lang=ru", "Из-за бурана");
        awaitPage(newsroom.ports().notifierAddress() + "/grids/" + WEEK + "?lang=kk", "күні нақтылануда");

        var dated = postpone(
                event,
                Map.of(
                        "date",
                        LATER,
                        "timing",
                        "ALL_DAY",
                        "reason",
                        Plans.text("Күні белгілі", "Дата известна"),
                        "publicReason",
                        Plans.text("Жаңа күні белгіленді", "Назначена новая дата")));
        assertThat(dated.body().path("weeks").valueStream().map(JsonNode::asString))
                .containsExactly(LATER_WEEK);
        assertThat(waiting()).doesNotContain(event);
        publish(WEEK);
        publish(LATER_WEEK);

        assertThat(awaitVersion(WEEK, 3).entries().get(0).getMovedTo()).isEqualTo(LATER);
        var there = awaitVersion(LATER_WEEK, 1).entries().get(0);
        assertThat(there.getEventId()).isEqualTo(event);
        assertThat(there.getDate()).isEqualTo(LATER);

        say(event, "withdrawal", Map.of("reason", PRIVATELY, "publicReason", STORM));
        say(event, "reinstatement", Map.of("reason", Plans.text("Өтетін болды", "Всё же состоится")));

        var history = history(event, newsroom.agencyKey("edu"));
        assertThat(texts(history, "kind"))
                .containsExactly("SUBMITTED", "POSTPONED", "MOVED", "CANCELLED", "REINSTATED");
        assertThat(texts(history, "by")).containsOnly("AGENCY");
        var steps = history.body().path("items");
        assertThat(steps.path(1).path("reason").path("ru").asString()).isEqualTo("Министр заболел");
        assertThat(steps.path(1).path("publicReason").path("ru").asString()).isEqualTo("Из-за бурана");
        assertThat(steps.path(1).path("fromDate").asString()).isEqualTo(DAY);
        assertThat(steps.path(2).path("toDate").asString()).isEqualTo(LATER);
        assertThat(steps.path(4).path("reason").path("ru").asString()).isEqualTo("Всё же состоится");
        assertThat(texts(history(event, newsroom.editorKey()), "kind")).hasSize(5);
    }

    @Test
    void anAgencyReadsTheHistoryOfItsOwnEventsOnlyAndTheMediaOfNone() {
        var event = submitted("2027-07-07");

        assertThat(history(event, newsroom.agencyKey("dsm")).status()).isEqualTo(404);
        assertThat(history(event, newsroom.key("MEDIA", "")).status()).isEqualTo(403);
        var page = newsroom.ports().pagesAddress() + "/events/" + event;
        assertThat(page(page, newsroom.agencyKey("dsm")).statusCode()).isEqualTo(404);
        var toTheMedia = page(page, newsroom.key("MEDIA", ""));
        assertThat(toTheMedia.statusCode()).isEqualTo(403);
    }

    @Test
    void thePageShowsTheEventAsItStandsAndWhatHappenedToItInEveryLanguage() {
        var event = submitted("2027-07-08");
        postpone(event, Map.of("dateToBeConfirmed", true, "reason", PRIVATELY));
        var page = newsroom.ports().pagesAddress() + "/events/" + event + "?lang=";

        for (var key : List.of(newsroom.agencyKey("edu"), newsroom.editorKey())) {
            assertThat(page(page + "kk", key).body())
                    .containsSubsequence(
                            "Баспасөз мәслихаты",
                            "кейінге қалдырылды, күні нақтылануда",
                            "Министр сырқаттанды",
                            "Іс-шараның тарихы",
                            "2027 жылғы 8 шілде",
                            "берілді")
                    .doesNotContain("??");
            assertThat(page(page + "ru", key).body())
                    .containsSubsequence("перенесено, дата уточняется", "Министр заболел", "подано")
                    .doesNotContain("??");
            assertThat(page(page + "en", key).body())
                    .containsSubsequence("postponed, date to be confirmed", "History of the event", "submitted")
                    .doesNotContain("??");
        }
    }

    @Test
    void anEventThatWaitsIsRestatedAsItIsReadAndGoesOnWaiting() {
        var event = submitted("2027-07-12");
        postpone(event, Map.of("dateToBeConfirmed", true, "reason", PRIVATELY));
        var read = newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.agencyKey("edu"))
                .send();

        var restated = newsroom.request("PUT", "/api/planned-events/" + event)
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .header("If-Match", read.header("ETag"))
                .json(read.body().path("event"))
                .send();

        assertThat(restated.status()).as(restated.toString()).isEqualTo(200);
        assertThat(restated.body().path("weeks")).isEmpty();
        assertThat(waiting()).contains(event);
    }

    @Test
    void aStaleRevisionIsRefusedAndARepeatHearsTheFirstAnswer() {
        var event = submitted("2027-07-09");
        var body = Map.of("dateToBeConfirmed", true, "reason", PRIVATELY);

        var stale = postponement(event)
                .once()
                .header("If-Match", "\"7\"")
                .json(body)
                .send();
        var first =
                postponement(event).idempotencyKey("life-" + event).json(body).send();
        var again =
                postponement(event).idempotencyKey("life-" + event).json(body).send();
        var other = postponement(event)
                .idempotencyKey("life-" + event)
                .json(Map.of("dateToBeConfirmed", true, "reason", STORM))
                .send();

        assertThat(stale.status()).isEqualTo(412);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(texts(history(event, newsroom.agencyKey("edu")), "kind")).containsExactly("SUBMITTED", "POSTPONED");
    }

    private String submitted(String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send()
                .text("eventId");
    }

    private Answer postpone(String event, Map<String, Object> body) {
        return postponement(event).once().json(body).send();
    }

    private Newsroom.Request postponement(String event) {
        return newsroom.request("POST", "/api/planned-events/" + event + "/postponement")
                .as(newsroom.agencyKey("edu"))
                .waiting();
    }

    private void say(String event, String what, Map<String, Object> body) {
        var answer = newsroom.request("POST", "/api/planned-events/" + event + "/" + what)
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(body)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private List<String> waiting() {
        var list = newsroom.request("GET", "/api/planned-events?dateToBeConfirmed=true&limit=500")
                .as(newsroom.agencyKey("edu"))
                .send();
        return texts(list, "id");
    }

    private Answer history(String event, String key) {
        return newsroom.request("GET", "/api/planned-events/" + event + "/history")
                .as(key)
                .send();
    }

    private static List<String> texts(Answer list, String field) {
        return list.body()
                .path("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    private void publish(String week) {
        var answer = newsroom.request("POST", "/api/weeks/" + week + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private PublishedGrid awaitVersion(String week, int version) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> PublishedGrid.numbered(newsroom.versionsOf(week), version), found -> found.isPresent())
                .orElseThrow();
    }

    private void awaitPage(String address, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                page(address, newsroom.key("MEDIA", "")).body())
                        .contains(words));
    }

    private static HttpResponse<String> page(String address, String key) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/html")
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
