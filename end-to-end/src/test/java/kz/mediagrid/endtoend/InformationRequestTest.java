package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The authorised body asks (para. 7), and the bodies answer (para. 8). */
@ExtendWith(WholeMediaGrid.class)
class InformationRequestTest {

    /** The shared clock stands on a Monday: a term that begins then ends on Tuesday at 24:00. */
    private static final String DUE = "2026-12-02T00:00:00+05:00";

    private final Newsroom newsroom;

    InformationRequestTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private List<String> kept(String batch) {
        return newsroom.contents(Topics.INFORMATION_REQUESTS).stream()
                .filter(InformationRequested.class::isInstance)
                .map(InformationRequested.class::cast)
                .filter(request -> request.getBatchId().equals(batch))
                .map(InformationRequested::getRequestId)
                .toList();
    }

    private Answer list(String query, String key) {
        return newsroom.request("GET", "/api/information-requests?" + query)
                .as(key)
                .send();
    }

    private Answer answer(String agency, String id) {
        return newsroom.of(id, "answer", newsroom.agencyKey(agency))
                .once()
                .json(Requests.answer("Ответ"))
                .send();
    }

    private Answer say(String id, String what) {
        return newsroom.of(id, what, newsroom.editorKey()).once().send();
    }

    private static JsonNode item(Answer answer, int index) {
        return answer.body().path("items").path(index);
    }

    @Test
    void manyBodiesAreAskedInOneCallAndEachHasItsOwnTermWithItsProof() {
        var asked = newsroom.ask("edu", "dsm");

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo("/api/information-requests?batch=" + asked.text("batch"));
        assertThat(kept(asked.text("batch"))).isEqualTo(Requests.ids(asked));
        asked.body().path("items").forEach(request -> {
            assertThat(request.path("addressing").asString()).isEqualTo("ADDRESSED");
            assertThat(request.path("receivedAt").asString()).isEqualTo("2026-11-30T09:00:00+05:00");
            assertThat(request.path("state").asString()).isEqualTo("OPEN");
            assertThat(request.path("dueAt").asString()).isEqualTo(DUE);
            assertThat(request.path("proof").toString()).contains("Monday", "Tuesday", "FROM_DAY_OF_RECEIPT");
        });
        var listed = newsroom.request("GET", asked.header("Location"))
                .as(newsroom.editorKey())
                .send();
        assertThat(Requests.ids(listed)).containsExactlyInAnyOrderElementsOf(Requests.ids(asked));
    }

    @Test
    void oneRequestIsFoundWhereItsAnswerSays() {
        var asked = newsroom.ask("edu");

        var shown = newsroom.request("GET", asked.header("Location"))
                .as(newsroom.agencyKey("edu"))
                .send();

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(item(asked, 0));
    }

