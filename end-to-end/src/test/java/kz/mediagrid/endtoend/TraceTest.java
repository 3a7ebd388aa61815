package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.endtoend.SpanCollector.Collected;
import org.junit.jupiter.api.Test;

/** The way from a call to the outlet's webhook and mailbox is found in traces, and no trace says what is private. */
@SecondMediaGrid
class TraceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WEEK = "2027-W20";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Newsroom newsroom;
    private final SpanCollector collector;
    private final EditorClient editor;

    TraceTest(Newsroom newsroom, Watchers watchers) {
        this.newsroom = newsroom;
        this.collector = watchers.spans();
        this.editor = new EditorClient(newsroom);
    }

    @Test
    void theWayOfAnEventLeadsFromTheCallToTheWebhookAndTheMail() throws Exception {
        try (var outlet = new WebhookOutlet()) {
            assertThat(editor.enter("traced", outlet.address()).status()).isEqualTo(201);
            var mail = subscribe(Map.of("channel", "MAIL", "language", "RU", "address", "desk@traced.example"));
            var token =
                    subscribe(Map.of("channel", "CALENDAR", "language", "RU")).text("token");
            poll(token);

            var submission = submit();
            publish();

            var decided = awaited("decide", "media_grid.submission", submission);
            assertThat(decided.trace()).isEqualTo(TRACE);
            assertThat(decided.attribute("media_grid.record")).isEqualTo("EventSubmitted");
            assertThat(decided.attribute("media_grid.outcome")).isEqualTo("ACCEPTED");
            var written = bySpan(decided.parent());
            assertThat(written.service()).isEqualTo("producer-gateway");
            assertThat(written.trace()).isEqualTo(TRACE);
            var called = bySpan(written.parent());
            assertThat(called.attribute("uri")).isEqualTo("/api/planned-events");
            assertThat(called.trace()).isEqualTo(TRACE);
            assertThat(called.parent()).isEqualTo("b7ad6b7169203331");

            var version = awaited("publish version", "media_grid.week", WEEK);
            assertThat(version.service()).isEqualTo("grid-aggregator");
            assertThat(version.parent()).isEmpty();
            assertThat(version.linked()).contains(TRACE).hasSize(2);

            var posted = awaited("send webhook", "media_grid.outlet", "traced");
            assertThat(posted.service()).isEqualTo("notifier");
            assertThat(posted.trace()).isEqualTo(version.trace());
            assertThat(posted.parent()).isEqualTo(version.id());
            assertThat(posted.attribute("media_grid.week")).isEqualTo(WEEK);
            assertThat(posted.attribute("media_grid.version")).isEqualTo("1");
            assertThat(posted.attribute("http.response.status_code")).isEqualTo("200");
            assertThat(outlet.receiptsOf(WEEK).get(0).headers().get("traceparent"))
                    .startsWith("00-" + posted.trace() + "-" + posted.id() + "-");

            var mailed = awaited("send mail", "media_grid.subscription", mail.text("id"));
            assertThat(mailed.trace()).isEqualTo(version.trace());
            assertThat(mailed.parent()).isEqualTo(version.id());
            assertThat(mailed.attribute("media_grid.outcome")).isEqualTo("DELIVERED");

            assertThat(collector.said())
                    .contains("/calendars/")
                    .doesNotContain(token, "desk@traced.example", "Пресс-конференция", "vendor=private", "baggage");
        }
    }

    private Newsroom.Answer subscribe(Map<String, Object> settings) {
        var made = newsroom.toNotifier("POST", "/api/outlets/traced/subscriptions")
                .as(newsroom.editorKey())
                .once()
                .json(settings)
                .send();
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private void poll(String token) throws Exception {
        var address = URI.create(newsroom.ports().notifierAddress() + "/calendars/" + token + ".ics");
        var polled = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(polled.statusCode()).isEqualTo(200);
    }

    /** Submits an event as a caller that traces, too, and returns the number of the submission. */
    private String submit() {
        var planned = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .header("tracestate", "vendor=private")
                .header("baggage", "name=private")
                .once()
                .waiting()
                .json(Plans.pressConference("2027-05-19"))
                .send();
        assertThat(planned.status()).as(planned.toString()).isBetween(200, 299);
        return planned.text("number");
    }

    private void publish() {
        var published = newsroom.request("POST", "/api/weeks/" + WEEK + "/publication")
                .as(newsroom.editorKey())
                // No caller makes a call fail by a header that no tool understands.
                .header("traceparent", "00-zz")
                .once()
                .waiting()
                .json(Map.of())
                .send();
        assertThat(published.status()).as(published.toString()).isBetween(200, 299);
    }

    private Collected awaited(String name, String attribute, String value) {
        return await().atMost(SOON)
                .until(() -> collector.find(name, attribute, value), Optional::isPresent)
                .orElseThrow();
    }

    private Collected bySpan(String id) {
        return await().atMost(SOON)
                .until(
                        () -> collector.spans().stream()
                                .filter(span -> span.id().equals(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
