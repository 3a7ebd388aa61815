package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.notifier.outlet.OutletPageServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8058: a reader ends the subscription by one press, and a scanner of mails by none. Nobody signs in here. */
class UnsubscribeTest {

    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");

    private static OutletPageServer server;

    private final UnsubscribeLinks links = new UnsubscribeLinks(URI.create("https://grid.example/"));

    @BeforeAll
    static void start() {
        server = OutletPageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void outlet() {
        server.part(OutletPageServer.Log.class).<Void>decide(records -> {
            records.put(Topics.OUTLETS, "tv", outlet(OLD, null));
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"ru, Больше не присылать", "kk, бұдан былай жіберілмесін бе", "en, Shall no more mails"})
    void openingTheAddressShowsAButtonAndChangesNothing(String language, String question) {
        var page = server.get(address("sub-1") + "?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(question, "<form method=\"post\">").doesNotContain("desk@tv.example");
        assertThat(subscription("sub-1").getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(written().getRevision()).isEqualTo(1);
    }

    @Test
    void onePressEndsTheSubscriptionAndRemovesItsAddressAndARepeatSaysTheSame() {
        var address = address("sub-1") + "?lang=ru";

        var first = server.post(address, ONE_CLICK);
        var again = server.post(address, ONE_CLICK);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Подписка прекращена").doesNotContain("<form method=\"post\">");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Подписка прекращена");
        assertThat(subscription("sub-1").getStatus()).isEqualTo(SubscriptionStatus.ENDED);
        assertThat(written().toString()).doesNotContain("desk@tv.example").contains("news@tv.example");
        assertThat(written().getRevision()).isEqualTo(2);
        assertThat(written().getChangedAt()).isEqualTo(NOW);
        assertThat(subscription("sub-2").getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(server.get(address).body()).contains("Подписка прекращена");
    }

    @Test
    void aKeyOfAnotherSubscriptionOrOutletOpensNothing() {
        var address = address("sub-1");
        for (var wrong : List.of(
                address.replace("sub-1", "sub-2"),
                address.replace("/tv/", "/radio/"),
                address.replaceAll("/[^/]+/unsubscribe", "/x/unsubscribe"),
                links.to(outlet(OLD, null), "sub-9").getPath())) {
            assertThat(server.get(wrong).statusCode()).isEqualTo(404);
            assertThat(server.post(wrong, ONE_CLICK).statusCode()).isEqualTo(404);
        }
        assertThat(written().getRevision()).isEqualTo(1);
    }

    @Test
    void theAddressInAnOldMailHoldsAfterAChangeOfTheSecret() {
        var address = address("sub-1");
        server.part(OutletPageServer.Log.class).<Void>decide(records -> {
            records.put(Topics.OUTLETS, "tv", outlet(NEW, OLD));
            return null;
        });

        assertThat(server.post(address, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(subscription("sub-1").getStatus()).isEqualTo(SubscriptionStatus.ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Соңғы хаттағы мекенжайды ашып",
        "ru, Откройте адрес из последнего письма",
        "en, Open the address in the last mail"
    })
    void theAddressInAMailOlderThanTwoSecretsLeadsToTheLastMail(String language, String advice) {
        var address = address("sub-1") + "?lang=" + language;
        server.part(OutletPageServer.Log.class).<Void>decide(records -> {
            records.put(Topics.OUTLETS, "tv", outlet(NEW, null));
            return null;
        });

        for (var answer : List.of(server.get(address), server.post(address, ONE_CLICK))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains(advice).doesNotContain("<form method=\"post\">");
        }
        assertThat(subscription("sub-1").getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    /** A scanner of mails, a preview and a browser that fetches ahead. */
    @ParameterizedTest
    @CsvSource({
        "HEAD, User-Agent, BarracudaCentral",
        "GET, Sec-Purpose, prefetch;prerender",
        "GET, Purpose, prefetch",
        "GET, X-Moz, prefetch",
        "OPTIONS, Accept, */*",
        "GET, List-Unsubscribe, One-Click",
        "PUT, List-Unsubscribe, One-Click",
        "DELETE, List-Unsubscribe, One-Click"
    })
    void aProgramThatOpensEveryLinkOfAMailUnsubscribesNobody(String method, String header, String value) {
        for (var path : List.of("sub-1", "sub-2")) {
            assertThat(server.call(method, address(path), "", header, value).statusCode())
                    .isIn(200, 204, 401);
        }

        assertThat(written().getRevision()).isEqualTo(1);
        assertThat(subscription("sub-1").getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(subscription("sub-2").getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void manyPressesAtOnceAreOne() {
        var address = address("sub-1");

        var answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(press -> server.post(address, ONE_CLICK).statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(written().getRevision()).isEqualTo(2);
    }

    @Test
    void aForgedKeyDoesNotSayWhoIsThere() {
        var key = "A".repeat(43);
        var here = "/subscriptions/tv/sub-1/" + key + "/unsubscribe";

        var known = server.get(here + "?lang=en");
        var press = server.post(here + "?lang=en", ONE_CLICK);

        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(known.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(known.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(known.body()).doesNotContain("Телевидение", "Теледидар", "desk@tv.example");
        for (var other : List.of("tv/sub-9", "nobody/sub-1")) {
            var unknown = here.replace("tv/sub-1", other);
            assertThat(server.get(unknown + "?lang=en").body().replace(other, "tv/sub-1"))
                    .isEqualTo(known.body());
            assertThat(server.post(unknown + "?lang=en", ONE_CLICK).body().replace(other, "tv/sub-1"))
                    .isEqualTo(press.body());
        }
        assertThat(written().getRevision()).isEqualTo(1);
    }

    @Test
    void theMetricsDoNotHaveTheKey() {
        var address = address("sub-1");
        server.get(address);

        assertThat(server.get("/actuator/prometheus", "Authorization", "Bearer " + SignedIn.OPS_KEY)
                        .body())
                .contains("uri=\"/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe\"")
                .doesNotContain(address);
    }

    private String address(String subscription) {
        return links.to(outlet(OLD, null), subscription).getPath();
    }

    private static Outlet written() {
        return server.part(Outlets.class).find("tv").orElseThrow();
    }

    private static Subscription subscription(String id) {
        return written().getSubscriptions().stream()
                .filter(one -> one.getSubscriptionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Outlet outlet(String secret, @Nullable String before) {
        return Outlet.newBuilder()
                .setOutletId("tv")
                .setName(new LocalizedText("Теледидар", "Телевидение", null))
                .setWebhookUrl("")
                .setSecret(secret)
                .setPreviousSecret(before)
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setSubscriptions(List.of(mail("sub-1", "desk@tv.example"), mail("sub-2", "news@tv.example")))
                .setRevision(1)
                .setChangedAt(NOW.minusSeconds(60))
                .setSubmissionId("s")
                .setRequestId("r")
                .build();
    }

    private static Subscription mail(String id, String address) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress(address)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(NOW.minusSeconds(60))
                .setChangedAt(NOW.minusSeconds(60))
                .build();
    }
}