    @Test
    void aRepeatIsAnsweredTheSameAndWritesNothing() {
        var call = newsroom.request("POST", "/api/information-requests")
                .as(newsroom.editorKey())
                .once()
                .json(Requests.to("edu", "dsm", "sci"));
        var first = call.send();
        int before = newsroom.contents(Topics.INFORMATION_REQUESTS).size();

        var second = call.send();
        var other = call.json(Requests.to("edu")).send();

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("type")).endsWith("key-reused");
        assertThat(newsroom.contents(Topics.INFORMATION_REQUESTS)).hasSize(before);
    }

    @Test
    void whoIsNoMoreIsNoAddresseeAndItsSuccessorIsNamed() {
        var ended = Map.of(
                "name",
                Plans.text("Бұрынғы агенттік", "Бывшее агентство"),
                "kind",
                "OTHER",
                "validUntil",
                "2026-11-29",
                "successor",
                "edu",
                "owesWeeklySubmission",
                false);
        newsroom.request("PUT", "/api/agencies/formeragency")
                .as(newsroom.editorKey())
                .once()
                .json(ended)
                .send();

        var asked = newsroom.ask("formeragency", "dsm");

        assertThat(asked.status()).isEqualTo(201);
        var request = item(asked, 0);
        assertThat(request.path("addressing").asString()).isEqualTo("NO_ADDRESSEE");
        assertThat(request.path("successor").asString()).isEqualTo("edu");
        assertThat(request.has("dueAt") || request.has("term")).isFalse();
        assertThat(item(asked, 1).path("addressing").asString()).isEqualTo("ADDRESSED");
    }

    @Test
    void aBodyByAgreementHasNoTermBeforeTheAgreementIsRecorded() {
        var asked = newsroom.ask("prokuror", "edu");
        var byAgreement = Requests.ids(asked).get(0);
        assertThat(item(asked, 0).path("addressing").asString()).isEqualTo("BY_AGREEMENT");
        assertThat(item(asked, 0).has("dueAt")).isFalse();

        var agreed = newsroom.of(byAgreement, "agreement", newsroom.editorKey())
                .once()
                .json(Map.of("note", Plans.text("Келісілді", "Согласовано")))
                .send();

        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(200);
        assertThat(agreed.text("dueAt")).isEqualTo(DUE);
        assertThat(agreed.body().path("agreement").toString()).contains("Согласовано");
        assertThat(say(byAgreement, "agreement").status()).isEqualTo(409);
        assertThat(say(Requests.ids(asked).get(1), "agreement").status()).isEqualTo(409);
    }

    @Test
    void anAnswerInTimeMeetsTheTermAndAFurtherOneAddsToIt() {
        var id = Requests.ids(newsroom.ask("edu")).get(0);
        var call = newsroom.of(id, "answer", newsroom.agencyKey("edu"))
                .once()
                .json(Map.of("materials", List.of(Requests.material())));

        var first = call.send();
        var second = answer("edu", id);
        var repeated = call.send();

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("ANSWERED");
        assertThat(first.text("term")).isEqualTo("MET");
        assertThat(second.body().path("answers").size()).isEqualTo(2);
        assertThat(repeated.body()).isEqualTo(first.body());
        var shown = newsroom.shown(id, newsroom.editorKey());
        assertThat(shown.body().path("answers").size()).isEqualTo(2);
        assertThat(shown.body()
                        .path("answers")
                        .path(0)
                        .path("materials")
                        .path(0)
                        .path("url")
                        .asString())
                .isEqualTo("https://example.kz/files/edu/table.pdf");
        assertThat(shown.text("term")).isEqualTo("MET");
    }

    @Test
    void whatWaitsForAnAgreementMayBeAnsweredAllTheSame() {
        var id = Requests.ids(newsroom.ask("prokuror")).get(0);

        assertThat(answer("prokuror", id).text("state")).isEqualTo("ANSWERED");
        assertThat(say(id, "agreement").status()).isEqualTo(409);
    }

    @Test
    void anUnknownForeignOrCancelledRequestIsNotAnswered() {
        var id = Requests.ids(newsroom.ask("edu")).get(0);

        assertThat(answer("edu", "req-" + "0".repeat(32)).status()).isEqualTo(404);
        var foreign = answer("dsm", id);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.text("type")).endsWith("not-yours");
        assertThat(say(id, "cancellation").text("state")).isEqualTo("CANCELLED");
        assertThat(answer("edu", id).status()).isEqualTo(409);
        assertThat(newsroom.shown(id, newsroom.agencyKey("edu")).text("term")).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsAnsweredOrCancelledIsNotCancelled() {
        var ids = Requests.ids(newsroom.ask("edu", "dsm"));
        answer("edu", ids.get(0));
        say(ids.get(1), "cancellation");

        assertThat(say(ids.get(0), "cancellation").status()).isEqualTo(409);
        assertThat(say(ids.get(1), "cancellation").status()).isEqualTo(409);
        assertThat(say("req-" + "0".repeat(32), "cancellation").status()).isEqualTo(404);
    }

    @Test
    void ofAnAnswerAndACancellationAtOnceExactlyOneStands() {
        var ids = Requests.ids(newsroom.ask("edu", "dsm", "sci", "enbek", "mti"));
        var agencies = List.of("edu", "dsm", "sci", "enbek", "mti");

        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var agency = agencies.get(i);
            var answered = CompletableFuture.supplyAsync(() -> answer(agency, id));
            var cancelled = CompletableFuture.supplyAsync(() -> say(id, "cancellation"));

            assertThat(Stream.of(answered, cancelled).map(it -> it.join().status()))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(newsroom.shown(id, newsroom.editorKey()).text("state"))
                    .isEqualTo(answered.join().status() == 200 ? "ANSWERED" : "CANCELLED");
        }
    }

    @Test
    void anAgencySeesWhatWasSentToItAndNothingElse() {
        var ids = Requests.ids(newsroom.ask("edu", "dsm"));

        assertThat(newsroom.shown(ids.get(1), newsroom.agencyKey("edu")).status())
                .isEqualTo(403);
        assertThat(newsroom.shown(ids.get(1), newsroom.key("OPS", "")).status()).isEqualTo(200);
        var own = list("limit=500", newsroom.agencyKey("edu"));
        assertThat(own.body().path("items").valueStream())
                .allMatch(item -> item.path("addressee").asString().equals("edu"));
        assertThat(Requests.ids(own)).contains(ids.get(0));
        assertThat(list("addressee=dsm", newsroom.agencyKey("edu")).status()).isEqualTo(403);
    }

    @Test
    void theListIsFilteredAndComesPageByPage() {
        var asked = newsroom.ask("edu", "dsm", "sci");
        answer("edu", Requests.ids(asked).get(0));
        say(Requests.ids(asked).get(1), "cancellation");
        var batch = "batch=" + asked.text("batch");
        var editor = newsroom.editorKey();

        assertThat(Requests.ids(list(batch + "&state=answered", editor)))
                .containsExactly(Requests.ids(asked).get(0));
        assertThat(Requests.ids(list(batch + "&state=cancelled", editor)))
                .containsExactly(Requests.ids(asked).get(1));
        assertThat(Requests.ids(list(batch + "&state=open&addressee=sci", editor)))
                .containsExactly(Requests.ids(asked).get(2));
        var seen = new ArrayList<String>();
        for (var page = list(batch + "&limit=1", editor); ; ) {
            seen.addAll(Requests.ids(page));
            if (page.text("next").isEmpty()) {
                assertThat(page.headers().map()).doesNotContainKey("link");
                break;
            }
            var rest = batch + "&limit=1&after=" + page.text("next");
            assertThat(page.header("Link")).isEqualTo("<information-requests?" + rest + ">; rel=\"next\"");
            page = list(rest, editor);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Requests.ids(asked));
    }

    @Test
    void htmlIsAText() {
        var html = "<script>alert(1)</script>";
        var id = Requests.ids(newsroom.ask("edu")).get(0);

        var answered = newsroom.of(id, "answer", newsroom.agencyKey("edu"))
                .once()
                .json(Requests.answer(html))
                .send();

        assertThat(answered.body()
                        .path("answers")
                        .path(0)
                        .path("text")
                        .path("ru")
                        .asString())
                .isEqualTo(html);
        assertThat(answered.header("Content-Type")).startsWith("application/json");
    }
}
