package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An outlet subscribes by mail, in calendars and in feeds. */
class SubscriptionApiTest {

    private static final String PATH = "/api/outlets/tv/subscriptions";
    private static final String MAIL =
            "{\"channel\":\"MAIL\",\"language\":\"KK\",\"address\":\"desk@example.kz\",\"digestOnly\":true}";
    private static final String CALENDAR = "{\"channel\":\"CALENDAR\",\"language\":\"RU\",\"cancelledTitle\":true}";

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start();
        server.publish(
                entry("edu-1", "2026-12-08").build(),
                entry("dsm-1", "2026-12-09").build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOutletWithoutAWebhook() {
        server.part(OutletParts.End.class).set(40);
        server.enterTv();
    }

    @Test
    void noOutletHasTheNameOfTheListOfApplications() {
        var entered = server.as(
                SignedIn.EDITOR_KEY,
                "POST",
                "/api/outlets",
                "{\"id\":\"applications\",\"name\":{\"kk\":\"Телеарна\"}}");

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(422);
    }

    @Test
    void aMailSubscriptionBeginsAtTheNextVersionAndNeedsNoToken() {
        var made = media("POST", PATH, MAIL);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(made.headers().firstValue("Location")).hasValue(PATH + "/" + id(made));
        assertThat(json(made).has("token")).isFalse();
        var stored = only();
        assertThat(stored.getSubscriptionId()).matches("sub-[0-9a-f]{12}");
        assertThat(stored.getStartOffset()).isEqualTo(40);
        assertThat(stored.getAddress()).isEqualTo("desk@example.kz");
        assertThat(stored.getMadeBy()).isEqualTo("acc-tv");
        var listed = json(media("GET", PATH, "")).path("items").get(0);
        assertThat(listed.path("address").asString()).isEqualTo("desk@example.kz");
        assertThat(listed.path("channel").asString()).isEqualTo("MAIL");
        assertThat(listed.path("digestOnly").asBoolean()).isTrue();
        assertThat(listed.has("byEvent")).isFalse();
    }

    @Test
    void theTokenOfACalendarIsShownOnceAndOnlyItsHashIsStored() {
        var made = server.as(TV_KEY, "POST", PATH, CALENDAR, "Idempotency-Key", "same");
        var again = server.as(TV_KEY, "POST", PATH, CALENDAR, "Idempotency-Key", "same");

        var token = json(made).path("token").asString();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(made));
        assertThat(json(again).has("token")).isFalse();
        assertThat(media("GET", PATH, "").body()).doesNotContain(token, "token");
        assertThat(outlet().toString()).doesNotContain(token);
        assertThat(found(token)).isEqualTo(only());
        assertThat(server.part(SubscriptionTokens.class).find(token.toLowerCase()))
                .isEmpty();
    }

