package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.RequestPageTest.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** A mail that an outlet has taken is sent again from the page of its attempts and by the API, and counts for no duty. */
@SecondMediaGrid
class MailedAgainTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** The one week whose grid is owed when the clock begins. */
    private static final String WEEK = "2026-W50";

    private static final String DUTY = "GRID_DISPATCH/" + WEEK;
    private static final String ADDRESS = "desk@mailed.example";

    private final Newsroom newsroom;
    private final MailServer mail;
    private final EditorClient editor;
    private final Obligations duties;

    MailedAgainTest(Newsroom newsroom, Watchers watchers) {
        this.newsroom = newsroom;
        this.mail = watchers.mail();
        this.editor = new EditorClient(newsroom);
        this.duties = new Obligations(newsroom);
    }

    @Test
    void theSameMailComesOnceMoreForEachWishAndTheDutyStays() throws Exception {
        removeOutletsOfOthers();
        editor.post("/api/outlets", Map.of("id", "mailed", "name", Plans.text("Пошта", "Почта")));
        var made = editor.post(
                "/api/outlets/mailed/subscriptions", Map.of("channel", "MAIL", "language", "RU", "address", ADDRESS));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var subscription = "/outlets/mailed/subscriptions/" + made.text("id");
        var id = "mailed/" + made.text("id") + "_" + WEEK + "_1";
        editor.publish(WEEK, "2026-12-09");
        duties.awaitTransitions(DUTY, ObligationTransition.OPENED, ObligationTransition.MET);
        // As texts, because records of Avro that have times in lists do not compare.
        var duty = duties.changesOf(DUTY).toString();
        assertThat(mail.mailsTo(ADDRESS)).hasSize(1);

        var pressed = press(subscription + "/attempts?lang=ru", id);

        assertThat(pressed.body()).contains("Сообщение отправляется ещё раз.");
        awaitAttempts(id, false, true);
        await("the API is free for a next wish")
                .atMost(SOON)
                .until(
                        () -> editor.post("/api" + subscription + "/resend", Map.of("webhookId", id))
                                .status(),
                        status -> status == 202);
        awaitAttempts(id, false, true, true);
        assertThat(mail.mailsTo(ADDRESS)).hasSize(3);
        assertThat(mail.messageIdsTo(ADDRESS)).as("Message-IDs").hasSize(1);
        assertThat(duties.changesOf(DUTY)).hasToString(duty);
    }

    /** The webhooks of classes that are over answer no more, and would keep the grid from being sent to all. */
    private void removeOutletsOfOthers() {
        for (var outlet : editor.show("/api/outlets").body().path("items")) {
            var path = "/api/outlets/" + outlet.path("id").asString();
            var removed = newsroom.toNotifier("DELETE", path)
                    .as(newsroom.editorKey())
                    .header("If-Match", editor.show(path).header("ETag"))
                    .once()
                    .send();
            assertThat(removed.status()).as(removed.toString()).isEqualTo(204);
        }
    }

    private HttpResponse<String> press(String path, String id) throws Exception {
        var person = new Visitor();
        person.use(Visitor.linkOf(newsroom.ports(), "mam"));
        var page = newsroom.ports().notifierAddress() + path;
        var shown = await().atMost(SOON)
                .until(() -> person.open(page), it -> it.body().contains(id));
        return person.send(
                shown, page, "key", hidden("key", shown), "revision", hidden("revision", shown), "message", id);
    }

    private void awaitAttempts(String id, Boolean... again) {
        await("attempts")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(attempts(id))
                        .extracting(DeliveryAttempted::getAgain)
                        .containsExactly(again));
    }

    private List<DeliveryAttempted> attempts(String id) {
        return newsroom.contents(Topics.DELIVERIES).stream()
                .map(DeliveryAttempted.class::cast)
                .filter(attempt -> attempt.getWebhookId().equals(id))
                .toList();
    }
}
