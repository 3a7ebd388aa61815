package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two bodies want one hall at one hour: neither is refused, and both and the editor are told. */
@ExtendWith(WholeMediaGrid.class)
class ClashTest {

    private static final String WEEK = "2027-W45";
    private static final String DAY = "2027-11-10";
    private static final String EDU_TITLE = "Слёт юных астрономов";
    private static final String DSM_TITLE = "Съезд хирургов области";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Newsroom newsroom;

    ClashTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void bothBodiesAndTheEditorAreToldAndNobodyIsRefused() {
        var hall = "Дворец «Салтанат», зал приёмов";
        var first = submit("edu", EDU_TITLE, hall, "10:00", "12:00");
        assertThat(first.body().has("warnings")).isFalse();

        var second = submit("dsm", DSM_TITLE, "дворец Салтанат (зал приемов)", "11:30", null);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("state")).isEqualTo("ACCEPTED");
        var warning = only(second.body().path("warnings"));
        assertThat(second.body().path("warningCount").asInt()).isEqualTo(1);
        assertThat(warning.path("kind").asString()).isEqualTo("SAME_PLACE");
        assertThat(warning.path("agency").asString()).isEqualTo("edu");
        assertThat(warning.path("day").asString()).isEqualTo(DAY);
        assertThat(warning.path("startTime").asString()).isEqualTo("10:00");
        assertThat(get("/api/submissions/" + second.text("number"), "dsm").body())
                .isEqualTo(second.body());
        assertThat(second.body().toString()).doesNotContain(EDU_TITLE).doesNotContain(first.text("eventId"));

        var event = "/api/planned-events/" + first.text("eventId");
        var seen = await().until(() -> get(event, "edu").body().path("clashes"), clashes -> !clashes.isEmpty());
        var other = only(seen).path("other");
        assertThat(other.path("agency").asString()).isEqualTo("dsm");
        assertThat(other.path("agencyName").path("ru").asString()).contains("здравоохранения");
        assertThat(other.path("startTime").asString()).isEqualTo("11:30");
        assertThat(other.has("title")).isFalse();
        assertThat(other.has("id")).isFalse();
        assertThat(get(event, "edu").body().toString()).doesNotContain(DSM_TITLE);

        var ofEdu = requireNonNull(clashes("edu", first.text("eventId")));
        assertThat(ofEdu.toString()).contains(EDU_TITLE).doesNotContain(DSM_TITLE);
        assertThat(clashes("adilet", first.text("eventId"))).isNull();
        var ofEditor = requireNonNull(clashes("", first.text("eventId")));
        assertThat(ofEditor.toString()).contains(EDU_TITLE, DSM_TITLE, second.text("eventId"));

        assertThat(page("/clashes/" + WEEK + "?lang=ru", newsroom.editorKey()).body())
                .contains(EDU_TITLE, DSM_TITLE, "то же место", "10 ноября, среда", "10:00–12:00");
        assertThat(page("/clashes/" + WEEK + "?lang=kk", newsroom.agencyKey("edu"))
                        .body())
                .contains(EDU_TITLE, "сол орын", "Басқа мемлекеттік органның іс-шарасы")
                .doesNotContain(DSM_TITLE);
        assertThat(page("/clashes/" + WEEK + "?lang=en", newsroom.agencyKey("adilet"))
                        .body())
                .doesNotContain(EDU_TITLE)
                .doesNotContain(DSM_TITLE);

        publish();
        var shown = await().until(
                        () -> only(get(event, "edu").body().path("clashes")).path("other"), side -> side.has("id"));
        assertThat(shown.path("id").asString()).isEqualTo(second.text("eventId"));
        var retitled = plan("Тайный консилиум", "дворец Салтанат (зал приемов)", "11:30", null);
        retitled.put("revisionReason", Map.of("ru", "Другая тема"));
        assertThat(newsroom.request("PUT", "/api/planned-events/" + second.text("eventId"))
                        .as(newsroom.agencyKey("dsm"))
                        .once()
                        .header("If-Match", "\"1\"")
                        .waiting()
                        .json(retitled)
                        .send()
                        .text("state"))
                .isEqualTo("ACCEPTED");
        await().until(() ->
                requireNonNull(clashes("", first.text("eventId"))).toString().contains("Тайный консилиум"));
        assertThat(get(event, "edu").body().toString())
                .contains(second.text("eventId"))
                .doesNotContain("консилиум")
                .doesNotContain(DSM_TITLE);
        assertThat(requireNonNull(clashes("edu", first.text("eventId"))).toString())
                .contains(second.text("eventId"))
                .doesNotContain("консилиум");
        assertThat(page("/clashes/" + WEEK + "?lang=kk", newsroom.agencyKey("edu"))
                        .body())
                .contains(second.text("eventId"), "Басқа мемлекеттік органның іс-шарасы")
                .doesNotContain("консилиум")
                .doesNotContain(DSM_TITLE);

