package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.notifier.outlet.OutletPageServer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.OutletPageServer.Log;
import kz.mediagrid.notifier.outlet.OutletPageServer.Told;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.Subscription;
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

/** Para. 6: the authorised body enters the mass media to which the grid is sent, on pages. */
class OutletPagesTest {

    private static final Pattern SECRET = Pattern.compile("value=\"(whsec_[A-Za-z0-9+/]{43}=)\"");

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
    void nothingIsThere() {
        server.part(Log.class).brokerIsAway = false;
        var outlets = server.part(Outlets.class);
        outlets.all().forEach(outlet -> {
            outlets.apply(outlet.getOutletId(), null);
            server.part(Watch.class).outlets().outlet(outlet.getOutletId(), null);
        });
        server.enter(SignedIn.EDITOR_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Медиа-гридті алатын БАҚ, жіберетін ешкім жоқ",
        "ru, СМИ – получатели медиа-грида, отправлять некому",
        "en, Outlets that receive the media-grid, nobody to send to"
    })
    void withoutAnOutletTheListSaysThatThereIsNobodyToSendTo(String language, String title, String nobody) {
        assertThat(server.get("/outlets?lang=" + language).body()).contains(title, nobody);
    }

    @Test
    void anOutletIsEnteredItsSecretIsShownOnceAndTheListNamesIt() {
        var form = server.form(
                "/outlets",
                "name.kk",
                "Еларна",
                "name.ru",
                "Еларна ТВ",
                "webhookUrl",
                "https://8.8.8.8/hook?token=t0p");

        var entered = server.post("/outlets?lang=ru", form);
        var again = server.post("/outlets?lang=ru", form);

        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(entered.body()).contains("Еларна ТВ").containsPattern(SECRET);
        assertThat(again.body()).contains("Эта форма уже отправлена").doesNotContainPattern(SECRET);
        assertThat(server.part(Outlets.class).all()).hasSize(1);
        assertThat(server.get("/outlets?lang=ru").body())
                .contains("Еларна ТВ", "ожидает первую версию", "доставок не было")
                .doesNotContain("t0p", "whsec_", "отправлять некому", ">получает<", "Все версии доставлены");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | БАҚ енгізілді: Еларна. | <title>Еларна, Қол қою кілті",
                "ru | СМИ «Еларна ТВ» внесено. | <title>Еларна ТВ, Ключ подписи"
            })
    void thePageAfterTheEntrySaysWhichOutletIsEntered(String language, String said, String title) {
        var form = server.form(
                "/outlets",
                "name.kk",
                "Еларна",
                "name.ru",
                "Еларна ТВ",
                "webhookUrl",
                "https://8.8.8.8/hook?" + language);

        assertThat(server.post("/outlets?lang=" + language, form).body()).contains(said, title);
        assertThat(pressSecret("outlet-of-" + language, language).body()).doesNotContain("внесено", "енгізілді");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "еларна  | https://8.8.8.8/other | kk | Мұндай атауы немесе мекенжайы бар БАҚ енгізілген. Тағы біреуін енгізу керек пе? | Тағы біреуін енгізу",
                "Толқын  | https://8.8.8.8/hook  | ru | СМИ с таким названием или адресом уже внесено. Внести ещё одно? | Внести ещё одно"
            })
    void anOutletWithTheNameOrTheAddressOfAnotherIsAskedFor(
            String name, String address, String language, String question, String yes) {
        given("tv", "Еларна");
        var form = server.form("/outlets", "name.kk", name, "webhookUrl", address, "since", "BEGINNING");

        var asked = server.post("/outlets?lang=" + language, form);

        assertThat(asked.body())
                .contains(question, ">" + yes + "</button>", "Еларна")
                .doesNotContainPattern(SECRET);
        assertThat(server.part(Outlets.class).all()).hasSize(1);
        var resent = OutletPageServer.again(asked, "name.kk", "webhookUrl", "since");
        assertThat(resent).containsEntry("key", form.get("key"));
        resent.put("confirmed", "no");
        assertThat(server.post("/outlets", resent).body())
                .contains(">" + name + "</textarea>", "value=\"" + address + "\"", "value=\"BEGINNING\" selected");
        resent.put("confirmed", "yes");
        assertThat(server.post("/outlets", resent).body()).containsPattern(SECRET);
        assertThat(server.post("/outlets", form).body()).doesNotContain(question);
        assertThat(server.part(Outlets.class).all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | БАҚ атауын қазақша немесе орысша көрсетіңіз.",
                "ru | Укажите название СМИ на казахском или русском языке."
            })
    void anEmptyFormNamesTheFieldThatIsMissing(String language, String name) {
        assertThat(server.post("/outlets?lang=" + language, server.form("/outlets"))
                        .body())
                .contains("href=\"#name.kk\">" + name)
                .doesNotContain("Обязательное поле", "Міндетті");
    }

    @Test
    void theHintOfTheAddressNamesThePermittedProtocols() {
        assertThat(server.get("/outlets?lang=ru").body())
                .contains("по защищённому соединению")
                .doesNotContain("принимает версии.");

        try (var trial = OutletPageServer.withHttp()) {
            trial.enter(SignedIn.EDITOR_KEY);
            assertThat(trial.get("/outlets?lang=ru").body())
                    .contains("сервере СМИ принимает версии.")
                    .doesNotContain("по защищённому соединению");
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, арна қосылмаған", "ru, канал не выбран", "en, no channel chosen"})
    void anOutletIsEnteredWithoutAWebhookAndItsPageSaysSo(String language, String words) {
        var entered = server.post(
                "/outlets?lang=" + language, server.form("/outlets", "name.kk", "Газет", "webhookUrl", " "));

        assertThat(entered.statusCode()).isEqualTo(200);
        var id = server.part(Outlets.class).all().get(0).getOutletId();
        assertThat(server.get("/outlets?lang=" + language).body()).contains(words);
        assertThat(server.get("/outlets/" + id + "?lang=" + language).body())
                .contains(words)
                .doesNotContain("class=\"mg-quiet\">" + (language.equals("en") ? "Server" : "Сервер"));
    }

    @Test
    void aRefusedAddressKeepsWhatWasTypedAndSaysWhyInTheReadersLanguage() {
        var form = server.form(
                "/outlets", "name.kk", "Еларна", "webhookUrl", "https://10.0.0.1/hook", "since", "BEGINNING");

        var refused = server.post("/outlets?lang=ru", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Еларна", "value=\"https://10.0.0.1/hook\"", "10.0.0.1", "id=\"webhookUrl-error\"")
                .containsPattern("value=\"BEGINNING\" selected")
                .containsPattern("<details class=\"govuk-details mg-no-print\" open")
                .containsPattern("<title>Ошибка:");
        assertThat(server.part(Outlets.class).all()).isEmpty();
    }

    @Test
    void aWriteThatIsNotAcknowledgedIsSentAgainWithTheSameKey() {
        var form = server.form("/outlets", "name.kk", "Еларна", "webhookUrl", "https://8.8.8.8/hook");
        server.part(Log.class).brokerIsAway = true;

        var refused = server.post("/outlets?lang=ru", form);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("Еларна", "value=\"https://8.8.8.8/hook\"");
        assertThat(OutletPageServer.hidden(refused, "key")).containsExactly(form.get("key"));
        server.part(Log.class).brokerIsAway = false;
        assertThat(server.post("/outlets", form).body()).containsPattern(SECRET);
    }

    @Test
    void anOutletIsSuspendedWithAReasonAndTheListSaysByWhomWhenAndWhy() {
        given("tv", "Еларна");

        var done = server.post(
                "/outlets/tv?lang=ru", server.form("/outlets/tv", "action", "suspend", "reason", "Переезд"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/outlets/tv?done=&lang=ru");
        assertThat(server.get("/outlets/tv?done=&lang=ru").body())
                .containsPattern("role=\"status\"[^§]*Отправка приостановлена\\.");
        for (var page : new String[] {"/outlets", "/outlets/tv"}) {
            assertThat(server.get(page + "?lang=ru").body())
                    .contains("приостановлено", "Переезд", "редактор", "9 декабря 2026 года, среда, 08:30")
                    .doesNotContain("by hand", "acc-editor");
        }
    }

    @Test
    void itIsResumedAtTheNewest() {
        given("tv", "Еларна");
        server.post("/outlets/tv", server.form("/outlets/tv", "action", "suspend"));

        var done =
                server.post("/outlets/tv?lang=kk", server.form("/outlets/tv", "action", "resume", "resume", "NEWEST"));

        assertThat(server.get(done.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Жіберу жалғастырылды.");
        assertThat(server.get("/outlets/tv?lang=kk").body()).doesNotContain("Жіберу жалғастырылды.");

        var outlet = outlet("tv");
        assertThat(outlet.getStatus()).isEqualTo(OutletStatus.ACTIVE);
        assertThat(outlet.getResumptions()).isEqualTo(1);
        assertThat(outlet.getSuspendedBy()).isNull();
    }

    @Test
    void ofTwoEditorsWhoSuspendTheSecondSeesTheFirstAndKeepsTheReason() {
        given("tv", "Еларна");
        var second = server.form("/outlets/tv", "action", "suspend", "reason", "Не отвечает");
        server.post("/outlets/tv", server.form("/outlets/tv", "action", "suspend", "reason", "Переезд"));

        var refused = server.post("/outlets/tv?lang=ru", second);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("изменил другой сотрудник", "Переезд", "Не отвечает");
        assertThat(outlet("tv").getSuspendedWhy()).isEqualTo("by hand: Переезд");
    }

    @Test
    void aSuspensionThatIsNotAcknowledgedKeepsReasonAndKey() {
        given("tv", "Еларна");
        var form = server.form("/outlets/tv", "action", "suspend", "reason", "Переезд");
        server.part(Log.class).brokerIsAway = true;

        var refused = server.post("/outlets/tv", form);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("value=\"Переезд\"");
        assertThat(OutletPageServer.hidden(refused, "key")).containsExactly(form.get("key"));
    }

    @Test
    void ofTwoMailboxesTheOneThatRefusesIsNamedInTheListAndOnThePageAndInTheLog() {
        server.part(Outlets.class)
                .apply(
                        "mailed",
                        ActiveOutlet.named("mailed")
                                .setWebhookUrl("")
                                .setResumptions(0)
                                .setSubscriptions(List.of(mail("sub-1"), mail("sub-2")))
                                .build());
        for (var page : List.of("/outlets?lang=ru", "/outlets/mailed?lang=ru")) {
            assertThat(server.get(page).body()).contains("получает").doesNotContain("приостановлено<", "sub-1<");
        }
        var cursor = DeliveryCursor.newBuilder().setOutletId("mailed").setNextOffset(3);
        server.part(Told.class)
                .cursor("mailed/sub-2", cursor.setSuspendedWhy("550").build());
        server.part(Told.class)
                .attempt(DeliveryAttempted.newBuilder()
                        .setOutletId("mailed")
                        .setSubscriptionId("sub-2")
                        .setWebhookId("mailed/sub-2_2026-W50_1")
                        .setWeek("2026-W50")
                        .setVersion(1)
                        .setAttempt(1)
                        .setStartedAt(NOW)
                        .setDurationMillis(7)
                        .setOutcome(AttemptOutcome.SUSPENDED)
                        .setWhy("550")
                        .build());

        for (var page : List.of("/outlets?lang=ru", "/outlets/mailed?lang=ru")) {
            assertThat(server.get(page).body())
                    .contains(
                            ">приостановлено<",
                            "Писем не принимает почтовая подписка:",
                            "/outlets/mailed/subscriptions/sub-2",
                            "<bdi>sub-2</bdi>")
                    .doesNotContain(">получает<", "<bdi>sub-1</bdi>");
        }
        assertThat(server.get("/outlets/mailed?lang=ru").body()).contains("письмом, подписка sub-2");
        assertThat(server.get("/outlets?lang=ru").body()).doesNotContain("@tv.example");
        server.part(Told.class).clear();
    }

    private static Subscription mail(String id) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress(id + "@tv.example")
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(NOW)
                .setChangedAt(NOW)
                .build();
    }

    @Test
    void aSecretIsOfferedToAnOutletWithAWebhookAndToOneThatIsAboutToHaveOne() {
        server.part(Outlets.class)
                .apply("mailed", ActiveOutlet.named("mailed").setWebhookUrl("").build());
        server.part(Outlets.class).apply("posted", ActiveOutlet.named("posted").build());

        assertThat(server.get("/outlets/mailed").body())
                .contains("value=\"leave\"")
                .doesNotContain("value=\"secret\"");
        assertThat(server.get("/outlets/posted").body()).contains("value=\"leave\"", "value=\"secret\"");
        assertThat(server.get("/outlets/mailed?secret=").body())
                .as("where the page of a first webhook leads")
                .contains("id=\"secret-title\"", "value=\"secret\"");
    }

    @Test
    void aNewSecretIsShownOnceAndOnlyTheAuthorisedBodyMakesOne() {
        given("tv", "Еларна");
        var before = outlet("tv").getSecret();

        assertThat(pressSecret("tv", "ru").body()).containsPattern(SECRET);

        var after = outlet("tv");
        assertThat(after.getPreviousSecret()).isEqualTo(before);
        server.leave();
        server.enter(SignedIn.OPS_KEY);
        assertThat(server.get("/outlets/tv").body()).doesNotContain("value=\"secret\"");
        assertThat(server.post("/outlets/tv", server.form("/outlets/tv", "action", "secret"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(outlet("tv")).isEqualTo(after);
        server.leave();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Жаңа кілт жасау керек пе? | Бұрынғы кілт тағы 24 сағат жарамды. | Кілт жақында ауыстырылған (2026 жылғы 9 желтоқсан, сәрсенбі, 08:30). Тағы біреуі жасалса, БАҚ қазір қолданып отырған кілт бірден жарамсыз болады. | Бәрібір жасау",
                "ru | Создать новый ключ? | Старый действует ещё 24 часа. | Ключ недавно уже заменён (9 декабря 2026 года, среда, 08:30). Если создать ещё один, ключ, которым СМИ пользуется сейчас, перестанет действовать сразу. | Всё равно создать"
            })
    void aSecretIsAskedForAndASecondOneWithinADayNamesItsHarm(
            String language, String question, String effect, String harm, String anyway) {
        given("tv", "Еларна");

        var first = server.post("/outlets/tv?lang=" + language, server.form("/outlets/tv", "action", "secret"));
        assertThat(first.body()).contains(question, effect, "Еларна").doesNotContain(harm, anyway);
        assertThat(outlet("tv").getRevision()).isEqualTo(1);
        pressSecret("tv", language);

        var second = server.post("/outlets/tv?lang=" + language, server.form("/outlets/tv", "action", "secret"));
        assertThat(second.body())
                .contains(question, harm, ">" + anyway + "</button>")
                .doesNotContain(effect);
        var back = OutletPageServer.again(second);
        back.put("confirmed", "no");
        assertThat(server.post("/outlets/tv", back).body()).contains("value=\"secret\"");
        assertThat(outlet("tv").getRevision()).isEqualTo(2);

        server.part(Outlets.class)
                .apply(
                        "tv",
                        Outlet.newBuilder(outlet("tv"))
                                .setPreviousSecretUntil(NOW)
                                .build());
        assertThat(server.post("/outlets/tv?lang=" + language, server.form("/outlets/tv", "action", "secret"))
                        .body())
                .contains(effect)
                .doesNotContain(anyway);
    }

    @ParameterizedTest
    @CsvSource({
        "410, SUSPENDED, больше не принимает сообщения, ответ сервера: 410",
        "503, SUSPENDED, все попытки отправки не удались, ответ сервера: 503",
        ", RETRY_LATER, ожидает первую версию, ответа не было"
    })
    void aFailureIsToldInWordsWithWeekAndVersion(Integer status, AttemptOutcome outcome, String state, String answer) {
        given("tv", "Еларна");
        server.part(Told.class)
                .attempt(
                        attempted(status, outcome),
                        DeliveryCursor.newBuilder()
                                .setOutletId("tv")
                                .setNextOffset(0)
                                .setSuspendedWhy(outcome == AttemptOutcome.SUSPENDED ? "technical" : null)
                                .build());

        assertThat(server.get("/outlets?lang=ru").body())
                .contains(state, answer, "7–13 декабря 2026 года, версия 3")
                .doesNotContain("technical", "2026-W50");
        assertThat(server.get("/outlets/tv?lang=ru").body())
                .contains(state, answer, "7–13 декабря 2026 года, версия 3");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, '9 декабря 2026 года, среда, 08:20', забирает само",
        "CALENDAR, 'забирает само, ничего не отправляется', доставок не было",
        "FEED, 'забирает само, ничего не отправляется', доставок не было"
    })
    void theListSaysWhenAnOutletByMailWasSentSomethingAndWhichOutletsFetchItThemselves(
            SubscriptionChannel channel, String last, String not) {
        given("gazeta", "Таң");
        var gazeta = Outlet.newBuilder(outlet("gazeta"))
                .setWebhookUrl("")
                .setSubscriptions(List.of(Subscription.newBuilder()
                        .setSubscriptionId("s1")
                        .setChannel(channel)
                        .setAddress(channel == SubscriptionChannel.MAIL ? "desk@gazeta.example" : null)
                        .setLanguage(SubscriptionLanguage.RU)
                        .setFilter(GridFilter.newBuilder().build())
                        .setStatus(SubscriptionStatus.ACTIVE)
                        .setStartOffset(0)
                        .setMadeAt(NOW)
                        .setChangedAt(NOW)
                        .build()))
                .build();
        server.part(Outlets.class).apply("gazeta", gazeta);
        if (channel == SubscriptionChannel.MAIL) {
            server.part(Told.class)
                    .cursor(DeliveryCursor.newBuilder()
                            .setOutletId("gazeta/s1")
                            .setNextOffset(1)
                            .setLastDeliveredAt(NOW.minusSeconds(600))
                            .build());
        }

        assertThat(server.get("/outlets?lang=ru").body()).contains(last).doesNotContain(not);
    }

    @Test
    void anOutletThatRefusesAVersionIsNotSaidToReceive() {
        given("tv", "Еларна");
        server.part(Watch.class).versions().apply(0, NOW, version("2026-W50", 3));
        server.part(Told.class)
                .attempt(
                        attempted(500, AttemptOutcome.RETRY_LATER),
                        DeliveryCursor.newBuilder()
                                .setOutletId("tv")
                                .setNextOffset(0)
                                .setAttempts(2)
                                .setNextAttemptAt(NOW.plusSeconds(60))
                                .build());

        for (var page : new String[] {"/outlets", "/outlets/tv"}) {
            assertThat(server.get(page + "?lang=ru").body())
                    .contains(">не принимает<", "следующая попытка")
                    .doesNotContain(">получает<");
        }
    }

    @Test
    void aThousandOutletsAreListedInPagesOfAHundredInTheOrderOfTheirNames() {
        IntStream.range(0, 1_000).forEach(number -> given("tv-" + number, "Арна %03d".formatted(number)));

        var second = server.get("/outlets?from=100").body();

        assertThat(second)
                .contains("Арна 100", "Арна 199", "?from=200", "?from=0")
                .doesNotContain("Арна 099", "Арна 200");
        assertThat(server.get("/outlets?from=5000").statusCode()).isEqualTo(200);
    }

    @Test
    void theListLeadsToThoseWhoHaveTheNewestVersionOfEachWeek() {
        var versions = server.part(Watch.class).versions();
        versions.apply(0, NOW, version("2026-W50", 1));
        versions.apply(1, NOW, version("2026-W50", 2));

        assertThat(server.get("/outlets?lang=ru").body())
                .containsPattern("href=\"/outlets/versions/2026-W50/2[^\"]*\">7–13 декабря 2026 года, версия 2<");
    }

    @Test
    void thePageOfAnOutletLeadsTheAuthorisedBodyToItsPeople() {
        given("tv", "Еларна");
        var people = Pattern.compile("href=\"/people\\?outlet=tv[^\"]*\">Сотрудники этого СМИ<");

        assertThat(server.get("/outlets/tv?lang=ru").body()).containsPattern(people);
        server.enter(SignedIn.OPS_KEY);
        assertThat(server.get("/outlets/tv?lang=ru").body()).doesNotContainPattern(people);
    }

    @Test
    void anUnknownOutletIsNotFound() {
        assertThat(server.get("/outlets/nobody").statusCode()).isEqualTo(404);
        assertThat(server.get("/outlets?from=x").statusCode()).isEqualTo(400);
    }

    private static DeliveryAttempted attempted(Integer status, AttemptOutcome outcome) {
        return DeliveryAttempted.newBuilder()
                .setOutletId("tv")
                .setWebhookId("tv_2026-W50_3")
                .setWeek("2026-W50")
                .setVersion(3)
                .setAttempt(2)
                .setStartedAt(NOW)
                .setDurationMillis(7)
                .setOutcome(outcome)
                .setHttpStatus(status)
                .setWhy("technical")
                .build();
    }

    private static MediaGridVersion version(String week, int number) {
        return MediaGridVersion.newBuilder()
                .setWeek(week)
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(NOW)
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(0)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm("1")
                .setStateHash("0".repeat(64))
                .build();
    }

    private static void given(String id, String name) {
        var outlet = Outlet.newBuilder()
                .setOutletId(id)
                .setName(new LocalizedText(name, name, null))
                .setWebhookUrl("https://8.8.8.8/hook")
                .setSecret("whsec_" + "A".repeat(43) + "=")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(NOW)
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
        server.part(Outlets.class).apply(id, outlet);
        server.part(Watch.class).outlets().outlet(id, outlet);
    }

    private static Outlet outlet(String id) {
        return server.part(Outlets.class).find(id).orElseThrow();
    }

    /** Asks for a new secret of the outlet, which is entered unless it is there, and confirms. */
    private static HttpResponse<String> pressSecret(String id, String language) {
        if (server.part(Outlets.class).find(id).isEmpty()) {
            given(id, "Арна");
        }
        var page = "/outlets/" + id;
        var fields =
                OutletPageServer.again(server.post(page + "?lang=" + language, server.form(page, "action", "secret")));
        fields.put("confirmed", "yes");
        return server.post(page + "?lang=" + language, fields);
    }
}