    @Test
    void aNewTokenEndsTheFormerOneAtOnce() {
        var made = media("POST", PATH, CALENDAR);
        var first = json(made).path("token").asString();

        var second = json(media("POST", PATH + "/" + id(made) + "/token", ""))
                .path("token")
                .asString();

        assertThat(second).isNotEqualTo(first);
        assertThat(server.part(SubscriptionTokens.class).find(first)).isEmpty();
        assertThat(found(second).getSubscriptionId()).isEqualTo(id(made));
        var mail = media("POST", PATH, MAIL);
        assertThat(media("POST", PATH + "/" + id(mail) + "/token", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void anEndedSubscriptionStaysWithoutItsAddressAndToken() {
        var mail = media("POST", PATH, MAIL);
        var calendar = media("POST", PATH, CALENDAR);
        var token = json(calendar).path("token").asString();

        var ended = media("DELETE", PATH + "/" + id(mail), "");
        media("DELETE", PATH + "/" + id(calendar), "");

        assertThat(json(ended).path("status").asString()).isEqualTo("ENDED");
        assertThat(outlet().toString()).doesNotContain("desk@example.kz");
        assertThat(server.part(SubscriptionTokens.class).find(token)).isEmpty();
        assertThat(outlet().getSubscriptions()).hasSize(2);
        assertThat(media("PUT", PATH + "/" + id(mail), MAIL).statusCode()).isEqualTo(409);
        assertThat(media("POST", PATH + "/" + id(calendar) + "/token", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSubscriptionIsPausedAndResumedWhereItStoppedOrAtTheNewest() {
        var path = PATH + "/" + id(media("POST", PATH, MAIL));

        assertThat(json(media("POST", path + "/pause", "")).path("status").asString())
                .isEqualTo("PAUSED");
        server.part(OutletParts.End.class).set(90);
        media("POST", path + "/resumption", "");
        assertThat(only().getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(only().getSkipSupersededBefore()).isZero();
        server.as(SignedIn.OPS_KEY, "POST", path + "/resumption", "{\"from\":\"NEWEST\"}");

        assertThat(only().getSkipSupersededBefore()).isEqualTo(90);
        assertThat(only().getResumptions()).isEqualTo(2);
    }

    @Test
    void itsSettingsAreReplacedAndItsChannelIsNot() {
        var path = PATH + "/" + id(media("POST", PATH, CALENDAR));
        var hash = only().getTokenHash();

        var replaced =
                media("PUT", path, "{\"channel\":\"CALENDAR\",\"language\":\"EN\",\"filter\":{\"bodies\":[\"edu\"]}}");

        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(json(replaced).path("language").asString()).isEqualTo("EN");
        assertThat(json(replaced).path("cancelledTitle").asBoolean()).isFalse();
        assertThat(json(replaced).path("filter").path("bodies").get(0).asString())
                .isEqualTo("edu");
        assertThat(only().getTokenHash()).isEqualTo(hash);
        assertThat(media("PUT", path, MAIL).statusCode()).isEqualTo(409);
    }

    @Test
    void aFilterThatMatchesNothingOfTheNewestGridsIsSaid() {
        var some = media("POST", PATH, CALENDAR.replace("}", ",\"filter\":{\"bodies\":[\"edu\"],\"days\":[2]}}"));
        var none = media("POST", PATH, CALENDAR.replace("}", ",\"filter\":{\"days\":[7]}}"));

        assertThat(json(some).path("newestGrids").toString())
                .isEqualTo("{\"weeks\":[\"2026-W50\"],\"entries\":2,\"matching\":1}");
        assertThat(json(none).path("newestGrids").path("matching").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | /channel /language",
                "{\"channel\":\"UNKNOWN\",\"language\":\"UNKNOWN\"}                          | /channel /language",
                "{\"channel\":\"MAIL\",\"language\":\"KK\"}                                  | /address",
                "{\"channel\":\"MAIL\",\"language\":\"KK\",\"address\":\"a@b.kz, c@d.kz\"}   | /address",
                "{\"channel\":\"MAIL\",\"language\":\"KK\",\"address\":\"A <a@b.kz>\"}       | /address",
                "{\"channel\":\"FEED\",\"language\":\"KK\",\"address\":\"a@b.kz\"}           | /address",
                "{\"channel\":\"FEED\",\"language\":\"KK\",\"cancelledTitle\":true}          | /cancelledTitle",
                "{\"channel\":\"CALENDAR\",\"language\":\"KK\",\"byEvent\":true}             | /byEvent",
                "{\"channel\":\"CALENDAR\",\"language\":\"KK\",\"filter\":{\"days\":[8]}}    | /filter/days/0",
                "{\"channel\":\"CALENDAR\",\"language\":\"KK\",\"filter\":{\"bodies\":[\"x\"]}} | /filter/bodies/0",
            })
    void whatCannotBeASubscriptionIsRefused(String body, String places) {
        var refused = media("POST", PATH, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(String.join(
                        " ",
                        json(refused)
                                .path("errors")
                                .valueStream()
                                .map(it -> it.path("pointer").asString())
                                .toList()))
                .isEqualTo(places);
        assertThat(outlet().getSubscriptions()).isEmpty();
    }

    @Test
    void anAddressWithALineBreakIsRefused() {
        var refused = media("POST", PATH, MAIL.replace("desk@example.kz", "desk@example.kz\\r\\nBcc: x@y.kz"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/address");
    }

    @Test
    void anOutletHasFiftySubscriptionsAtMost() {
        for (int made = 0; made < 50; made++) {
            assertThat(media("POST", PATH, CALENDAR).statusCode()).isEqualTo(201);
        }

        assertThat(media("POST", PATH, CALENDAR).statusCode()).isEqualTo(409);

        media("DELETE", PATH + "/" + only(0).getSubscriptionId(), "");
        assertThat(media("POST", PATH, CALENDAR).statusCode()).isEqualTo(201);
        assertThat(outlet().getSubscriptions()).hasSize(51);
    }

    @ParameterizedTest
    @CsvSource({
        "mgk_outlet, GET, '', 403",
        "mgk_outlet, POST, '', 403",
        "mgk_edu, GET, '', 403",
        "mgk_ops, GET, '', 200",
        "mgk_ops, POST, '', 403",
        "mgk_editor, POST, '', 201",
        "mgk_tv, PUT, /sub-nobody, 404",
        "mgk_tv, DELETE, /sub-nobody, 404",
    })
    void eachRoleDoesWhatIsItsOwn(String key, String method, String further, int status) {
        var json = method.equals("GET") || method.equals("DELETE") ? "" : CALENDAR;

        assertThat(server.as(key, method, PATH + further, json).statusCode()).isEqualTo(status);
    }

    @Test
    void aChangeOfAnotherRevisionIsRefused() {
        var path = PATH + "/" + id(media("POST", PATH, CALENDAR));

        assertThat(server.as(TV_KEY, "POST", path + "/pause", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(server.as(TV_KEY, "POST", path + "/pause", "", "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOutletLeavesWithAllItsSubscriptions() {
        var token = json(media("POST", PATH, CALENDAR)).path("token").asString();

        assertThat(media("DELETE", "/api/outlets/tv", "").statusCode()).isEqualTo(204);

        assertThat(server.part(Outlets.class).all()).isEmpty();
        assertThat(server.part(SubscriptionTokens.class).find(token)).isEmpty();
        assertThat(media("GET", PATH, "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> media(String method, String path, String json) {
        return server.as(TV_KEY, method, path, json);
    }

    private static String id(HttpResponse<String> response) {
        return json(response).path("id").asString();
    }

    private static Outlet outlet() {
        return server.part(Outlets.class).find("tv").orElseThrow();
    }

    private static Subscription only() {
        assertThat(outlet().getSubscriptions()).hasSize(1);
        return only(0);
    }

    private static Subscription only(int index) {
        return outlet().getSubscriptions().get(index);
    }

    private static Subscription found(String token) {
        return Objects.requireNonNull(
                server.part(SubscriptionTokens.class).find(token).orElseThrow().subscription());
    }
}
