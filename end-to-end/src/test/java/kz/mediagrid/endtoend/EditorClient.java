package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.mediagrid.endtoend.Newsroom.Answer;

/** Has versions published, and outlets entered that are sent them. */
final class EditorClient {

    private final Newsroom newsroom;

    EditorClient(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * Publishes one more version of the week of {@code date}, with one more event on that date.
     *
     * @return when it was ordered
     */
    Instant publish(String week, String date) {
        var agency = newsroom.agencyKey("edu");
        var planned = newsroom.request("POST", "/api/planned-events")
                .as(agency)
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send();
        awaitAccepted(planned, agency);
        var ordered = Instant.now();
        var published = newsroom.request("POST", "/api/weeks/" + week + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();
        awaitAccepted(published, newsroom.editorKey());
        return ordered;
    }

    /** Just after a start the aggregator may still be reading, and the answer be a receipt. */
    private void awaitAccepted(Answer received, String key) {
        assertThat(received.status()).as(received.toString()).isBetween(200, 299);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> newsroom.request("GET", "/api/submissions/" + received.text("number"))
                                .as(key)
                                .send()
                                .text("state"),
                        "ACCEPTED"::equals);
    }

    /** Enters an outlet, and returns the answer with its secret. */
    Answer enter(String id, String webhookUrl) {
        return enter(id, webhookUrl, "NEXT_VERSION");
    }

    Answer enter(String id, String webhookUrl, String from) {
        var body = new HashMap<String, Object>();
        body.put("id", id);
        body.put("name", Plans.text("Арна " + id, "Канал " + id));
        body.put("webhookUrl", webhookUrl);
        body.put("from", from);
        return newsroom.toNotifier("POST", "/api/outlets")
                .as(newsroom.editorKey())
                .once()
                .json(body)
                .sendUntilSettled();
    }

    Answer post(String path, Map<String, Object> body) {
        return newsroom.toNotifier("POST", path)
                .as(newsroom.editorKey())
                .once()
                .json(body)
                .sendUntilSettled();
    }

    Answer show(String path) {
        return newsroom.toNotifier("GET", path).as(newsroom.editorKey()).send();
    }

    static void within(Duration limit, Callable<Boolean> fact) {
        await().atMost(limit).pollInterval(Duration.ofMillis(20)).until(fact);
    }
}
