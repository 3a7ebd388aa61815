package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.asking;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.request;
import static kz.mediagrid.watch.testing.Records.sent;
import static kz.mediagrid.watch.testing.Records.suspended;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ops pages as they are sent: readable as they are, in three languages, and nothing in them is obeyed. */
class OpsPageTest {

    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final String INJECTION = "<script>alert(1)</script>";

    private static final Instant NOW = at("2026-12-04T09:00:00+05:00");

    // One server for all: a test keeps to bodies, weeks or outlets of its own where it counts them.
    private static OpsServer server;
    private static Told told;
    private static Watch watch;

    @BeforeAll
    static void start() {
        server = OpsServer.start(NOW);
        told = server.told();
        watch = told.watch();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, 'This version and all later ones are not signed.', '4–10 January 2027, version 2'",
        "ru, 'Эта версия и все следующие не подписываются.', '4–10 января 2027 года, версия 2'",
        "kk, 'Бұл нұсқаға және одан кейінгілерге қол қойылмайды.', '2027 жылғы 4–10 қаңтар, 2-нұсқа'"
    })
    void aVersionThatIsNotAsItWasPublishedIsToldAtTheTop(String language, String words, String version) {
        watch.versions().chains().apply(1_000, version("2027-W01", 2));

        assertThat(server.get("/ops?lang=" + language).body())
                .containsSubsequence(
                        "id=\"chains\"",
                        version,
                        words,
                        "<details",
                        "its hashes are over the form 1",
                        "id=\"overdue\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, 'Медиа-гридті сұраған БАҚ: 2, ең ерте өтінім: 3 желтоқсан'",
        "ru, 'СМИ, которые просят медиа-грид: 2, самая ранняя заявка: 3 декабря'",
        "en, 'Outlets that ask for the media-grid: 2, the earliest since Thursday, 3 December'"
    })
    void outletsThatAskForTheGridAreOnTheBoardUntilTheyAreAnswered(String language, String words) {
        try (var other = OpsServer.start(NOW)) {
            var outlets = other.watch().outlets();
            outlets.outlet("asks", asking("asks", at("2026-12-03T12:00:00+05:00")));
            outlets.outlet("asks-too", asking("asks-too", at("2026-12-04T08:00:00+05:00")));
            assertThat(other.get("/ops?lang=" + language).body()).contains(words);

            outlets.outlet("asks", outlet("asks", "Asks", ""));
            outlets.outlet("asks-too", null);

            assertThat(other.get("/ops?lang=" + language).body()).doesNotContain(words.substring(0, 16));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, 'Медиа-гридті БАҚ-қа жіберу, ', 7–13 желтоқсан, 2026 жылғы 7–13 желтоқсан, "
                + "бірінші әрекетте қабылдамаған БАҚ:",
        "ru, 'Направление медиа-грида в СМИ, ', 7–13 декабря, 7–13 декабря 2026 года, "
                + "с первой попытки не приняли СМИ:",
        "en, 'Sending the media-grid to the media, ', 7–13 December, 7–13 December 2026, "
                + "outlets that did not accept it at the first attempt:"
    })
    void para6_aGridThatIsNotSentIsOnTheBoardAndItsHistoryNamesWhoDidNotTakeIt(
            String language, String owed, String week, String weekWithYear, String unserved) {
        try (var other = OpsServer.start(NOW)) {
            other.watch().outlets().outlet("tv", outlet("tv", "Qazaqstan & Co", "https://tv.example/"));
            var opened = dispatch("2026-W50", DUE);
            other.told().owed(opened);
            other.told().owed(then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));
            assertThat(other.get("/ops?lang=" + language).body()).contains(owed + week);

            other.told().owed(sent(opened, NOW, "tv"));

            assertThat(other.get("/ops/obligations/GRID_DISPATCH/2026-W50?lang=" + language)
                            .body())
                    .contains(owed + weekWithYear, unserved, "Qazaqstan &amp; Co");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, жіберетін ешкім жоқ, Медиа-гридті жіберетін ешкім жоқ",
        "ru, отправлять некому, Отправлять медиа-грид некому",
        "en, nobody to send to, There is nobody to send the media-grid to"
    })
    void para6_withoutAnOutletTheBoardAndTheHistorySayThatThereIsNobodyToSendTo(
            String language, String mark, String sentence) {
        try (var other = OpsServer.start(NOW)) {
            var opened = dispatch("2026-W50", DUE);
            other.told().owed(opened);
            other.told()
                    .owed(ObligationChanged.newBuilder(sent(opened, NOW))
                            .setDispatch(new GridDispatch(0, 0, 0, null, null, List.of()))
                            .build());

            assertThat(other.get("/ops?lang=" + language).body()).contains(mark + "</strong>", sentence);
            assertThat(other.get("/ops/obligations/GRID_DISPATCH/2026-W50?lang=" + language)
                            .body())
                    .contains(mark + "</strong>");

            other.watch().outlets().outlet("tv", outlet("tv", "Qazaqstan", "https://tv.example/"));

            assertThat(other.get("/ops?lang=" + language).body()).doesNotContain(sentence);
        }
    }

    @Test
    void anEmptyBoardSaysThatNothingIsAmiss() {
        try (var empty = OpsServer.start(NOW)) {
            var page = empty.get("/ops?lang=ru");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "Ничего не просрочено.",
                            "В ближайшие 24 часа сроки не истекают.",
                            "Открытых недель нет.",
                            "СМИ не зарегистрированы.")
                    .doesNotContain("по реальным часам");
        }
    }

    @Test
    void eachTableWithRealTimesSaysSoForItself() {
        var deliveries = "Время доставки указано по реальным часам.";
        var letters = "Время необработанных сообщений указано по реальным часам.";
        try (var other = OpsServer.start(NOW)) {
            other.watch().deadLetters().apply(Service.NOTIFIER, 7, DUE, deadLetter("media-grids", 1, "Жоспар"));
            assertThat(other.get("/ops?lang=ru").body())
                    .containsSubsequence("id=\"letters\"", letters, "<table")
                    .doesNotContain(deliveries);

            other.watch()
                    .outlets()
                    .outlet("tv", suspended(outlet("tv", "Qazaqstan", "https://tv.example/"), "it is gone"));
            assertThat(other.get("/ops?lang=ru").body())
                    .containsSubsequence("id=\"outlets\"", deliveries, "<table", "id=\"letters\"", letters, "<table");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, 'Апталық нысан, 7–13 желтоқсан: ештеңе түскен жоқ', '3 желтоқсан, бейсенбі, күннің соңына дейін', 9 сағ 0 мин",
        "ru, 'Недельная форма, 7–13 декабря: ничего не поступило', 'до конца четверга, 3 декабря', 9 ч 0 мин",
        "en, 'Weekly form, 7–13 December: nothing received', 'until the end of Thursday, 3 December', 9 h 0 min"
    })
    void whatIsOverdueIsToldInTheReadersLanguage(String language, String owed, String due, String span) {
        edu();
        overdue(weeklyForm("2026-W50", "edu", DUE));

        var page = server.get("/ops?lang=" + language).body();

        assertThat(page)
                .contains(owed, due, span, "href=\"tel:+77172742428\"")
                .contains(language.equals("kk") ? "Оқу-ағарту министрлігі" : "Министерство просвещения")
                .doesNotContain("??");
    }

    @Test
    void aFormThatDidNotComeIsNeverCalledAViolation() {
        edu();
        overdue(weeklyForm("2026-W50", "edu", DUE));

        assertThat(server.get("/ops?lang=ru").body()).doesNotContainIgnoringCase("наруш");
        assertThat(server.get("/ops?lang=kk").body()).doesNotContainIgnoringCase("бұзу");
        assertThat(server.get("/ops?lang=en").body()).doesNotContainIgnoringCase("violat");
    }

    @Test
    void theProofIsInTheReadersWordsWithoutTheNumberOfItsCalendar() {
        overdue(weeklyForm("2026-W50", "edu", DUE));

        assertThat(server.get("/ops?lang=ru").body())
                .contains("4 декабря, пятница · рабочий · срок истекает в 24:00")
                .doesNotContain("бейсенбі", "kz-2026-11");
    }

    @Test
    void whatIsDueSoonCountsDownAndARequestGoesByItsTitle() {
        told.owed(answer("req-1", "edu", text("Оқушылар саны", "Численность учащихся"), DUE.plusSeconds(86_400)));

        assertThat(server.get("/ops?lang=ru").body())
                .contains("Ответ на запрос:", "Численность учащихся", "осталось", "15 ч 0 мин");
    }

    @Test
    void aWeekSaysWhoDeclaredAndWhoNotAndWhenAndHowToCall() {
        edu();
        watch.weeks().apply(weeklyForm("2026-W51", "edu", DUE));
        watch.weeks().apply(met(weeklyForm("2026-W51", "dsm", DUE), at("2026-12-03T17:05:00+05:00")));
        watch.weeks().apply(met(weeklyForm("2026-W51", "zk", DUE), at("2026-12-04T08:00:00+05:00")));

        assertThat(server.get("/ops?lang=ru").body())
                .contains(
                        "Неделя не объявлена полной: 1",
                        "Неделя объявлена полной: 2",
                        "+7 7172 74-24-28",
                        "3 декабря, четверг, 17:05",
                        ">в срок<",
                        ">подано после срока<");
    }

    @Test
    void requestsWhoseTermDoesNotRunAreMarked() {
        watch.requests().apply(request("req-1", "gone", RequestAddressing.NO_ADDRESSEE));
        watch.requests().apply(request("req-2", "prokuror", RequestAddressing.BY_AGREEMENT));

        assertThat(server.get("/ops?lang=ru").body()).contains(">нет адресата<", ">ожидает согласования<");
    }

    @Test
    void outletsSayWhatTheyHaveWhatTheyLackAndWhy() {
        watch.versions().apply(0, DUE, version("2026-W50", 1));
        watch.versions().apply(2, DUE, version("2026-W50", 2));
        watch.outlets().outlet("tv", outlet("tv", "Qazaqstan", "https://tv.example/hook?token=t0p"));
        watch.outlets().cursor("tv", cursor("tv", 1));
        watch.outlets().attempt(attempt("tv", "2026-W50", 2, AttemptOutcome.RETRY_LATER));
        watch.outlets()
                .outlet("paper", suspended(outlet("paper", "Газета", "https://paper.example/"), "by the editor"));

        assertThat(server.get("/ops?lang=ru").body())
                .contains(
                        "Qazaqstan",
                        "tv.example",
                        ">версия 1<",
                        ">последняя: 2<",
                        ">ждёт доставки: 1<",
                        "7–13 декабря, версия 2: попытка 1 не удалась,",
                        "it answered 503",
                        ">доставка приостановлена<",
                        "by the editor")
                .doesNotContain("t0p", "whsec_");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бәрі жеткізілді: 924, Бәрін көрсету: тағы 5",
        "ru, Всё доставлено: 924, Показать все: ещё 5",
        "en, All delivered: 924, Show all: 5 more"
    })
    void ofAThousandOutletsOnlyThoseWithTroubleAreListedAndOnlyAHundred(String language, String well, String more) {
        try (var other = OpsServer.start(NOW)) {
            IntStream.range(0, 1_027).forEach(number -> {
                var outlet = outlet("tv-" + number, "Арна " + number, "https://tv.example/");
                other.watch()
                        .outlets()
                        .outlet("tv-" + number, number % 10 == 0 ? suspended(outlet, "it is gone") : outlet);
            });
            IntStream.range(0, 3).forEach(number -> other.watch().outlets().outlet("tv-" + number * 10, null));
            IntStream.range(0, 5)
                    .forEach(number -> other.watch()
                            .outlets()
                            .outlet(
                                    "gone-" + number,
                                    suspended(outlet("gone-" + number, "Газет", "https://tv.example/"), "it is gone")));

            var page = other.get("/ops?lang=" + language).body();

            assertThat(page)
                    .contains("Арна 100<")
                    .doesNotContain("Арна 101<")
                    .containsPattern("href=\"/outlets[^\"]*\">" + well + "<");
            assertThat(page).containsPattern("href=\"/outlets[^\"]*\">" + more + "<");
            assertThat(page.split("it is gone", -1)).hasSize(101);
            assertThat(page.length()).isLessThan(300_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, аптаны мерзімінде толық деп мәлімдемеген; мерзімі өтпегені: 2",
        "ru, не объявили неделю полной в срок; срок ещё идёт: 2"
    })
    void theHeadCountsFormsThatAreOverdueApartFromThoseInTerm(String language, String words) {
        try (var other = OpsServer.start(NOW)) {
            var late = weeklyForm("2026-W50", "edu", DUE);
            other.watch().weeks().apply(late);
            other.watch().weeks().apply(then(late, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));
            for (var body : new String[] {"dsm", "mti"}) {
                other.watch().weeks().apply(weeklyForm("2026-W51", body, NOW.plusSeconds(86_400)));
            }

            assertThat(other.get("/ops?lang=" + language).body())
                    .contains("mg-count mg-count--bad\"><strong>1</strong> <span>" + words + "<");
        }
    }

    @Test
    void anUnreadableRecordLeadsToItsBytesShownAsText() {
        watch.deadLetters().apply(Service.NOTIFIER, 7, DUE, deadLetter("media-grids", 1_234, "Жоспар " + INJECTION));

        assertThat(server.get("/ops?lang=ru").body())
                .contains(
                        ">версии медиа-грида</a>",
                        ">рассылка<",
                        "media-grids, смещение 1234",
                        "href=\"/ops/dead-letters/notifier/7?lang=ru\"");

        var page = server.get("/ops/dead-letters/notifier/7?lang=ru");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Жоспар &lt;script&gt;", "0000  d0 96 d0 be", "it does not begin with the magic byte 0")
                .doesNotContain(INJECTION);
    }

    @Test
    void bytesOfContactsAreNotShown() {
        watch.deadLetters().apply(Service.PRODUCER_GATEWAY, 7, DUE, deadLetter("contacts", 1, "+7 701 000 00 00"));

        assertThat(server.get("/ops/dead-letters/producer-gateway/7?lang=ru").body())
                .contains("байты не показаны")
                .doesNotContain("+7 701");
    }

    @Test
    void theHistoryOfAnObligationIsAtItsIdThoughThatHasSlashes() {
        edu();
        overdue(weeklyForm("2026-W50", "edu", DUE));
        told.owed(met(weeklyForm("2026-W50", "edu", DUE), DUE.plusSeconds(3_600)));

        var page = server.get("/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu?lang=ru");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(">открыто<", ">просрочено<", ">исполнено после срока<")
                .contains("Недельная форма, 7–13 декабря 2026 года")
                .contains("4 декабря 2026 года, пятница, 01:00", "до конца четверга, 3 декабря 2026 года")
                .doesNotContain("декабря, ", "декабря<");
    }

    @ParameterizedTest
    @CsvSource({
        "/ops/obligations/WEEKLY_SUBMISSION/2026-W50/nobody",
        "/ops/obligations/",
        "/ops/dead-letters/notifier/99",
        "/ops/dead-letters/nobody/0"
    })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var page = server.get(path + "?lang=ru");

        assertThat(page.statusCode()).isEqualTo(404);
    }

    @Test
    void textsOfOthersAreShownAndNotObeyed() {
        watch.agencies().apply(agency("edu", INJECTION, INJECTION, "\" onclick=\"alert(1)"));
        overdue(answer("req-1", "edu", text(INJECTION, INJECTION), DUE));
        watch.outlets().outlet("odd", suspended(outlet("odd", INJECTION, "https://tv.example/"), INJECTION));

        assertThat(server.get("/ops?lang=ru").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(INJECTION, "\" onclick=\"");
    }

    @Test
    void theOneScriptIsAFileOfOurs() {
        var page = server.get("/ops?lang=ru");

        assertThat(page.body().split("<script[ >]", -1)).hasSize(3);
        assertThat(page.body())
                .contains("<script defer src=\"/assets/ops/ops.js\"></script>")
                .contains("<script src=\"/assets/page/fold.js\" type=\"module\"></script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'")
                        .contains("connect-src 'self'")
                        .doesNotContain("unsafe-inline"));
        assertThat(server.get("/assets/ops/ops.js").statusCode()).isEqualTo(200);
        assertThat(server.get("/assets/ops/ops.css").statusCode()).isEqualTo(200);
    }

    @Test
    void anAgencyIsShownNothingOfIt() {
        edu();
        overdue(weeklyForm("2026-W49", "dsm", DUE));

        var page = server.get("/ops", OpsServer.AGENCY_KEY);

        assertThat(page.statusCode()).isNotEqualTo(200);
        assertThat(page.body()).doesNotContain("dsm");
    }

    private void edu() {
        watch.agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74-24-28"));
    }

    private void overdue(ObligationChanged opened) {
        var overdue =
                then(opened, ObligationTransition.OVERDUE, opened.getDueAt().plusSeconds(3));
        told.owed(opened);
        told.owed(overdue);
        watch.weeks().apply(overdue);
    }
}
