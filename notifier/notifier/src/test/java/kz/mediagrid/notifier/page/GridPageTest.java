package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridPageTest {

    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String EVIL_AS_TEXT =
            "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;";

    private PageServer server;
    private long offset;

    @BeforeEach
    void start() {
        server = PageServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePresentWeekBeginsWithToday() {
        published(first(
                "2026-W50",
                entry("edu-mon", "2026-12-07").build(),
                entry("edu-wed", "2026-12-09").build(),
                entry("edu-thu", "2026-12-10").build()));

        var page = server.get("/?lang=ru").body();

        assertThat(page)
                .containsSubsequence("7–13 декабря 2026 года", "Сегодня", "9 декабря, среда", "edu-wed")
                .containsSubsequence("id=\"day-2026-12-09\"", "id=\"day-2026-12-10\"", "id=\"day-2026-12-07\"")
                .contains("href=\"tel:+77172000024\"", "href=\"mailto:press@example.kz\"", "г. Астана", "10:00")
                .contains("Версия 1", "4 декабря 2026 года, пятница, 12:00");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Іс-шаралар: 1, 5 күннің 2-күні, 5 күннің 4-күні, 5 күннің 5-күні",
        "ru, Мероприятий: 1, день 2 из 5, день 4 из 5, день 5 из 5",
        "en, Events: 1, day 2 of 5, day 4 of 5, day 5 of 5"
    })
    void anEventOfSeveralDaysStandsOnEachAndIsCountedOnce(
            String language, String total, String first, String today, String last) {
        published(first(
                "2026-W50",
                entry("edu-forum", "2026-12-06")
                        .setEndDate(LocalDate.parse("2026-12-10"))
                        .build()));

        var page = server.get("/?lang=" + language).body();

        assertThat(page)
                .contains(total)
                .containsSubsequence(
                        "id=\"edu-forum-2026-12-09\"",
                        today,
                        "press@example.kz",
                        "id=\"edu-forum-2026-12-10\"",
                        last,
                        "href=\"#edu-forum\"",
                        "id=\"day-2026-12-07\"",
                        "id=\"edu-forum\"",
                        first,
                        "press@example.kz",
                        "id=\"edu-forum-2026-12-08\"");
        assertThat(page.split("id=\"edu-forum\"", -1)).hasSize(2);
        assertThat(page.split("press@example.kz</a>", -1))
                .as("today and its first day tell it whole")
                .hasSize(3);
    }

    @Test
    void anEventOfABodyWithoutContactsSaysThatThereAreNone() {
        published(first(
                "2026-W50",
                entry("edu-1", "2026-12-09").setOrganisers(List.of()).build()));

        assertThat(server.get("/?lang=ru").body())
                .contains("Контактные данные не указаны")
                .doesNotContain("href=\"tel:", "href=\"mailto:");
    }

    @Test
    void peopleOfAnOutletAskAtEachEventWhyTheyGotIt() {
        server.part(ApiKeys.class)
                .apply(
                        Hashes.plain("mgk_tv"),
                        ApiKey.newBuilder()
                                .setAccountId("acc-tv")
                                .setRoles(List.of(Role.MEDIA))
                                .setOutletId("tv")
                                .setCreatedAt(Instant.parse("2026-11-01T05:00:00Z"))
                                .build());
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));
        var link = "href=\"/outlets/tv/why?week=2026-W50&amp;event=edu-1\"";

        assertThat(server.get("/grids/2026-W50", "Authorization", "Bearer mgk_tv")
                        .body())
                .contains(link);
        assertThat(server.get("/grids/2026-W50").body()).doesNotContain("/why");
    }

    @Test
    void htmlInAnyTextIsShownAsText() {
        var evil = text(EVIL, EVIL);
        published(first(
                "2026-W50",
                entry("edu-1", "2026-12-09")
                        .setTitle(evil)
                        .setPlace(LocalizedText.newBuilder().setRu(EVIL).build())
                        .setPurpose(evil)
                        .setObjective(evil)
                        .setKeyMessages(List.of(evil))
                        .setPublicNote(evil)
                        .setStreamUrl("javascript:alert(3)")
                        .setMaterials(List.of(Material.newBuilder()
                                .setKind(MaterialKind.OTHER)
                                .setTitle(evil)
                                .setLanguage(EVIL)
                                .setMediaType("text/html")
                                .setSizeBytes(1)
                                .setSha256("0")
                                .setUrl("javascript:alert(4)")
                                .setForMedia(true)
                                .build()))
                        .build()));

        var page = server.get("/").body();

        assertThat(page).contains(EVIL_AS_TEXT).doesNotContain("<script>", "<img", "href=\"javascript");
    }

    @Test
    void aCancelledEventIsStruckThroughWithItsReasonAndAMovedOneNamesItsDay() {
        var cancelled = entry("edu-off", "2026-12-10");
        var moved = entry("edu-moved", "2026-12-11");
        published(first("2026-W50", cancelled.build(), moved.build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(
                        ChangeKind.CANCELLED,
                        cancelled
                                .setStanding(EntryStanding.CANCELLED)
                                .setPublicReason(text("Боран", "Метель"))
                                .setChangedVersion(2)
                                .build()),
                change(
                        ChangeKind.MOVED,
                        moved.setStanding(EntryStanding.MOVED)
                                .setMovedTo(LocalDate.parse("2026-12-15"))
                                .setChangedVersion(2)
                                .build())));

        var page = server.get("/grids/2026-W50?lang=ru").body();

        assertThat(page)
                .containsSubsequence("отменено, версия 2", "<s>", "Открытие edu-off", "</s>", "Метель")
                .containsSubsequence("перенесено, версия 2", "Открытие edu-moved", "15 декабря, вторник");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "kk, 'кейінге қалдырылды, 2-нұсқа', Боран, күні нақтылануда",
        "ru, 'перенесено, дата уточняется, версия 2', Метель, дата уточняется",
        "en, 'postponed, version 2', Метель, date to be confirmed"
    })
    void anEventWithoutADateIsStruckThroughWithItsReasonAndWaits(
            String language, String mark, String reason, String date) {
        var postponed = entry("edu-later", "2026-12-10");
        published(first("2026-W50", postponed.build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(
                        ChangeKind.POSTPONED,
                        postponed
                                .setStanding(EntryStanding.POSTPONED)
                                .setPublicReason(text("Боран", "Метель"))
                                .setChangedVersion(2)
                                .build())));

        var page = server.get("/grids/2026-W50?lang=" + language).body();

        assertThat(page)
                .containsSubsequence(mark, "<s>", "</s>", reason, "<span>" + date + "</span>")
                .doesNotContain("??");
    }

    @Test
    void aMoveIsShownWithItsReasonInTheOldWeekAndWithinTheWeek() {
        var away = entry("edu-away", "2026-12-10");
        var within = entry("edu-within", "2026-12-11");
        published(first("2026-W50", away.build(), within.build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(
                        ChangeKind.MOVED,
                        away.setStanding(EntryStanding.MOVED)
                                .setPublicReason(text("Боран", "Метель"))
                                .setMovedTo(LocalDate.parse("2026-12-15"))
                                .setChangedVersion(2)
                                .build()),
                change(
                        ChangeKind.REVISED,
                        within.setDate(LocalDate.parse("2026-12-12"))
                                .setPublicReason(text("Мұзтайғақ", "Гололёд"))
                                .setChangedVersion(2)
                                .build())));

        var page = server.get("/grids/2026-W50?lang=kk").body();

        assertThat(page)
                .containsSubsequence("edu-away", "Себебі: ", "Боран", "15 желтоқсан, сейсенбі")
                .containsSubsequence("12 желтоқсан", "edu-within", "Себебі: ", "Мұзтайғақ");
    }

    @Test
    void anOlderVersionSaysThatItIsOld() {
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(
                        ChangeKind.ADDED,
                        entry("edu-2", "2026-12-09")
                                .setFirstVersion(2)
                                .setChangedVersion(2)
                                .build())));

        var newest = server.get("/grids/2026-W50?lang=en").body();
        var old = server.get("/grids/2026-W50?version=1&lang=en").body();
        assertThat(newest).as("the form keeps the language").contains("name=\"lang\" value=\"en\"");
        assertThat(server.get("/grids/2026-W50").body()).doesNotContain("name=\"lang\"");

        assertThat(newest).contains("new, version 2", "id=\"edu-2\"").doesNotContain("taken the place of");
        assertThat(old)
                .contains("This is version 1. Version 2 is in force.")
                .contains("href=\"/grids/2026-W50?lang=en\"")
                .doesNotContain("id=\"edu-2\"");
    }

    @Test
    void aMissingTextIsShownInTheOtherLanguageWithItsMark() {
        published(first(
                "2026-W50",
                entry("edu-1", "2026-12-09")
                        .setTitle(LocalizedText.newBuilder()
                                .setRu("Открытие школы")
                                .build())
                        .build()));

        assertThat(server.get("/?lang=kk").body())
                .containsSubsequence("<bdi lang=\"ru\">Открытие школы</bdi>", "Мәтін орыс тілінде берілген", ">RU<");
        assertThat(server.get("/?lang=ru").body()).doesNotContain("lang=\"ru\">Открытие школы");
    }

    @Test
    void aNoteOfTheAuthorisedBodyStandsBesideTheEventWithTheMarkOfItsLanguage() {
        published(first(
                "2026-W50",
                entry("edu-1", "2026-12-09")
                        .setPublicNote(LocalizedText.newBuilder()
                                .setRu("Вход по аккредитации")
                                .build())
                        .build()));

        assertThat(server.get("/?lang=ru").body())
                .containsSubsequence("<b>Примечание: </b>", "Вход по аккредитации")
                .doesNotContain("lang=\"ru\">Вход");
        assertThat(server.get("/?lang=kk").body())
                .containsSubsequence(
                        "<b>Ескертпе: </b>",
                        "<bdi lang=\"ru\">Вход по аккредитации</bdi>",
                        "Мәтін орыс тілінде берілген",
                        ">RU<");
    }

    @Test
    void aWeekWithoutEventsSaysSo() {
        published(first("2026-W50"));

        assertThat(server.get("/?lang=ru").body()).contains("На эту неделю не представлено ни одного мероприятия.");
    }

    @Test
    void whenAWeekIsExpectedFollowsTheCalendarInForce() {
        assertThat(server.get("/grids/2026-W52?lang=ru").body()).contains("18 декабря 2026 года, пятница, 12:00");

        // Friday 18 December is off, and the Saturday after it is worked instead.
        var text = WorkingCalendar.kazakhstan().text().replaceFirst("(?m)^version,.*$", "version,kz-next") + """

                2026-12-18,off,moved by order,,2026-12-19,Labour Code art. 85(3)
                2026-12-19,worked,worked by order,,2026-12-18,Labour Code art. 85(3)
                """;
        server.part(Calendars.class)
                .apply(CalendarInForce.newBuilder()
                        .setVersion("kz-next")
                        .setText(text)
                        .setCommandOffset(7)
                        .build());

        assertThat(server.get("/grids/2026-W52?lang=ru").body()).contains("19 декабря 2026 года, суббота, 12:00");
    }

    @Test
    void whatIsNotPublishedIsNotFoundAndSaysWhenItIsExpected() {
        published(first("2026-W50"));

        var later = server.get("/grids/2026-W51?lang=ru");
        var nonsense = server.get("/grids/2026-W99?lang=ru");
        var version = server.get("/grids/2026-W50?version=7&lang=ru");

        assertThat(later.statusCode()).isEqualTo(404);
        assertThat(later.body())
                .contains("ещё не опубликован", "11 декабря 2026 года, пятница, 12:00", "href=\"/?lang=ru\"");
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.body()).contains("Такой недели нет");
        assertThat(version.statusCode()).isEqualTo(404);
        assertThat(version.body()).contains("нет такой версии", "href=\"/grids/2026-W50?lang=ru\"");
    }

    @Test
    void theFirstPageIsTheNearestWeekThereIs() {
        assertThat(server.get("/?lang=ru").body()).contains("Пока не опубликовано ни одного медиа-грида.");

        published(first("2026-W48"));
        assertThat(server.get("/?lang=en").body()).contains("23–29 November 2026");

        published(first("2026-W51"));
        assertThat(server.get("/?lang=en").body()).contains("14–20 December 2026", "/grids/2026-W48?lang=en");

        published(first("2026-W50"));
        assertThat(server.get("/?lang=en").body())
                .contains("7–13 December 2026", "The media-grid of next week is published: 14–20 December 2026");
    }

    @Test
    void aSignedInPageSendsPeopleToTheFormAndProgramsAProblem() {
        server.close();
        server = PageServer.start("--media-grid.grid-page=signed-in");
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));

        var page = server.get("/grids/2026-W50?lang=ru");
        var json = server.get("/api/grids/2026-W50");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(address ->
                        assertThat(address).endsWith("/sign-in?next=%2Fgrids%2F2026-W50%3Flang%3Dru&lang=ru"));
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.body()).contains("/problems/unauthenticated").doesNotContain("edu-1");
        assertThat(server.get("/api/grids/2026-W50", "Authorization", "Bearer " + PageServer.OPS_KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aVersionOfAClosedGridIsKeptForOneCallerAndReadByNoScriptOfAnotherSite() {
        server.close();
        server = PageServer.start("--media-grid.grid-page=signed-in");
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));

        var answer = server.get(
                "/api/grids/2026-W50/versions/1?limit=1",
                "Authorization",
                "Bearer " + PageServer.OPS_KEY,
                "Origin",
                "https://news.example.kz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, private, immutable");
        assertThat(String.join(", ", answer.headers().allValues("Vary")))
                .contains("Authorization", "Cookie", "Grid-Key");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(server.get("/.well-known/media-grid-keys.json", "Origin", "https://news.example.kz")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void anOutletsKeyOpensTheVersionItIsForAndNoOther() {
        server.close();
        server = PageServer.start("--media-grid.grid-page=signed-in");
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));
        var outlet = Outlet.newBuilder()
                .setOutletId("qazaqstan-tv")
                .setName(text("Qazaqstan", "Qazaqstan"))
                .setWebhookUrl("https://example.kz/hook")
                .setSecret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(PageServer.NOW)
                .setSubmissionId("s")
                .setRequestId("r")
                .build();
        server.part(Outlets.class).apply("qazaqstan-tv", outlet);
        var links = server.part(GridLinks.class);

        var address = links.to("2026-W50", 1).getPath();
        var key = links.key(outlet, "2026-W50", 1);

        assertThat(server.get(address, GridLinks.HEADER, key).statusCode()).isEqualTo(200);
        assertThat(server.get(address, GridLinks.HEADER, links.key(outlet, "2026-W50", 2))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get(address, GridLinks.HEADER, key.replace("qazaqstan-tv", "nobody"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get("/api/grids/2026-W50", GridLinks.HEADER, key).statusCode())
                .isEqualTo(401);
        assertThat(server.get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void oneLooksBackAtWhatTheMediaSaw() {
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(ChangeKind.REMOVED, entry("edu-1", "2026-12-09").build())));

        var then = server.get("/grids/2026-W50?lang=en&asOf=2026-12-04T12:09");
        var before = server.get("/grids/2026-W50?lang=en&asOf=2026-12-04T11:59");
        var never = server.get("/grids/2026-W50?lang=en&asOf=yesterday");

        assertThat(then.body())
                .contains("Version of", "Version 1", "edu-1", "name=\"asOf\"", "type=\"datetime-local\"");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).contains("No version of this week was published by that time.", "/grids/2026-W50");
        assertThat(never.statusCode()).isEqualTo(400);
        assertThat(never.body()).contains("The date and time are not valid.");
        assertThat(server.get("/grids/2026-W51?asOf=2026-12-04T11:59").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/grids/2026-W50?lang=en&asOf=").body())
                .contains("Version 2")
                .doesNotContain("Version of");
    }

    @Test
    void theListOfVersionsSaysWhatWasChanged() {
        published(first("2026-W50", entry("edu-1", "2026-12-09").build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                GridChange.newBuilder(change(
                                ChangeKind.REVISED, entry("edu-1", "2026-12-09").build()))
                        .setChangedFields(List.of("startTime", "place"))
                        .build()));

        assertThat(server.get("/grids/2026-W50?lang=en").body()).contains("start time, ", "place");
        assertThat(server.get("/grids/2026-W50?lang=ru").body()).contains("время начала, ", "место");
        assertThat(server.get("/grids/2026-W50?lang=kk").body()).contains("басталу уақыты, ", "орны");
    }

    @Test
    void whatIsGoneSinceVersion1IsCountedWithTheRest() {
        published(first(
                "2026-W50",
                entry("edu-1", "2026-12-09").build(),
                entry("edu-2", "2026-12-09").build()));
        published(part("2026-W50", 2, 1, 1, new GridChange(ChangeKind.REMOVED, "edu-2", null, List.of())));

        assertThat(server.get("/grids/2026-W50?lang=ru").body()).containsSubsequence("После версии 1:", "снято – 1");
        assertThat(server.get("/grids/2026-W50?version=1&lang=ru").body()).doesNotContain("снято – 1");
    }

    private void published(MediaGridVersion part) {
        server.part(PublishedGrids.class).apply(at(offset++, part));
    }
}
