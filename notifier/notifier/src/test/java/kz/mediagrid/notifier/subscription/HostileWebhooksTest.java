package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.notifier.delivery.webhook.RawOutlet;
import kz.mediagrid.notifier.delivery.webhook.WebhookFault;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.Outlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hostile outlets are tested on request, and asked for a change of address: each call is answered in time. */
class HostileWebhooksTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = DEADLINE.multipliedBy(5);

    private static final ExecutorService callers = Executors.newCachedThreadPool();
    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start("--delivery-deadline=" + DEADLINE.toSeconds() + "s");
    }

    @AfterAll
    static void stop() {
        server.close();
        callers.shutdownNow();
    }

    @Test
    void aTestMessageIsAnsweredInTimeWhateverEachOutletDoes() throws Exception {
        var answers = Arrays.stream(WebhookFault.values())
                .map(fault -> call(() -> {
                    try (var hostile = fault.open()) {
                        var id = "test-" + fault.ordinal();
                        enter(id, hostile.address());
                        return server.as(SignedIn.EDITOR_KEY, "POST", "/api/outlets/" + id + "/test", "");
                    }
                }))
                .toList();

        for (var fault : WebhookFault.values()) {
            var answer = in(PATIENCE, answers.get(fault.ordinal()));
            assertThat(answer.statusCode()).as("%s: %s", fault, answer.body()).isEqualTo(200);
            assertThat(json(answer).path("accepted").asBoolean())
                    .as(fault.name())
                    .isEqualTo(fault.isTaken());
            assertThat(json(answer).path("durationMillis").asLong())
                    .as(fault.name())
                    .isLessThan(2 * DEADLINE.toMillis());
        }
    }

    @Test
    void anAddressIsChangedOnlyToAnOutletThatTookTheTest() throws Exception {
        var old = URI.create("http://127.0.0.1:9/old");
        var answers = Arrays.stream(WebhookFault.values())
                .map(fault -> call(() -> {
                    try (var hostile = fault.open()) {
                        var id = "move-" + fault.ordinal();
                        enter(id, old);
                        return put(SignedIn.EDITOR_KEY, id, hostile.address());
                    }
                }))
                .toList();

        for (var fault : WebhookFault.values()) {
            var answer = in(PATIENCE, answers.get(fault.ordinal()));
            assertThat(answer.statusCode()).as("%s: %s", fault, answer.body()).isEqualTo(fault.isTaken() ? 200 : 422);
            var outlet = outlet("move-" + fault.ordinal());
            assertThat(outlet.getWebhookUrl().equals(old.toString()))
                    .as(fault.name())
                    .isEqualTo(!fault.isTaken());
            assertThat(outlet.getRevision()).as(fault.name()).isEqualTo(fault.isTaken() ? 2 : 1);
        }
    }

    @Test
    void anOutletThatHangsHasOneTestAtATimeAndThenAnother() throws Exception {
        try (var silent = WebhookFault.NEVER_ANSWERS.open()) {
            enter("tv", silent.address());
            server.enter(TV_KEY);
            var shown = server.get("/outlets/tv/webhook");
            var first = call(() -> server.as(TV_KEY, "POST", "/api/outlets/tv/test", ""));
            await().until(silent::isConnected);

            var second = server.as(TV_KEY, "POST", "/api/outlets/tv/test", "");
            var moved = put(TV_KEY, "tv", WebhookFault.byName(silent));
            var page = server.post(
                    "/outlets/tv/webhook?lang=ru",
                    List.of(
                            "_csrf",
                            ServedPages.token(shown),
                            "key",
                            ServedPages.hidden(shown, "key").get(0),
                            "action",
                            "save",
                            "revision",
                            "1",
                            "webhookUrl",
                            WebhookFault.byName(silent).toString(),
                            "largestBody",
                            "3000"));

            assertThat(List.of(second.statusCode(), moved.statusCode(), page.statusCode()))
                    .containsOnly(429);
            assertThat(server.part(RefusedCalls.class).count(RefusingLimit.TEST_MESSAGES))
                    .isEqualTo(3);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("15");
            assertThat(second.body()).contains("A test message to this outlet is under way");
            assertThat(page.body())
                    .contains("Пробное сообщение этому СМИ уже отправляется", "value=\"3000\"", "localhost");
            assertThat(json(in(PATIENCE, first)).path("accepted").asBoolean()).isFalse();
            assertThat(server.as(TV_KEY, "POST", "/api/outlets/tv/test", "").statusCode())
                    .isEqualTo(200);
        }
    }

    /** The name of a host is looked up again at each message, and may then be at another address. */
    @Test
    void aNameThatPointsInsideIsNotConnectedByATestNorByAChangeOfAddress() throws Exception {
        try (var guarded = SubscriptionServer.start("--loopback=false");
                var inside = RawOutlet.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(entered(guarded, "tv", WebhookFault.byName(inside)).statusCode())
                    .isEqualTo(201);

            var tested = guarded.as(TV_KEY, "POST", "/api/outlets/tv/test", "");
            var moved = guarded.as(
                    TV_KEY, "PUT", "/api/outlets/tv/webhook", "{\"webhookUrl\":\"" + inside.address() + "\"}");

            assertThat(json(tested).path("why").asString()).endsWith("not connected");
            assertThat(moved.statusCode()).isEqualTo(422);
            assertThat(moved.body()).contains("not connected");
            assertThat(inside.isConnected()).isFalse();
        }
    }

    private interface Caller {
        HttpResponse<String> call() throws Exception;
    }

    private static CompletableFuture<HttpResponse<String>> call(Caller caller) {
        var answer = new CompletableFuture<HttpResponse<String>>();
        callers.execute(() -> {
            try {
                answer.complete(caller.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static HttpResponse<String> in(Duration time, CompletableFuture<HttpResponse<String>> answer)
            throws Exception {
        return answer.get(time.toSeconds(), TimeUnit.SECONDS);
    }

    private static void enter(String id, URI address) {
        var entered = entered(server, id, address);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    }

    private static HttpResponse<String> entered(SubscriptionServer where, String id, URI address) {
        return where.as(
                SignedIn.EDITOR_KEY,
                "POST",
                "/api/outlets",
                "{\"id\":\"%s\",\"name\":{\"kk\":\"%s\"},\"webhookUrl\":\"%s\"}".formatted(id, id, address));
    }

    private static HttpResponse<String> put(String key, String id, URI address) {
        return server.as(key, "PUT", "/api/outlets/" + id + "/webhook", "{\"webhookUrl\":\"" + address + "\"}");
    }

    private static Outlet outlet(String id) {
        return server.part(Outlets.class).find(id).orElseThrow();
    }
}
