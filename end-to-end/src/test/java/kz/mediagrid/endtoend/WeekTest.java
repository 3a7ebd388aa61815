package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the editor does to a week, seen at the topic. Each test has a week of its own. */
@ExtendWith(WholeMediaGrid.class)
class WeekTest {

    private static final Map<String, Object> WHY = Map.of("reason", Plans.text("Себебі бар", "Есть причина"));

    private final Newsroom newsroom;

    WeekTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void theEditorChoosesWhatTheGridShows() {
        var shown = plan("2027-01-12");
        var left = plan("2027-01-13");
        var front = plan("2027-01-14");
        assertThat(decide(left, "EXCLUDE").status()).isEqualTo(200);
        assertThat(decide(front, "FEATURE").status()).isEqualTo(200);

        assertThat(order("2027-W02", "publication", Map.of()).status()).isEqualTo(200);

        var grid = awaitVersion("2027-W02", 1);
        assertThat(grid.header().getCause()).isEqualTo(PublicationCause.ORDER);
        assertThat(grid.entries()).extracting(GridEntry::getEventId).containsExactly(shown, front);
        assertThat(grid.entries()).extracting(GridEntry::getFeatured).containsExactly(false, true);

        decide(left, "INCLUDE");
        decide(shown, "EXCLUDE");
        order("2027-W02", "publication", Map.of());

        var next = awaitVersion("2027-W02", 2);
        assertThat(next.entries()).extracting(GridEntry::getEventId).containsExactly(left, front);
        assertThat(next.header().getPreviousHash()).isEqualTo(grid.header().getVersionHash());
        assertThat(next.toString()).doesNotContain("Есть причина");
    }

    @Test
    void anOrderWithNothingNewToSayIsRefused() {
        plan("2027-01-19");
        order("2027-W03", "publication", Map.of());

        var again = order("2027-W03", "publication", Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().toString()).contains("NOTHING_TO_PUBLISH");
        assertThat(newsroom.versionsOf("2027-W03")).hasSize(1);
    }

    @Test
    void aHeldWeekIsPublishedByOrderAlone() {
        plan("2027-01-26");

        assertThat(order("2027-W04", "hold", WHY).status()).isEqualTo(200);
        assertThat(newsroom.versionsOf("2027-W04")).isEmpty();
        assertThat(order("2027-W04", "publication", Map.of()).status()).isEqualTo(200);

        assertThat(awaitVersion("2027-W04", 1).entries()).hasSize(1);
    }

    @Test
    void aBodyDeclaresItsWeekCompleteWithEventsOrWithout() {
        plan("2027-02-02");

        assertThat(declare("edu", "2027-W05", false).status()).isEqualTo(200);
        assertThat(declare("zk", "2027-W05", true).status()).isEqualTo(200);
        var contradiction = declare("edu", "2027-W05", true);
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.body().toString()).contains("/noEvents");
    }

    @Test
    void theReceiptOfADeclaredWeekSaysWhatTheDeclarationCovers() {
        var later = plan("2027-02-18");
        var first = plan("2027-02-17");

        var number = declare("edu", "2027-W07", false).text("number");

        var receipt = newsroom.request("GET", "/api/submissions/" + number)
                .as(newsroom.agencyKey("edu"))
                .send();
        var declaration = receipt.body().path("declaration");
        assertThat(declaration.path("noEvents").asBoolean()).isFalse();
        assertThat(declaration.path("eventCount").asInt()).isEqualTo(2);
        assertThat(declaration.path("events").valueStream())
                .extracting(event -> event.path("id").asString())
                .containsExactly(first, later);
        assertThat(declaration.path("eventsHash").asString())
                .isEqualTo(Sha256.hex(Sha256.of((first + " 1\n" + later + " 1\n").getBytes(UTF_8))));
    }

    @Test
    void aDecisionCanBeReadAsSoonAsItIsAnswered() {
        var event = plan("2027-02-10");

        decide(event, "FEATURE");

        var read = newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.editorKey())
                .send();
        assertThat(read.text("decision")).isEqualTo(EditorialDecision.FEATURE.name());
    }

    private String plan(String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send()
                .text("eventId");
    }

    private Answer decide(String event, String decision) {
        var body = new HashMap<>(WHY);
        body.put("decision", decision);
        return newsroom.request("POST", "/api/planned-events/" + event + "/decision")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(body)
                .send();
    }

    private Answer order(String week, String what, Map<String, Object> body) {
        return newsroom.request("POST", "/api/weeks/" + week + "/" + what)
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(body)
                .send();
    }

    private Answer declare(String agency, String week, boolean noEvents) {
        return newsroom.request("POST", "/api/weeks/" + week + "/declaration")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(Map.of("noEvents", noEvents))
                .send();
    }

    private PublishedGrid awaitVersion(String week, int version) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> PublishedGrid.numbered(newsroom.versionsOf(week), version), found -> found.isPresent())
                .orElseThrow();
    }
}
