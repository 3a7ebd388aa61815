package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.notifier.outlet.OutletPageServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.notifier.outlet.OutletPageServer.Told;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of an outlet see and change how the grid reaches them. */
class OwnOutletPageTest {

    private static final String KEY = "mgk_tv";

    private static OutletPageServer server;

    @BeforeAll
    static void start() {
        server = OutletPageServer.start();
        server.part(ApiKeys.class)
                .apply(
                        Hashes.plain(KEY),
                        ApiKey.newBuilder()
                                .setAccountId("acc-tv")
                                .setRoles(List.of(Role.MEDIA))
                                .setOutletId("tv")
                                .setCreatedAt(NOW)
                                .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void twoOutletsAreThere() {
        var outlets = server.part(Outlets.class);
        outlets.all().forEach(outlet -> outlets.apply(outlet.getOutletId(), null));
        for (var id : new String[] {"radio", "tv"}) {
            outlets.apply(
                    id,
                    ActiveOutlet.named(id)
                            .setRevision(1)
                            .setSubmissionId(UUID.randomUUID().toString())
                            .build());
        }
        server.enter(KEY);
    }

    @ParameterizedTest
    @CsvSource({"kk, Бізге жеткізу, Қол қою кілті", "ru, Доставка нам, Ключ подписи", "en, Our delivery, Signing secret"
    })
    void theMenuLeadsThePeopleOfAnOutletToItsPageAlone(String language, String entry, String secret) {
        var led = server.get("/outlets?lang=" + language);

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).hasValue("/outlets/tv?lang=" + language);
        assertThat(server.get("/outlets/tv?lang=" + language).body())
                .containsPattern("<a[^>]*href=\"/outlets[^\"]*\"[^>]*aria-current[^>]*>" + entry + "<")
                .contains(secret)
                .doesNotContain("govuk-back-link", "/people?outlet=");
    }

    @Test
    void theOutletSuspendsWithAReasonAndResumesItself() {
        var done = server.post(
                "/outlets/tv?lang=ru", server.form("/outlets/tv", "action", "suspend", "reason", "Переезд"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(server.get("/outlets/tv?lang=ru").body()).contains("приостановлено", "самим СМИ", "Переезд");
        server.post("/outlets/tv", server.form("/outlets/tv", "action", "resume", "resume", "NEWEST"));
        assertThat(server.part(Outlets.class).find("tv").orElseThrow().getStatus())
                .isEqualTo(OutletStatus.ACTIVE);
    }

    @Test
    void theOutletMakesItsSecretAfterAQuestionAndIsToldWhereItBelongs() {
        var asked = server.post("/outlets/tv?lang=ru", server.form("/outlets/tv", "action", "secret"));
        var yes = OutletPageServer.again(asked);
        yes.put("confirmed", "yes");

        var shown = server.post("/outlets/tv?lang=ru", yes);

        var secret = server.part(Outlets.class).find("tv").orElseThrow().getSecret();
        assertThat(shown.body())
                .contains("value=\"" + secret + "\"", "Внесите его на свой сервер")
                .doesNotContain("Передайте его СМИ", "govuk-back-link", "/people?outlet=");
    }

    @ParameterizedTest
    @CsvSource({"kk, Кіруге рұқсат жоқ", "ru, Нет доступа"})
    void anotherOutletsPageIsRefusedInWords(String language, String words) {
        var form = server.form("/outlets/tv", "action", "suspend");

        var seen = server.get("/outlets/radio?lang=" + language, "Accept", "text/html");
        var changed = server.post("/outlets/radio?lang=" + language, form);

        assertThat(seen.statusCode()).isEqualTo(403);
        assertThat(seen.body()).contains(words);
        assertThat(changed.statusCode()).isEqualTo(403);
        assertThat(server.part(Outlets.class).find("radio").orElseThrow().getRevision())
                .isEqualTo(1);
        assertThat(server.post("/outlets", form).statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountWhoseOutletLeftIsRefusedInWords() {
        server.enter(SignedIn.MEDIA_KEY);

        var refused = server.get("/outlets?lang=ru", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Нет доступа");
    }

    @Test
    void itsPageListsTheChannelsWithFilterStateAndLastMail() {
        server.part(Outlets.class).apply("tv", withMail("tv"));
        server.part(Told.class)
                .cursor(DeliveryCursor.newBuilder()
                        .setOutletId("tv/sub-1")
                        .setNextOffset(1)
                        .setLastDeliveredAt(NOW)
                        .build());

        assertThat(server.get("/outlets/tv?lang=ru").body())
                .contains(
                        "href=\"/outlets/tv/subscriptions/sub-1",
                        "desk@tv.example",
                        "на русском",
                        "Дни: вторник",
                        "Последнее письмо:",
                        "9 декабря 2026 года, среда, 08:30",
                        "/outlets/tv/subscriptions/new?channel=FEED",
                        "/outlets/tv/webhook");
        server.enter(SignedIn.OPS_KEY);
        assertThat(server.get("/outlets/tv").body())
                .contains("desk@tv.example")
                .doesNotContain("/outlets/tv/webhook\"", "/subscriptions/new");
    }

    @Test
    void anOutletThatHasMailsAloneIsSaidToReceiveAndWhen() {
        server.part(Outlets.class).apply("tv", mailAlone(SubscriptionStatus.ACTIVE));
        server.part(Told.class)
                .cursor(DeliveryCursor.newBuilder()
                        .setOutletId("tv/sub-1/digest")
                        .setNextOffset(1)
                        .setLastDeliveredAt(NOW)
                        .build());
        var receives = Pattern.compile(
                "govuk-tag--green\">получает<.*?>Почта<.*?9 декабря 2026 года, среда, 08:30", Pattern.DOTALL);

        assertThat(server.get("/outlets/tv?lang=ru").body()).containsPattern(receives);
        server.enter(SignedIn.EDITOR_KEY);
        assertThat(server.get("/outlets?lang=ru").body()).containsPattern(receives);

        server.part(Outlets.class).apply("tv", mailAlone(SubscriptionStatus.PAUSED));
        assertThat(server.get("/outlets?lang=ru").body())
                .contains("govuk-tag--grey\">приостановлена<")
                .doesNotContainPattern(receives);
    }

    @Test
    void theChannelsComeBeforeTheButtonsThatEndThem() {
        var page = server.get("/outlets/tv?lang=ru").body();

        assertThat(page.indexOf("/subscriptions/new?channel=MAIL"))
                .isPositive()
                .isLessThan(page.indexOf("value=\"suspend\""))
                .isLessThan(page.indexOf("value=\"leave\""));
    }

    private static Outlet mailAlone(SubscriptionStatus status) {
        var mail = Subscription.newBuilder(withMail("tv").getSubscriptions().get(0))
                .setStatus(status)
                .build();
        return Outlet.newBuilder(withMail("tv"))
                .setWebhookUrl("")
                .setSubscriptions(List.of(mail))
                .build();
    }

    private static Outlet withMail(String id) {
        return ActiveOutlet.named(id)
                .setSubscriptions(List.of(Subscription.newBuilder()
                        .setSubscriptionId("sub-1")
                        .setChannel(SubscriptionChannel.MAIL)
                        .setLanguage(SubscriptionLanguage.RU)
                        .setFilter(GridFilter.newBuilder().setDays(List.of(2)).build())
                        .setAddress("desk@" + id + ".example")
                        .setStatus(SubscriptionStatus.ACTIVE)
                        .setStartOffset(0)
                        .setMadeAt(NOW)
                        .setChangedAt(NOW)
                        .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, БАҚ-ты алушылар тізімінен шығару керек пе?, барлық жазылым (1) аяқталады",
        "ru, Убрать СМИ из числа получателей?, все подписки (1) закончатся"
    })
    void theOutletLeavesAfterOneQuestionThatSaysWhatEnds(String language, String question, String ends) {
        var outlets = server.part(Outlets.class);
        outlets.apply("tv", withMail("tv"));
        var asked = server.post("/outlets/tv?lang=" + language, server.form("/outlets/tv", "action", "leave"));
        assertThat(asked.body()).contains(question, ends);
        assertThat(outlets.find("tv")).isPresent();
        var answer = OutletPageServer.again(asked);
        answer.put("confirmed", "no");
        assertThat(server.post("/outlets/tv", answer).body()).contains("value=\"leave\"");
        assertThat(outlets.find("tv")).isPresent();

        answer.put("confirmed", "yes");
        assertThat(server.post("/outlets/tv", answer).headers().firstValue("Location"))
                .hasValue("/");

        assertThat(outlets.find("tv")).isEmpty();
    }

    @Test
    void opsRemovesNoOutlet() {
        server.enter(SignedIn.OPS_KEY);

        assertThat(server.get("/outlets/tv").body()).doesNotContain("value=\"leave\"");
        assertThat(server.post("/outlets/tv", server.form("/outlets/tv", "action", "leave", "confirmed", "yes"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.part(Outlets.class).find("tv")).isPresent();
    }

    @Test
    void anEditorWhoRemovesAnOutletIsToldSo() {
        server.part(Outlets.class).apply("tv", withMail("tv"));
        server.enter(SignedIn.EDITOR_KEY);

        var done =
                server.post("/outlets/tv?lang=ru", server.form("/outlets/tv", "action", "leave", "confirmed", "yes"));

        var shown = server.get(done.headers().firstValue("Location").orElseThrow() + "&lang=ru");
        assertThat(shown.body()).contains("role=\"status\"", "СМИ убрано из числа получателей");
    }
}
