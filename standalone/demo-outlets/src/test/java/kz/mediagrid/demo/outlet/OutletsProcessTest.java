package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outlets' process: it takes what is signed for it alone, counts it, and ends with whoever started it. */
class OutletsProcessTest {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER = "whsec_" + Base64.getEncoder().encodeToString("another".getBytes());
    private static final String BODY = """
            {"type": "media-grid.published", "data": {"week": "2026-W50", "version": 1}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private OutletsProcess outlets;

    @BeforeEach
    void start(@TempDir Path directory) {
        outlets = OutletsProcess.start(directory.resolve("outlets.log"));
    }

    @AfterEach
    void end() {
        outlets.close();
    }

    @Test
    void anOutletNotesWhatIsSignedWithItsSecret() throws Exception {
        var address = outlets.open("dala-tv");
        outlets.trust("dala-tv", SECRET);

        int status = post(address, SECRET, "first");

        assertThat(status).isEqualTo(204);
        assertThat(outlets.report("dala-tv").receipts()).containsExactly(new ReceivedVersion("first", "2026-W50", 1));
        assertThat(outlets.report("dala-tv").has("2026-W50", 1)).isTrue();
    }

    @Test
    void aTestMessageIsAcceptedAndNotCounted() throws Exception {
        var address = outlets.open("dala-tv");
        outlets.trust("dala-tv", SECRET);

        assertThat(post(address, SECRET, "test", "{\"type\": \"media-grid.test\", \"data\": {}}"))
                .isEqualTo(204);
        assertThat(outlets.report("dala-tv").receipts()).isEmpty();
    }

    @Test
    void anOutletKnowsTheEventsOfItsMessages() throws Exception {
        var address = outlets.open("dala-tv");
        outlets.trust("dala-tv", SECRET);

        post(address, SECRET, "first", """
                {"type": "media-grid.published", "data": {"week": "2026-W50", "version": 1, "inline": "ENTRIES", "whole": true, "entries": [
                  {"eventId": "dsm-1", "title": {"kk": "Ашылу", "ru": "Открытие"}, "date": "2026-12-11", "startTime": "11:00", "standing": "PLANNED"},
                  {"eventId": "tsm-2", "title": {"kk": "Жарыс"}, "date": "2026-12-12", "standing": "PLANNED"}]}}""");
        post(address, SECRET, "second", """
                {"type": "media-grid.published", "data": {"week": "2026-W50", "version": 2, "inline": "ENTRIES", "whole": false, "changes": [
                  {"kind": "CANCELLED", "eventId": "tsm-2",
                    "entry": {"eventId": "tsm-2", "title": {"kk": "Жарыс"}, "date": "2026-12-12", "standing": "CANCELLED"}}]}}""");

        assertThat(outlets.events("dala-tv"))
                .containsExactly(
                        new KnownEvent("dsm-1", "Открытие", "2026-12-11 11:00", true),
                        new KnownEvent("tsm-2", "Жарыс", "2026-12-12", false));
    }

    @Test
    void whatIsSignedWithAnotherSecretIsRefusedAndCounted() throws Exception {
        var address = outlets.open("dala-tv");
        outlets.trust("dala-tv", SECRET);

        int status = post(address, ANOTHER, "forged");

        assertThat(status).isEqualTo(401);
        assertThat(outlets.report("dala-tv")).isEqualTo(new OutletReport("dala-tv", List.of(), 1, 0));
    }

    @Test
    void whoIsDownTurnsAwayAndWhoIsBackTakesAgain() throws Exception {
        var address = outlets.open("tolqyn");
        outlets.trust("tolqyn", SECRET);

        outlets.goDown("tolqyn");
        int meanwhile = post(address, SECRET, "first");
        outlets.comeBack("tolqyn");
        int afterwards = post(address, SECRET, "first");

        assertThat(meanwhile).isEqualTo(503);
        assertThat(afterwards).isEqualTo(204);
        assertThat(outlets.report("tolqyn").turnedAway()).isEqualTo(1);
        assertThat(outlets.report("tolqyn").receipts()).hasSize(1);
    }

    @Test
    void eachOutletHasAnAddressAndAnAccountOfItsOwn() throws Exception {
        var one = outlets.open("dala-tv");
        var other = outlets.open("tan-gazeti");
        outlets.trust("dala-tv", SECRET);
        outlets.trust("tan-gazeti", ANOTHER);

        post(one, SECRET, "first");

        assertThat(one).isNotEqualTo(other);
        assertThat(outlets.report("tan-gazeti").receipts()).isEmpty();
    }

    @Test
    void theProcessIsGoneOnceItIsClosed() throws Exception {
        var process = ProcessHandle.of(outlets.pid()).orElseThrow();

        outlets.close();

        assertThat(process.onExit().get(5, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private int post(URI address, String secret, String webhookId) throws Exception {
        return post(address, secret, webhookId, BODY);
    }

    private int post(URI address, String secret, String webhookId, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("webhook-id", webhookId)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret).sign(webhookId, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