        withdraw("dsm", second.text("eventId"));
        await().until(() -> get(event, "edu").body().path("clashes").isEmpty());
        assertThat(clashes("", first.text("eventId"))).isNull();
    }

    @Test
    void whatIsNoWeekIsAPageThatSaysSo() {
        var page = page("/clashes/tomorrow?lang=en", newsroom.editorKey());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such week").contains("Clashes");
        assertThat(get("/api/clashes?week=tomorrow", "edu").status()).isEqualTo(400);
        assertThat(get("/api/clashes", "edu").status()).isEqualTo(400);
        assertThat(get("/api/clashes?week=" + WEEK + "&limit=0", "edu").status())
                .isEqualTo(400);
        assertThat(get("/api/clashes?week=" + WEEK + "&after=nonsense", "edu").status())
                .isEqualTo(400);
    }

    @Test
    void aLongListComesInSlices() {
        for (var hour = 10; hour < 13; hour++) {
            submit("adilet", "Приём граждан " + hour, "Акжайык, кабинет " + hour, hour + ":00", null);
            submit("minfin", "Налоговый час " + hour, "Акжайык, кабинет " + hour, hour + ":00", null);
        }
        await().until(() ->
                get("/api/clashes?week=" + WEEK, "adilet").body().path("items").size() == 3);

        var page = get("/api/clashes?week=" + WEEK + "&limit=2", "adilet").body();
        var rest = get(
                        "/api/clashes?week=" + WEEK + "&limit=2&after="
                                + page.path("next").asString(),
                        "adilet")
                .body();

        assertThat(page.path("items").size()).isEqualTo(2);
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void aCheckSaysWhatSendingThenSaysAndWritesNothing() {
        var hall = "Конгресс-центр, зал «Бурабай»";
        var first = submit("edu", EDU_TITLE, hall, "15:00", "16:00");
        var plan = plan(DSM_TITLE, hall, "15:30", null);
        var before = eventsOnTheLog();
        assertThat(before).isNotEmpty();

        var check = check("dsm", "/api/planned-events/check", plan, null);

        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(check.text("asOf")).isNotEmpty();
        assertThat(check.body().path("asOfRecord").asLong()).isNotNegative();
        assertThat(eventsOnTheLog()).isEqualTo(before);
        var sent = submit("dsm", DSM_TITLE, hall, "15:30", null);
        for (var field : List.of("weeks", "late", "warnings", "warningCount")) {
            assertThat(check.body().path(field)).as(field).isEqualTo(sent.body().path(field));
        }
        assertThat(check.body().path("warningCount").asInt()).isEqualTo(1);

        var event = "/api/planned-events/" + sent.text("eventId");
        var apart = plan(DSM_TITLE, hall, "17:30", null);
        var revision = check("dsm", event + "/check", apart, "\"1\"");
        assertThat(revision.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(revision.body().has("warnings")).isFalse();
        assertThat(check("dsm", event + "/check", apart, "\"2\"").status()).isEqualTo(412);
        assertThat(check("dsm", event + "/check", apart, null).status()).isEqualTo(428);
        assertThat(check("edu", event + "/check", apart, "\"1\"").status()).isEqualTo(403);
        assertThat(check("dsm", "/api/planned-events/check", Map.of(), null).status())
                .isEqualTo(422);

        withdraw("dsm", sent.text("eventId"));
        var late = check("dsm", event + "/check", apart, "\"2\"");
        assertThat(late.text("outcome")).isEqualTo("REFUSED");
        assertThat(late.body().path("refusal").path("reason").asString()).isEqualTo("EVENT_WITHDRAWN");
        withdraw("edu", first.text("eventId"));
    }

    private List<String> eventsOnTheLog() {
        return newsroom.contents(Topics.GRID_COMMANDS).stream()
                .map(String::valueOf)
                .filter(record -> record.contains(DAY))
                .toList();
    }

    private Answer check(String agency, String path, Map<String, Object> body, @Nullable String ifMatch) {
        var request = newsroom.request("POST", path).as(newsroom.agencyKey(agency));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .json(body)
                .send();
    }

    private Answer submit(String agency, String title, String place, String start, @Nullable String end) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(plan(title, place, start, end))
                .send();
    }

    private static Map<String, Object> plan(String title, String place, String start, @Nullable String end) {
        var body = new LinkedHashMap<>(Plans.pressConference(DAY));
        body.put("title", Map.of("ru", title));
        body.put("place", Map.of("ru", place));
        body.put("startTime", start);
        if (end != null) {
            body.put("endTime", end);
        }
        return body;
    }

    private void publish() {
        newsroom.request("POST", "/api/weeks/" + WEEK + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();
    }

    private void withdraw(String agency, String eventId) {
        newsroom.request("POST", "/api/planned-events/" + eventId + "/withdrawal")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(Map.of("reason", Map.of("ru", "Зал занят"), "publicReason", Map.of("ru", "Съезд отложен")))
                .send();
    }

    private Answer get(String path, String agency) {
        return newsroom.request("GET", path)
                .as(agency.isEmpty() ? newsroom.editorKey() : newsroom.agencyKey(agency))
                .send();
    }

    /** The pair that the event is in, as {@code agency} sees the list; null where it sees none. */
    private @Nullable JsonNode clashes(String agency, String eventId) {
        return get("/api/clashes?week=" + WEEK, agency)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.toString().contains(eventId))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode only(JsonNode items) {
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private HttpResponse<String> page(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create(newsroom.ports().pagesAddress() + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/html")
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
