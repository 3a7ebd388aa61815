package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.outlet.OutletPageServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the authorised body answers outlets that ask for the media-grid, as its page does. */
class ApplicationApiTest {

    private static final String API = "/api/outlets/applications";
    private static final String ADDRESS = "aigerim@elarna.example";

    private static OutletPageServer server;

    @BeforeAll
    static void start() {
        server = OutletPageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nobodyAsks() {
        server.removeOutlets();
    }

    @Test
    void theListHasWhoAsksTheLongestWaitingFirstAndOutletsThatAreAlike() {
        apply(asking("o-late", "Жаңа арна", "", NOW));
        apply(asking("o-early", "Еларна", "https://TV.example/new", NOW.minusSeconds(60)));
        outlets().apply("elarna", served("elarna", "еларна ", ""));
        outlets().apply("tv", served("tv", "Басқа", "https://tv.example/hook"));
        outlets().apply("mail-only", served("mail-only", "Пошта", ""));

        var listed = call(SignedIn.OPS_KEY, "GET", API, "");

        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.headers().firstValue("Cache-Control")).hasValue("no-store");
        var items = json(listed).path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).path("id").asString()).isEqualTo("o-early");
        assertThat(items.get(0).path("mail").asString()).isEqualTo(ADDRESS);
        assertThat(items.get(0).path("channels").get(0).asString()).isEqualTo("MAIL");
        assertThat(items.get(0).path("alike").toString()).isEqualTo("[\"elarna\",\"tv\"]");
        assertThat(items.get(1).path("alike").toString()).isEqualTo("[]");
        assertThat(Instant.parse(items.get(1).path("when").path("removedAt").asString()))
                .isEqualTo(NOW.plus(Duration.ofDays(30)));
        server.enter(SignedIn.EDITOR_KEY);
        assertThat(server.get("/outlets/applications/o-early?lang=ru").body())
                .contains("СМИ с таким названием или сервером уже есть", "/outlets/tv", "/outlets/elarna");
        assertThat(server.get("/outlets/applications/o-late?lang=ru").body()).doesNotContain("уже есть");
        server.leave();
    }

    @Test
    void aConfirmedOutletHasItsSecretOnceAndIsServed() {
        apply(asking("o-1", "Еларна", "https://8.8.8.8/hook", NOW));

        var confirmed = call(SignedIn.EDITOR_KEY, "POST", API + "/o-1/confirmation", "{}");
        var again = call(SignedIn.EDITOR_KEY, "POST", API + "/o-1/confirmation", "{}");

        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(201);
        assertThat(confirmed.headers().firstValue("Location")).hasValue("/api/outlets/o-1");
        assertThat(json(confirmed).path("secret").asString()).startsWith("whsec_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again).has("secret")).isFalse();
        assertThat(outlets().asking()).isEmpty();
        assertThat(outlets().find("o-1").orElseThrow().getSubscriptions()).hasSize(1);
    }

    @Test
    void aRefusalNeedsAReasonAndShowsTheAddressIfItWasNotMailed() {
        apply(asking("o-1", "Еларна", "", NOW));

        assertThat(call(SignedIn.EDITOR_KEY, "POST", API + "/o-1/refusal", "{}").statusCode())
                .isEqualTo(422);
        assertThat(outlets().asking()).hasSize(1);
        var refused = call(SignedIn.EDITOR_KEY, "POST", API + "/o-1/refusal", "{\"reason\":\"не СМИ\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
        assertThat(json(refused).path("mailed").asBoolean()).isFalse();
        assertThat(json(refused).path("mail").asString()).isEqualTo(ADDRESS);
        assertThat(outlets().asking()).isEmpty();
        assertThat(call(SignedIn.EDITOR_KEY, "POST", API + "/o-2/confirmation", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anApplicationThatNobodyAnsweredFor30DaysIsRemoved() {
        apply(asking("o-old", "Еларна", "", NOW.minus(Duration.ofDays(30))));
        apply(asking("o-new", "Жаңа арна", "", NOW.minus(Duration.ofDays(30)).plusMillis(1)));

        await().atMost(Duration.ofSeconds(20)).until(() -> outlets().asking().size() == 1);

        assertThat(outlets().findAsking("o-new")).isPresent();
    }

    @Test
    void thePageAfterAConfirmationLeadsToTheInvitationWithoutTheAddressWhichProxiesWouldLog() {
        apply(asking("o-1", "Еларна", "", NOW));
        server.enter(SignedIn.EDITOR_KEY);
        var page = "/outlets/applications/o-1";

        var done = server.post(page, server.form(page, "action", "confirm"));

        assertThat(done.body())
                .contains("<bdi>" + ADDRESS + "</bdi>")
                .containsPattern("/people\\?outlet=o-1(&amp;lang=[a-z]+)?\"");
        server.leave();
    }

    @Test
    void twoOutletsWithoutAWebhookAreNotAlikeForThat() {
        assertThat(OutletChanges.areAlike(served("a", "Бірінші", ""), Outlet.newBuilder(served("b", "Екінші", ""))))
                .isFalse();
    }

    private static HttpResponse<String> call(String key, String method, String path, String json) {
        return server.call(method, path, json, "Authorization", "Bearer " + key, "Idempotency-Key", path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static Outlets outlets() {
        return server.part(Outlets.class);
    }

    private static void apply(Outlet asking) {
        outlets().apply(asking.getOutletId(), asking);
        server.part(Watch.class).outlets().outlet(asking.getOutletId(), asking);
    }

    private static Outlet asking(String id, String name, String address, Instant askedAt) {
        return Outlet.newBuilder(served(id, name, ""))
                .setStatus(OutletStatus.ASKED)
                .setApplication(new OutletApplication(
                        ADDRESS, SubscriptionLanguage.KK, List.of(SubscriptionChannel.MAIL), address, askedAt))
                .build();
    }

    private static Outlet served(String id, String name, String address) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(text(name, null))
                .setWebhookUrl(address)
                .setSecret("")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(NOW)
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }
}
