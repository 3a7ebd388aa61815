package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of an outlet set its channels on pages. */
class ChannelPagesTest {

    private static final String NEW = "/outlets/tv/subscriptions/new";
    private static final Pattern TOKEN =
            Pattern.compile("value=\"https://grid\\.example/calendars/([A-Za-z0-9_-]{43})\\.ics\"");

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start();
        server.part(Watch.class)
                .agencies()
                .apply(Agency.newBuilder()
                        .setAgencyCode("edu")
                        .setName(text("Оқу-ағарту министрлігі", "Министерство"))
                        .setKind(AgencyKind.CENTRAL)
                        .setRevision(1)
                        .setChangedAt(Instant.EPOCH)
                        .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOutletIsThere() {
        server.part(OutletParts.Broker.class).away(false);
        var outlets = server.part(Outlets.class);
        outlets.all().forEach(outlet -> outlets.apply(outlet.getOutletId(), null));
        var entered = server.as(
                SignedIn.EDITOR_KEY,
                "POST",
                "/api/outlets",
                "{\"id\":\"tv\",\"name\":{\"kk\":\"Арна\"},\"webhookUrl\":\"http://127.0.0.1:9/old\"}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        server.enter(TV_KEY);
    }

    @Test
    void aMailSubscriptionIsMadeWithLanguageFilterAndTheMailOfTheMorning() {
        var made = server.post(
                NEW + "?lang=ru",
                form(
                        NEW + "?channel=MAIL",
                        "action",
                        "save",
                        "address",
                        "desk@tv.example",
                        "language",
                        "KK",
                        "digestOnly",
                        "true",
                        "body",
                        "edu",
                        "weekday",
                        "1",
                        "weekday",
                        "3",
                        "featured",
                        "true"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        assertThat(one().getAddress()).isEqualTo("desk@tv.example");
        assertThat(one().getDigestOnly()).isTrue();
        assertThat(one().getFilter().getBodies()).containsExactly("edu");
        assertThat(one().getFilter().getDays()).containsExactly(1, 3);
        assertThat(server.get(made.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(
                        "Подписка создана.",
                        "Первая версия недели приходит сразу.",
                        "desk@tv.example",
                        "на казахском",
                        "Органы: Министерство",
                        "Дни: понедельник, среда",
                        "только главные мероприятия");
    }

    @ParameterizedTest
    @CsvSource({"kk, Пошта мекенжайын көрсетіңіз.", "ru, Укажите адрес почты.", "en, Give the mail address."})
    void aRefusedFormKeepsEveryBoxAndNamesWhatIsMissing(String language, String missing) {
        var refused = server.post(
                NEW + "?lang=" + language,
                form(NEW + "?channel=MAIL", "action", "save", "language", "EN", "body", "edu", "weekday", "3"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(missing)
                .containsPattern("id=\"body-edu\"[^>]*checked")
                .containsPattern("id=\"weekday-3\"[^>]*checked")
                .containsPattern("value=\"EN\" selected")
                .doesNotContainPattern("id=\"weekday-2\"[^>]*checked");
        assertThat(outlet().getSubscriptions()).isEmpty();
    }

    @Test
    void aSubscriptionThatIsNotAcknowledgedKeepsTextAndKey() {
        var form = form(NEW + "?channel=MAIL", "action", "save", "language", "RU", "address", "desk@tv.example");
        server.part(OutletParts.Broker.class).away(true);

        var refused = server.post(NEW, form);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("value=\"desk@tv.example\"");
        assertThat(SubscriptionServer.hidden(refused, "key")).containsExactly(form.get(form.indexOf("key") + 1));
        server.part(OutletParts.Broker.class).away(false);
        server.post(NEW, form);
        server.post(NEW, form);
        assertThat(outlet().getSubscriptions()).hasSize(1);
    }

    @Test
    void theAddressOfACalendarIsShownOnceAndANewOneEndsIt() {
        var form = form(NEW + "?channel=CALENDAR", "action", "save", "language", "KK", "cancelledTitle", "true");

        var first = token(server.post(NEW, form));
        assertThat(server.post(NEW + "?lang=ru", form).body())
                .contains("Эта форма уже отправлена")
                .doesNotContainPattern(TOKEN);

        var tokens = server.part(SubscriptionTokens.class);
        assertThat(tokens.find(first)).isPresent();
        assertThat(one().getCancelledTitle()).isTrue();
        assertThat(press("token").body()).contains("Создать новый адрес?", "Телефоны и программы с прежним адресом");
        press("token", "confirmed", "no");
        assertThat(tokens.find(first)).isPresent();
        var shown = press("token", "confirmed", "yes");
        var second = token(shown);
        assertThat(shown.body()).contains("href=\"webcal://grid.example/calendars/" + second + ".ics\"");
        assertThat(tokens.find(first)).isEmpty();
        assertThat(tokens.find(second)).isPresent();
    }

    @Test
    void aSubscriptionIsPausedResumedAtTheNewestAndEndedAfterAQuestion() {
        server.post(NEW, form(NEW + "?channel=FEED", "action", "save", "language", "KK", "byEvent", "true"));
        assertThat(one().getByEvent()).isTrue();

        assertThat(after(press("pause"))).contains("Отправка приостановлена.", "приостановлена<");
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.PAUSED);
        server.part(OutletParts.End.class).set(90);
        assertThat(after(press("resume", "resume", "NEWEST"))).contains("Отправка возобновлена.");
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(one().getSkipSupersededBefore()).isEqualTo(90);

        assertThat(press("end").body()).contains("Прекратить подписку?");
        press("end", "confirmed", "no");
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(after(press("end", "confirmed", "yes"))).contains("Подписка прекращена.");
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.ENDED);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, true", "CALENDAR, false", "FEED, false"})
    void onlyAMailSubscriptionIsAskedFromWhichVersionItGoesOn(String channel, boolean asked) {
        var made = form(NEW + "?channel=" + channel, "action", "save", "language", "KK", "address", "a@tv.example");
        server.post(NEW, made);
        var paused = after(press("pause"));

        assertThat(paused.contains("<select class=\"govuk-select\" id=\"resume\""))
                .isEqualTo(asked);
        press("resume", asked ? "resume" : "unasked", "WHERE_IT_STOPPED");
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void ofTwoChangesTheSecondSeesTheFirstAndKeepsWhatWasTyped() {
        server.post(NEW, form(NEW + "?channel=MAIL", "action", "save", "language", "KK", "address", "one@tv.example"));
        var second = form(page(), "action", "save", "language", "KK", "address", "two@tv.example");
        press("pause");

        var refused = server.post(page() + "?lang=ru", second);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("изменил другой сотрудник", "value=\"two@tv.example\"");
        assertThat(SubscriptionServer.hidden(refused, "revision"))
                .containsExactly(String.valueOf(outlet().getRevision()));
    }

    @Test
    void theWebhookIsChangedOnceItsTestIsAcceptedAndOtherwiseTheTypedAddressStays() {
        var page = "/outlets/tv/webhook";
        try (var refusing = new ReceivingOutlet(500)) {
            var refused = server.post(
                    page + "?lang=ru",
                    form(page, "action", "save", "webhookUrl", refusing.address(), "largestBody", "50000"));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("ответ сервера: 500. Ничего не изменено.", refusing.address(), "value=\"50000\"")
                    .doesNotContain("answered");
            assertThat(outlet().getRevision()).isEqualTo(1);
        }
        try (var receiving = new ReceivingOutlet(204)) {
            var saved =
                    server.post(page, form(page, "action", "save", "webhookUrl", receiving.address(), "weekday", "5"));

            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(outlet().getWebhookUrl()).isEqualTo(receiving.address());
            assertThat(outlet().getFilter().getDays()).containsExactly(5);
            server.post(page, form(page, "action", "save", "largestBody", "3000"));
            assertThat(outlet().getWebhookUrl()).isEqualTo(receiving.address());
            assertThat(outlet().getFilter()).isNull();
            assertThat(outlet().getLargestBody()).isEqualTo(3000);
            assertThat(receiving.received).hasSize(1);
            assertThat(server.post(page + "?lang=ru", form(page, "action", "test"))
                            .body())
                    .contains("Ответ сервера: 204", "Пробное сообщение принято.");
            assertThat(server.get(page).body()).doesNotContain(receiving.address());
        }
        assertThat(server.post(page + "?lang=ru", form(page, "action", "save", "largestBody", "x"))
                        .body())
                .contains("от 2", "value=\"x\"");
    }

    @Test
    void anAddressThatDoesNotAnswerIsRefusedInWordsAndTheFirstOneIsToldOfTheSecret() {
        var page = "/outlets/tv/webhook?lang=ru";
        assertThat(server.get(page).body()).doesNotContain("сначала создайте ключ подписи");
        server.part(Outlets.class)
                .apply("tv", Outlet.newBuilder(outlet()).setWebhookUrl("").build());

        assertThat(server.get(page).body())
                .contains("сначала создайте ключ подписи", "/outlets/tv?secret=&amp;lang=ru#secret-title");
        var refused = server.post(page, form(page, "action", "save", "webhookUrl", "http://127.0.0.1:1025/none"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("От этого адреса не пришло ответа на пробное сообщение. Ничего не изменено.");
    }

    @Test
    void opsReadsASubscriptionAndChangesNothingAndAnotherOutletSeesNothing() {
        server.post(NEW, form(NEW + "?channel=MAIL", "action", "save", "language", "KK", "address", "one@tv.example"));
        var form = form(page(), "action", "pause");
        server.enter(SignedIn.OPS_KEY);
        assertThat(server.get(page() + "?lang=ru").body())
                .contains("one@tv.example")
                .doesNotContain("name=\"action\"");
        assertThat(server.get(NEW).statusCode()).isEqualTo(403);

        server.enter(SignedIn.MEDIA_KEY);
        assertThat(server.get(page()).statusCode()).isEqualTo(403);
        form.set(1, SubscriptionServer.token(server.get("/sign-out")));
        assertThat(server.post(page(), form).statusCode()).isEqualTo(403);
        assertThat(one().getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    private static HttpResponse<String> press(String action, String... more) {
        var fields = form(page(), "action", action);
        fields.addAll(List.of(more));
        return server.post(page() + "?lang=ru", fields);
    }

    /** The page to which a press leads. */
    private static String after(HttpResponse<String> pressed) {
        return server.get(pressed.headers().firstValue("Location").orElseThrow())
                .body();
    }

    private static String token(HttpResponse<String> shown) {
        var found = TOKEN.matcher(shown.body());
        assertThat(found.find()).as(shown.body()).isTrue();
        return found.group(1);
    }

    /** The form of that page with further fields, as names and values in turn. */
    private static List<String> form(String page, String... more) {
        var shown = server.get(page);
        var fields = new ArrayList<String>(List.of("_csrf", SubscriptionServer.token(shown)));
        for (var name : List.of("key", "revision", "channel")) {
            SubscriptionServer.hidden(shown, name).forEach(value -> fields.addAll(List.of(name, value)));
        }
        fields.addAll(List.of(more));
        return fields;
    }

    private static String page() {
        return "/outlets/tv/subscriptions/" + one().getSubscriptionId();
    }

    private static Subscription one() {
        return outlet().getSubscriptions().get(0);
    }

    private static Outlet outlet() {
        return server.part(Outlets.class).find("tv").orElseThrow();
    }
}
