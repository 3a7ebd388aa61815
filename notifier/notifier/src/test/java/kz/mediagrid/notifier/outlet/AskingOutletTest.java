package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.notifier.outlet.OutletPageServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Para. 6: an outlet asks for the grid itself. Nobody signs in to ask; the authorised body answers. */
class AskingOutletTest {

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
        server.part(OutletPageServer.Log.class).brokerIsAway = false;
        server.part(OutletPageServer.Hours.class).pass();
        server.leave();
    }

    @Test
    void anOutletThatAsksIsShownToTheAuthorisedBodyAndIsNoOutletYet() {
        var form = form(Map.of());

        var asked = server.post("/receive?lang=ru", form);
        server.post("/receive?lang=ru", form);

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(server.get("/receive?asked=&lang=ru").body())
                .contains("Заявка принята")
                .doesNotContain("name=\"mail\"");
        assertThat(outlets().all()).isEmpty();
        assertThat(outlets().asking()).hasSize(1);
        var asking = outlets().asking().get(0);
        assertThat(asking.getStatus()).isEqualTo(OutletStatus.ASKED);
        assertThat(asking.getWebhookUrl()).isEmpty();
        assertThat(asking.getSubscriptions()).isEmpty();
        assertThat(asking.getApplication().getLanguage()).isEqualTo(SubscriptionLanguage.RU);
        assertThat(asking.getApplication().getAskedAt()).isEqualTo(NOW);
        assertThat(server.part(Watch.class).outlets().find(asking.getOutletId()))
                .isEmpty();
        server.enter(SignedIn.EDITOR_KEY);
        assertThat(server.get("/outlets?lang=ru").body())
                .contains("СМИ, которые просят медиа-грид", "Еларна", "отправлять некому")
                .doesNotContain(ADDRESS);
        assertThat(server.get(page(asking) + "?lang=ru").body()).contains(ADDRESS, "По почте", "8.8.8.8");
        assertThat(server.get("/outlets/" + asking.getOutletId()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name.kk, '', БАҚ атауын қазақша немесе орысша көрсетіңіз.",
        "mail, '', Жауап жіберілетін пошта мекенжайын көрсетіңіз.",
        "mail, a b, a b",
        "webhookUrl, https://10.0.0.1/x, 10.0.0.1",
        "webhookUrl, http://8.8.8.8/x, https"
    })
    void aFormWithAFaultKeepsWhatWasTyped(String field, String text, String said) {
        var refused = server.post("/receive?lang=kk", form(Map.of(field, text)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(field.equals("mail") ? "8.8.8.8" : ADDRESS, text, said, "govuk-error-summary");
        assertThat(outlets().asking()).isEmpty();
    }

    @Test
    void theFaultsAreInTheOrderOfTheFields() {
        var typed = form(Map.of("name.kk", "", "webhookUrl", "ftp://a", "mail", "a b"));

        assertThat(server.post("/receive?lang=kk", typed).body())
                .containsSubsequence("href=\"#name.kk\"", "href=\"#webhookUrl\"", "href=\"#mail\"");
    }

    @Test
    void anOutletThatWantsNoChannelIsAskedToChoose() {
        var form = form(Map.of("webhookUrl", ""));
        form.remove("MAIL");

        assertThat(server.post("/receive?lang=ru", form).body()).contains("Выберите, как вы хотите получать");
    }

    @Test
    void aProgramThatFillsTheHiddenFieldIsThankedAndNotWritten() {
        assertThat(server.post("/receive", form(Map.of("website", "x"))).statusCode())
                .isEqualTo(303);
        assertThat(outlets().asking()).isEmpty();
    }

    @Test
    void aFormWithoutATokenIsRefused() {
        var form = form(Map.of());
        form.remove("_csrf");

        assertThat(server.post("/receive", form).statusCode()).isEqualTo(401);
        assertThat(outlets().asking()).isEmpty();
    }

    @Test
    void aFormWhoseTokenIsLostComesBackFilledAndTheNextPressIsOneApplication() {
        var form = form(Map.of("_csrf", "of another day", "website", ""));

        var late = press("same-origin", form);

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body())
                .contains("была открыта слишком долго", "value=\"Еларна\"", "value=\"" + ADDRESS + "\"", "8.8.8.8/hook")
                .containsPattern("name=\"MAIL\"[^>]*checked")
                .doesNotContainPattern("name=\"FEED\"[^>]*checked");
        assertThat(ServedPages.hidden(late, "key")).containsExactly(form.get("key"));
        assertThat(outlets().asking()).isEmpty();
        form.put("_csrf", ServedPages.token(late));
        form.put("again", "yes");
        assertThat(press("same-origin", form).body())
                .as("the choice of a language")
                .contains("Пока ничего не отправлено", ADDRESS);
        assertThat(outlets().asking()).isEmpty();
        form.remove("again");
        assertThat(press("same-origin", form).statusCode()).isEqualTo(303);
        assertThat(outlets().asking()).hasSize(1);
    }

    @Test
    void aFormThatAnotherSiteMadeTheBrowserSendIsNotShown() {
        var foreign = press("cross-site", form(Map.of("_csrf", "no token")));

        assertThat(foreign.statusCode()).isEqualTo(302);
        assertThat(foreign.headers().firstValue("Location").orElseThrow()).endsWith("/receive?lang=ru");
        assertThat(foreign.body()).doesNotContain(ADDRESS);
        assertThat(outlets().asking()).isEmpty();
    }

    private static HttpResponse<String> press(String site, Map<String, String> form) {
        return server.post(
                "/receive?lang=ru", form, "Accept", "text/html", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate");
    }

    @Test
    void moreThanAHundredDoNotWait() {
        var asking = ask();
        IntStream.range(1, 100)
                .forEach(number -> outlets()
                        .apply(
                                "o-" + number,
                                Outlet.newBuilder(asking)
                                        .setOutletId("o-" + number)
                                        .build()));

        var refused = server.post("/receive?lang=ru", form(Map.of()));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("Слишком много заявок", ADDRESS);
        assertThat(outlets().asking()).hasSize(100);
    }

    @Test
    void withoutAnAcknowledgementTheNextPressIsTheSameApplication() {
        var form = form(Map.of());
        server.part(OutletPageServer.Log.class).brokerIsAway = true;

        var unsure = server.post("/receive", form);

        assertThat(unsure.statusCode()).isEqualTo(503);
        assertThat(ServedPages.hidden(unsure, "key")).containsExactly(form.get("key"));
    }

    @Test
    void aConfirmedOutletIsServedFromTheNextVersionAndItsApplicationIsRemoved() {
        var asking = ask();
        server.enter(SignedIn.EDITOR_KEY);

        var answer = answer(asking, "confirm", "");
        var done = server.post(page(asking) + "?lang=ru", answer);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(done.body()).contains("со следующей версии", ADDRESS, "whsec_");
        assertThat(outlets().asking()).isEmpty();
        var served = outlets().find(asking.getOutletId()).orElseThrow();
        assertThat(served.getStatus()).isEqualTo(OutletStatus.ACTIVE);
        assertThat(served.getApplication()).isNull();
        assertThat(served.getWebhookUrl()).isEqualTo("https://8.8.8.8/hook");
        assertThat(served.getStartOffset()).isEqualTo(7);
        assertThat(served.getNoticesFrom()).isEqualTo(3);
        assertThat(served.getRevision()).isEqualTo(2);
        assertThat(served.getSubscriptions()).singleElement().satisfies(mail -> {
            assertThat(mail.getChannel()).isEqualTo(SubscriptionChannel.MAIL);
            assertThat(mail.getAddress()).isEqualTo(ADDRESS);
            assertThat(mail.getLanguage()).isEqualTo(SubscriptionLanguage.KK);
            assertThat(mail.getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
            assertThat(mail.getStartOffset()).isEqualTo(7);
        });
        assertThat(server.part(Watch.class).outlets().find(asking.getOutletId()))
                .isPresent();
        var again = server.post(page(asking) + "?lang=ru", answer);
        assertThat(again.body()).contains("Эта форма уже отправлена").doesNotContain("whsec_");
    }

    @Test
    void withoutAWishForMailNoMailIsSentAndTheAddressIsRemoved() {
        var form = form(Map.of("CALENDAR", "true"));
        form.remove("MAIL");
        server.post("/receive", form);
        var asking = outlets().asking().get(0);
        server.enter(SignedIn.EDITOR_KEY);

        var done = server.post(page(asking) + "?lang=ru", answer(asking, "confirm", ""));

        assertThat(done.body())
                .contains("Их адреса секретны, поэтому", "<li>В календаре</li>")
                .doesNotContain("<li>По почте</li>");
        assertThat(outlets().find(asking.getOutletId()).orElseThrow().toString())
                .doesNotContain(ADDRESS);
    }

    @Test
    void aRefusalNeedsAReasonAndRemovesTheEntry() {
        var asking = ask();
        server.enter(SignedIn.EDITOR_KEY);

        var without = server.post(page(asking) + "?lang=ru", answer(asking, "refuse", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Причина отказа: Обязательное поле.");
        assertThat(outlets().asking()).hasSize(1);

        var refused = server.post(page(asking) + "?lang=ru", answer(asking, "refuse", "не СМИ"));

        assertThat(refused.body()).contains("Письмо не отправлено", ADDRESS);
        assertThat(outlets().asking()).isEmpty();
        assertThat(outlets().all()).isEmpty();
        assertThat(server.get(page(asking)).statusCode()).isEqualTo(404);
    }

    @Test
    void opsSeeWhoAsksAndDoNotAnswer() {
        var asking = ask();
        server.enter(SignedIn.OPS_KEY);

        assertThat(server.get(page(asking)).body()).contains(ADDRESS).doesNotContain("value=\"confirm\"");
        assertThat(server.post(
                                page(asking),
                                Map.of(
                                        "action",
                                        "confirm",
                                        "key",
                                        "k",
                                        "_csrf",
                                        ServedPages.token(server.get("/sign-out"))))
                        .statusCode())
                .isEqualTo(403);
        server.leave();
        assertThat(server.get(page(asking)).body()).doesNotContain(ADDRESS);
        assertThat(outlets().asking()).hasSize(1);
    }

    private static Outlet ask() {
        server.post("/receive?lang=kk", form(Map.of()));
        return outlets().asking().get(0);
    }

    private static Map<String, String> form(Map<String, String> typed) {
        var page = server.get("/receive");
        var form = new HashMap<>(Map.of(
                "name.kk", "Еларна",
                "name.ru", "",
                "name.en", "",
                "mail", ADDRESS,
                "MAIL", "true",
                "webhookUrl", "https://8.8.8.8/hook",
                "key", key(page),
                "_csrf", ServedPages.token(page)));
        form.putAll(typed);
        return form;
    }

    private static Map<String, String> answer(Outlet asking, String action, String reason) {
        var page = server.get(page(asking));
        return Map.of("action", action, "reason", reason, "key", key(page), "_csrf", ServedPages.token(page));
    }

    private static String key(HttpResponse<String> page) {
        return ServedPages.hidden(page, "key").get(0);
    }

    private static String page(Outlet asking) {
        return "/outlets/applications/" + asking.getOutletId();
    }

    private static Outlets outlets() {
        return server.part(Outlets.class);
    }
}
