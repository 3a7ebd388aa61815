package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.Outlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An outlet changes its webhook. */
class WebhookApiTest {

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsThere() {
        var outlets = server.part(Outlets.class);
        outlets.all().forEach(outlet -> outlets.apply(outlet.getOutletId(), null));
        server.part(OutletParts.End.class).set(40);
    }

    @Test
    void anAddressIsChangedOnceItAcceptedASignedTestMessage() throws Exception {
        enter("http://127.0.0.1:9/old");

        try (var receiving = new ReceivingOutlet(204)) {
            var put = put(receiving.address(), "");

            assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
            assertThat(put.headers().firstValue("ETag")).hasValue("\"2\"");
            assertThat(json(put).path("webhookUrl").asString()).isEqualTo(receiving.address());
            assertThat(outlet().getWebhookUrl()).isEqualTo(receiving.address());
            var message = receiving.received.get(0);
            new Webhook(outlet().getSecret())
                    .verify(
                            new String(message.body(), StandardCharsets.UTF_8),
                            HttpHeaders.of(
                                    message.headers().entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    entry -> entry.getKey(), entry -> List.of(entry.getValue()))),
                                    (name, value) -> true));
            var body = JsonMapper.builder().build().readTree(message.body());
            assertThat(body.path("type").asString()).isEqualTo("media-grid.test");
            assertThat(body.path("data").path("outlet").asString()).isEqualTo("tv");
        }
    }

    @Test
    void whatWaitsGoesToTheNewAddressAtOnceFromWhereItStood() {
        enter("http://127.0.0.1:9/old");
        server.part(OutletParts.End.class).set(90);

        try (var receiving = new ReceivingOutlet(200)) {
            put(receiving.address(), "");

            assertThat(outlet().getStartOffset()).isEqualTo(40);
            assertThat(outlet().getResumptions()).isEqualTo(1);
            put(receiving.address(), ",\"largestBody\":50000");
            assertThat(outlet().getResumptions()).isEqualTo(1);
            assertThat(outlet().getLargestBody()).isEqualTo(50_000);
            assertThat(receiving.received).as("test messages").hasSize(1);
        }
    }

    @Test
    void theFirstWebhookOfAnOutletBeginsAtTheNextVersion() {
        assertThat(server.as(SignedIn.EDITOR_KEY, "POST", "/api/outlets", "{\"id\":\"tv\",\"name\":{\"kk\":\"Арна\"}}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(media("POST", "/api/outlets/tv/test", "").statusCode()).isEqualTo(409);
        server.part(OutletParts.End.class).set(90);

        try (var receiving = new ReceivingOutlet(200)) {
            put(receiving.address(), "");
        }

        assertThat(outlet().getStartOffset()).isEqualTo(90);
        assertThat(outlet().getNoticesFrom()).isEqualTo(7);
    }

    @Test
    void anAddressThatRefusesTheTestChangesNothingAndItsAnswerIsSaid() {
        enter("http://127.0.0.1:9/old");

        try (var receiving = new ReceivingOutlet(500)) {
            var refused = put(receiving.address(), "");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("/webhookUrl", "500");
        }
        var away = put("http://127.0.0.1:9/away", "");

        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("no connection");
        assertThat(outlet().getWebhookUrl()).isEqualTo("http://127.0.0.1:9/old");
        assertThat(outlet().getRevision()).isEqualTo(1);
    }

    @Test
    void aRepeatedCallSendsNoSecondTest() {
        enter("http://127.0.0.1:9/old");

        try (var receiving = new ReceivingOutlet(200)) {
            put(receiving.address(), "", "Idempotency-Key", "once");
            put(receiving.address(), "", "Idempotency-Key", "once");

            assertThat(receiving.received).hasSize(1);
            assertThat(outlet().getRevision()).isEqualTo(2);
        }
    }

    @Test
    void noTestIsSentForACallOnAnotherRevisionOrByAnotherOutlet() {
        enter("http://127.0.0.1:9/old");

        try (var receiving = new ReceivingOutlet(200)) {
            assertThat(put(receiving.address(), "", "If-Match", "\"7\"").statusCode())
                    .isEqualTo(412);
            assertThat(server.as(
                                    SignedIn.MEDIA_KEY,
                                    "PUT",
                                    "/api/outlets/tv/webhook",
                                    "{\"webhookUrl\":\"" + receiving.address() + "\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(receiving.received).isEmpty();
        }
    }

    @Test
    void aTestMessageGoesToThePresentAddressAndItsAnswerIsShown() {
        try (var receiving = new ReceivingOutlet(503)) {
            enter(receiving.address());

            var answer = json(media("POST", "/api/outlets/tv/test", ""));

            assertThat(answer.path("accepted").asBoolean()).isFalse();
            assertThat(answer.path("httpStatus").asInt()).isEqualTo(503);
            assertThat(answer.path("why").asString()).contains("503");
            assertThat(answer.has("durationMillis")).isTrue();
            assertThat(receiving.received).hasSize(1);
            assertThat(json(media("GET", "/api/outlets/tv/deliveries", "")).path("items"))
                    .isEmpty();
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        enter("http://127.0.0.1:9/old");

        var refused = media(
                "PUT",
                "/api/outlets/tv/webhook",
                "{\"webhookUrl\":\"ftp://x\",\"largestBody\":1999,\"filter\":{\"regions\":[\"x\"]}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/webhookUrl", "/largestBody", "/filter/regions/0");
        assertThat(put("http://127.0.0.1:9/old", ",\"largestBody\":100001").statusCode())
                .isEqualTo(422);
        assertThat(put("http://127.0.0.1:9/old", ",\"filter\":{\"featured\":true}")
                        .body())
                .contains("\"featured\":true", "\"matching\":0", "\"largestBody\":20000");
        assertThat(media("GET", "/api/outlets/tv/webhook", "").body()).contains("\"featured\":true");
    }

    private static void enter(String address) {
        var entered = server.as(
                SignedIn.EDITOR_KEY,
                "POST",
                "/api/outlets",
                "{\"id\":\"tv\",\"name\":{\"kk\":\"Арна\"},\"webhookUrl\":\"" + address + "\"}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    }

    private static HttpResponse<String> put(String address, String more, String... headers) {
        return server.as(
                TV_KEY, "PUT", "/api/outlets/tv/webhook", "{\"webhookUrl\":\"" + address + "\"" + more + "}", headers);
    }

    private static HttpResponse<String> media(String method, String path, String json) {
        return server.as(TV_KEY, method, path, json);
    }

    private static Outlet outlet() {
        return server.part(Outlets.class).find("tv").orElseThrow();
    }
}
