package kz.mediagrid.notifier.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.delivery.Parts;
import kz.mediagrid.notifier.delivery.VersionLog;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.OutletParts.Attempts;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.subscription.SubscriptionServer;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.DeliveryExchange;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SendAgain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The people of an outlet see what was sent and what came back, and have it sent again, on pages and by the API. */
class AttemptsOfAChannelTest {

    private static final String API = "/api/outlets/tv/webhook";
    private static final String PAGE = "/outlets/tv/webhook/attempts";

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start("--spring.mail.host=127.0.0.1", "--media-grid.mail.from=grid@mam.example");
        for (int number = 1; number <= 3; number++) {
            server.part(VersionLog.class).apply(Parts.part("2026-W50", number, 1, 1), number - 1L);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOutletHasTakenThreeVersions() {
        server.part(OutletParts.Broker.class).away(false);
        server.part(Attempts.class).clear();
        var outlets = server.part(Outlets.class);
        outlets.all().forEach(outlet -> outlets.apply(outlet.getOutletId(), null));
        var entered = server.as(
                SignedIn.EDITOR_KEY,
                "POST",
                "/api/outlets",
                "{\"id\":\"tv\",\"name\":{\"kk\":\"Арна\"},\"webhookUrl\":\"http://127.0.0.1:9/t0ken\"}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        for (int number = 1; number <= 3; number++) {
            server.part(Attempts.class).made(attempt(number).build());
        }
        server.part(Attempts.class).cursor("tv", cursor(3).build());
        server.enter(SubscriptionServer.TV_KEY);
    }

    @Test
    void theAttemptsAreReadPageByPageWithRequestAndAnswer() {
        var first = read(API + "/attempts?limit=2");
        var items = first.path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("webhookId").asString()).isEqualTo("tv_2026-W50_3");
        assertThat(items.get(0).path("request").path("headers").asString()).contains("webhook-signature: v1,abc");
        assertThat(items.get(0).path("request").path("body").asString()).isEqualTo("{\"type\":1}");
        assertThat(items.get(0).path("answer").path("words").asString()).isEqualTo("Bad Gateway");
        assertThat(items.get(0).path("answer").path("body").asString()).isEqualTo("<h1>oops</h1>");

        var rest = read(API + "/attempts?limit=2&after=" + first.path("next").asString());

        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("version").asInt()).isEqualTo(1);
        assertThat(rest.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kk, Тағы бір рет жіберу", "ru, Отправить ещё раз", "en, Send once more"})
    void thePageShowsTheAnswerAsTextAndAButtonBesideEachAttempt(String language, String press) {
        var page = server.get(PAGE + "?lang=" + language).body();

        assertThat(page)
                .contains(press, "POST http://127.0.0.1:9/…", "webhook-signature: v1,abc", "&lt;h1&gt;oops&lt;/h1&gt;")
                .doesNotContain("<h1>oops", "t0ken");
    }

    @Test
    void onlyAnAttemptThatAnotherOneFollowsNamesTheNextOne() {
        var failed = attempt(3)
                .setOutcome(AttemptOutcome.RETRY_LATER)
                .setHttpStatus(503)
                .setNextAttemptAt(Instant.parse("2026-12-04T07:00:05Z"));
        server.part(Attempts.class).made(failed.build());
        assertThat(server.get(PAGE + "?lang=ru").body()).containsOnlyOnce("следующая попытка:");

        server.part(Attempts.class)
                .made(failed.setAttempt(2)
                        .setNextAttemptAt(Instant.parse("2026-12-04T07:05:00Z"))
                        .build());
        assertThat(server.get(PAGE + "?lang=ru").body()).containsOnlyOnce("следующая попытка:");

        var suspended =
                server.as(SubscriptionServer.TV_KEY, "POST", "/api/outlets/tv/suspension", "{}", "If-Match", "\"1\"");
        assertThat(suspended.statusCode()).as(suspended.body()).isEqualTo(200);
        assertThat(server.get(PAGE + "?lang=ru").body()).doesNotContain("следующая попытка:");
    }

    @Test
    void aMessageIsSentAgainOnceAndTheNextOneNotBeforeThat() {
        var asked = again("tv_2026-W50_2");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(outlet().getAgain()).isEqualTo(new SendAgain(1, "tv_2026-W50_2"));
        assertThat(outlet().getReplay()).isNull();

        assertThat(again("tv_2026-W50_1").statusCode()).isEqualTo(409);

        server.part(Attempts.class).cursor("tv/again", cursor(2).build());
        assertThat(again("tv_2026-W50_1").statusCode()).isEqualTo(202);
        assertThat(outlet().getAgain()).isEqualTo(new SendAgain(2, "tv_2026-W50_1"));
    }

    @Test
    void aRepeatedCallIsOneWish() {
        for (int i = 0; i < 2; i++) {
            var asked = server.call(
                    "POST",
                    API + "/resend",
                    "{\"webhookId\":\"tv_2026-W50_2\"}",
                    "Authorization",
                    "Bearer " + SubscriptionServer.TV_KEY,
                    "Idempotency-Key",
                    "one-wish");
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        }

        assertThat(outlet().getAgain().getNumber()).isEqualTo(1);
        assertThat(outlet().getRevision()).isEqualTo(2);
    }

    @Test
    void anUnknownMessageAndASuspendedChannelAreRefusedInWords() {
        var unknown = again("tv_2026-W50_9");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("No message with this id is among the last attempts");
        server.part(Attempts.class)
                .cursor("tv", cursor(3).setSuspendedWhy("it answered 410").build());

        var suspended = again("tv_2026-W50_2");

        assertThat(suspended.statusCode()).isEqualTo(409);
        assertThat(suspended.body()).contains("resume it first");
        assertThat(outlet().getAgain()).isNull();
    }

    @Test
    void everyVersionFromOneOnIsSentAgainOneReplayAtATime() {
        var asked = replay("{\"week\":\"2026-W50\",\"version\":2}");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(SubscriptionServer.json(asked).path("versions").asInt()).isEqualTo(2);
        assertThat(outlet().getReplay()).isEqualTo(new ChannelReplay(1, 1L, 3L));
        var second = replay("{\"since\":\"2026-12-04\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Wait until it has ended");

        server.part(Attempts.class).cursor("tv", cursor(3).setReplays(1).build());
        assertThat(replay("{\"since\":\"2026-12-04\"}").statusCode()).isEqualTo(202);
        assertThat(outlet().getReplay()).isEqualTo(new ChannelReplay(2, 0L, 3L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"week\":\"2026-W50\",\"version\":9} | 404",
                "{\"since\":\"2026-12-05\"} | 422",
                "{\"since\":\"5 December\"} | 422",
                "{\"since\":\"2026-12-04\",\"week\":\"2026-W50\",\"version\":1} | 422",
                "{} | 422"
            })
    void aBeginningThatIsNotThereIsRefused(String wish, int status) {
        assertThat(replay(wish).statusCode()).isEqualTo(status);
        assertThat(outlet().getReplay()).isNull();
    }

    @Test
    void versionsThatWerePassedOverBeforeAreSentToo() {
        var outlets = server.part(Outlets.class);
        outlets.apply(
                "tv", Outlet.newBuilder(outlet()).setSkipSupersededBefore(3).build());

        replay("{\"week\":\"2026-W50\",\"version\":2}");

        assertThat(outlet().getSkipSupersededBefore()).isEqualTo(1);
    }

    @Test
    void aPressIsAWishAndAReplayIsAskedForFirstWithTheNumberOfVersions() {
        assertThat(press("message", "tv_2026-W50_2").statusCode()).isEqualTo(303);
        assertThat(outlet().getAgain().getMessageId()).isEqualTo("tv_2026-W50_2");

        var question = press("action", "version", "version", "2026-W50/2");
        assertThat(question.body()).contains("Отправить заново? Версий: 2.");
        assertThat(outlet().getReplay()).isNull();
        press("action", "since", "since", "2026-12-04", "confirmed", "no");
        assertThat(outlet().getReplay()).isNull();

        var done = press("action", "since", "since", "2026-12-04", "confirmed", "yes");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(outlet().getReplay()).isEqualTo(new ChannelReplay(1, 0L, 3L));
    }

    @Test
    void aRefusedOrUnacknowledgedPressKeepsWhatWasTyped() {
        var refused = press("action", "since", "since", "2030-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"2030-01-01\"", "не опубликовано ни одной версии");

        var form = form("action", "since", "since", "2026-12-04", "confirmed", "yes");
        server.part(OutletParts.Broker.class).away(true);
        var unsure = server.post(PAGE + "?lang=ru", form);
        assertThat(unsure.statusCode()).isEqualTo(503);
        assertThat(unsure.body()).contains("value=\"2026-12-04\"");
        assertThat(SubscriptionServer.hidden(unsure, "key")).containsExactly(form.get(form.indexOf("key") + 1));
        server.part(OutletParts.Broker.class).away(false);

        server.post(PAGE, form);
        server.post(PAGE, form);
        assertThat(outlet().getReplay().getNumber()).isEqualTo(1);
    }

    @Test
    void aMailSubscriptionHasItsOwnAttemptsAndWishesAndACalendarHasNone() {
        var path = "/api/outlets/tv/subscriptions";
        var mail = made(path, "{\"channel\":\"MAIL\",\"language\":\"KK\",\"address\":\"desk@tv.example\"}");
        var calendar = made(path, "{\"channel\":\"CALENDAR\",\"language\":\"KK\"}");
        var id = "tv/" + mail + "_2026-W50_1";
        server.part(Attempts.class)
                .made(attempt(1)
                        .setWebhookId(id)
                        .setSubscriptionId(mail)
                        .setHttpStatus(null)
                        .setExchange(new DeliveryExchange("", "", 900, "", "250 2.0.0 Ok: queued as 4F1D", null))
                        .build());

        server.part(Attempts.class)
                .made(attempt(0)
                        .setWebhookId("tv/" + mail + "_digest_2026-12-04")
                        .setSubscriptionId(mail)
                        .build());
        var listed = read(path + "/" + mail + "/attempts").path("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).has("version")).as("a mail of the morning").isFalse();
        assertThat(listed.get(1).path("version").asInt()).isEqualTo(1);
        assertThat(server.get("/outlets/tv/subscriptions/" + mail + "/attempts?lang=ru")
                        .body())
                .contains("Размер: 900 байт.", "queued as 4F1D", "в нём адрес получателя")
                .doesNotContain("desk@tv.example");
        assertThat(tv("POST", path + "/" + mail + "/resend", "{\"webhookId\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(tv("POST", path + "/" + mail + "/replay", "{\"week\":\"2026-W50\",\"version\":1}")
                        .statusCode())
                .isEqualTo(202);

        var changed = outlet().getSubscriptions().get(0);
        assertThat(changed.getAgain()).isEqualTo(new SendAgain(1, id));
        assertThat(changed.getReplay()).isEqualTo(new ChannelReplay(1, 0L, 3L));
        assertThat(outlet().getReplay()).isNull();
        assertThat(tv("GET", path + "/" + calendar + "/attempts", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutAMailServerAWishForAMailIsRefusedAtOnce() {
        try (var off = SubscriptionServer.start()) {
            off.part(VersionLog.class).apply(Parts.part("2026-W50", 1, 1, 1), 0L);
            off.as(SignedIn.EDITOR_KEY, "POST", "/api/outlets", "{\"id\":\"tv\",\"name\":{\"kk\":\"Арна\"}}");
            var made = off.as(
                    SubscriptionServer.TV_KEY,
                    "POST",
                    "/api/outlets/tv/subscriptions",
                    "{\"channel\":\"MAIL\",\"language\":\"KK\",\"address\":\"desk@tv.example\"}");
            var mail = SubscriptionServer.json(made).path("id").asString();
            var id = "tv/" + mail + "_2026-W50_1";
            off.part(Attempts.class)
                    .made(attempt(1).setWebhookId(id).setSubscriptionId(mail).build());

            for (var wish :
                    List.of("resend {\"webhookId\":\"" + id + "\"}", "replay {\"week\":\"2026-W50\",\"version\":1}")) {
                var refused = off.as(
                        SubscriptionServer.TV_KEY,
                        "POST",
                        "/api/outlets/tv/subscriptions/" + mail + "/" + wish.substring(0, 6),
                        wish.substring(7),
                        "Accept-Language",
                        "en");
                assertThat(refused.statusCode()).as(wish).isEqualTo(409);
                assertThat(refused.body()).contains("Mail is off now");
            }
            off.enter(SubscriptionServer.TV_KEY);
            var page = "/outlets/tv/subscriptions/" + mail + "/attempts?lang=ru";
            var shown = off.get(page);
            var fields = List.of(
                    "_csrf",
                    SubscriptionServer.token(shown),
                    "key",
                    SubscriptionServer.hidden(shown, "key").get(0),
                    "revision",
                    SubscriptionServer.hidden(shown, "revision").get(0),
                    "message",
                    id);
            assertThat(off.post(page, fields).body()).contains("Почта сейчас отключена");
            var kept = off.part(Outlets.class).find("tv").orElseThrow();
            assertThat(kept.getSubscriptions().get(0).getAgain()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nothing of it passes the filter as it is now, По нынешнему фильтру в нём ничего не осталось",
        "'it is no longer known, and cannot be made again', Это сообщение больше не известно"
    })
    void aWishThatEndedWithNothingSentSaysWhy(String why, String said) {
        server.part(Attempts.class)
                .made(attempt(2)
                        .setOutcome(AttemptOutcome.FAILED)
                        .setHttpStatus(null)
                        .setWhy(why)
                        .setAgain(true)
                        .setExchange(null)
                        .build());

        assertThat(server.get(PAGE + "?lang=ru").body()).contains(said);
        var told = read(API + "/attempts").path("items").get(0);
        assertThat(told.path("outcome").asString()).isEqualTo("FAILED");
        assertThat(told.path("why").asString()).isEqualTo(why);
    }

    @Test
    void anotherOutletSeesNothing() {
        server.enter(SignedIn.MEDIA_KEY);

        assertThat(server.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(server.as(SignedIn.MEDIA_KEY, "POST", API + "/replay", "{\"since\":\"2026-12-04\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String made(String path, String settings) {
        var made = tv("POST", path, settings);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return SubscriptionServer.json(made).path("id").asString();
    }

    private static JsonNode read(String path) {
        var answer = tv("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SubscriptionServer.json(answer);
    }

    private static HttpResponse<String> tv(String method, String path, String json) {
        return server.as(SubscriptionServer.TV_KEY, method, path, json, "Accept-Language", "en");
    }

    private static HttpResponse<String> again(String messageId) {
        return tv("POST", API + "/resend", "{\"webhookId\":\"" + messageId + "\"}");
    }

    private static HttpResponse<String> replay(String json) {
        return tv("POST", API + "/replay", json);
    }

    private static HttpResponse<String> press(String... fields) {
        return server.post(PAGE + "?lang=ru", form(fields));
    }

    /** The form of the page with further fields, as names and values in turn. */
    private static List<String> form(String... more) {
        var shown = server.get(PAGE);
        var fields = new ArrayList<String>(List.of("_csrf", SubscriptionServer.token(shown)));
        for (var name : List.of("key", "revision")) {
            SubscriptionServer.hidden(shown, name).forEach(value -> fields.addAll(List.of(name, value)));
        }
        fields.addAll(List.of(more));
        return fields;
    }

    private static Outlet outlet() {
        return server.part(Outlets.class).find("tv").orElseThrow();
    }

    private static DeliveryCursor.Builder cursor(long next) {
        return DeliveryCursor.newBuilder().setOutletId("tv").setNextOffset(next);
    }

    private static DeliveryAttempted.Builder attempt(int version) {
        return DeliveryAttempted.newBuilder()
                .setOutletId("tv")
                .setWebhookId("tv_2026-W50_" + version)
                .setWeek("2026-W50")
                .setVersion(version)
                .setAttempt(1)
                .setStartedAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setDurationMillis(7)
                .setOutcome(AttemptOutcome.DELIVERED)
                .setHttpStatus(200)
                .setExchange(new DeliveryExchange(
                        "http://127.0.0.1:9",
                        "webhook-id: tv_2026-W50_" + version + "\nwebhook-signature: v1,abc",
                        10,
                        "{\"type\":1}",
                        "Bad Gateway",
                        "<h1>oops</h1>"));
    }
}
