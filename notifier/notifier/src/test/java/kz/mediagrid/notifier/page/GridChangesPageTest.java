package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.contact;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes on the page of a week, and the page of one event. Wednesday, 9 December, is today. */
class GridChangesPageTest {

    private static final PageServer server = PageServer.start();
    private static long offset;

    @BeforeAll
    static void publish() {
        var briefing = entry("edu-1", "2026-12-09").setObjective(text("Мақсат", "Довести порядок"));
        var forum = entry("edu-2", "2026-12-10");
        published(first(
                "2026-W50",
                briefing.build(),
                forum.build(),
                entry("edu-3", "2026-12-11").build()));
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(ChangeKind.REVISED, later(briefing, 11)),
                change(ChangeKind.REMOVED, entry("edu-3", "2026-12-11").build())));
        var today = part(
                "2026-W50",
                3,
                1,
                1,
                change(
                        ChangeKind.CANCELLED,
                        forum.setStanding(EntryStanding.CANCELLED)
                                .setPublicReason(text("Боран", "Метель"))
                                .setChangedVersion(3)
                                .build()),
                change(ChangeKind.REVISED, later(briefing, 12)));
        published(MediaGridVersion.newBuilder(today)
                .setPublishedAt(Instant.parse("2026-12-09T03:00:00Z"))
                .build());
    }

    /** Another week, all of it published on Friday, whose version 3 lacks a part. */
    @BeforeAll
    static void publishWithAGap() {
        var opening = entry("edu-1", "2026-12-01").setWeek("2026-W49");
        var forum = entry("edu-2", "2026-12-02").setWeek("2026-W49").build();
        var briefing = entry("edu-3", "2026-12-03").setWeek("2026-W49");
        published(first("2026-W49", opening.build(), forum, briefing.build()));
        briefing.setOrganisers(
                List.of(Organiser.newBuilder(briefing.getOrganisers().get(0))
                        .setContacts(List.of(contact("+7 7172 11-11-11", "press@example.kz")))
                        .build()));
        briefing.setTitle(text("<b>Брифинг</b>", "<b>Брифинг</b>")).setChangedVersion(4);
        opening.setStanding(EntryStanding.CANCELLED).setChangedVersion(2);
        published(part(
                "2026-W49",
                2,
                1,
                1,
                change(ChangeKind.CANCELLED, opening.build()),
                change(
                        ChangeKind.MOVED,
                        GridEntry.newBuilder(forum)
                                .setStanding(EntryStanding.MOVED)
                                .setMovedTo(LocalDate.parse("2026-12-09"))
                                .setChangedVersion(2)
                                .build())));
        published(part("2026-W49", 3, 1, 2, change(ChangeKind.REMOVED, forum)));
        opening.setPublicReason(text("Боран", "Метель")).setChangedVersion(4);
        published(part(
                "2026-W49",
                4,
                1,
                1,
                change(ChangeKind.REVISED, opening.build()),
                change(ChangeKind.REVISED, briefing.build()),
                change(
                        ChangeKind.REINSTATED,
                        GridEntry.newBuilder(forum)
                                .setRevision(3)
                                .setChangedVersion(4)
                                .build())));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static GridEntry later(GridEntry.Builder entry, int hour) {
        return entry.setStartTime(LocalTime.of(hour, 0)).setChangedVersion(2).build();
    }

    private static void published(MediaGridVersion part) {
        server.part(PublishedGrids.class).apply(at(offset++, part));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Не өзгерді, 2-нұсқадан бері өзгерген іс-шаралар: 2, өткізілмейді:, Себебі",
        "ru, Что изменилось, После версии 2 изменено мероприятий: 2, отменено:, Причина",
        "en, What changed, Events changed since version 2: 2, cancelled:, Reason"
    })
    void thePageTellsTheChangesSinceTheVersionBefore(
            String language, String title, String since, String kind, String label) {
        assertThat(server.get("/grids/2026-W50?lang=" + language).body())
                .containsSubsequence(title, since, kind, "href=\"#edu-2\"", label, ">—<")
                .containsSubsequence(since, "href=\"#edu-1\"", "11:00", "→", "12:00", "id=\"day-");
    }

    @Test
    void theReaderChoosesTheVersionToCompareWith() {
        var since1 = server.get("/grids/2026-W50?lang=ru&since=1").body();

        assertThat(since1)
                .contains("После версии 1 изменено мероприятий: 3", "<option value=\"1\" selected=\"selected\">")
                .containsSubsequence("10:00", "→", "12:00")
                .containsSubsequence("снято:", "href=\"/grids/2026-W50/events/edu-3?lang=ru\"");
        assertThat(server.get("/grids/2026-W50?lang=ru&since=yesterday").body())
                .as("version 2 was in force at the start of Wednesday")
                .contains("После версии 2 изменено мероприятий: 2");
        assertThat(server.get("/grids/2026-W50?lang=ru&version=2").body())
                .contains("После версии 1 изменено мероприятий: 2");
        assertThat(server.get("/grids/2026-W50?lang=ru&version=1").body()).doesNotContain("Что изменилось");
    }

    @Test
    void theKindOfAChangeOverSeveralVersionsIsThatOfItsEnds() {
        assertThat(server.get("/grids/2026-W49?lang=ru&since=1").body())
                .contains("После версии 1 изменено мероприятий: 2<")
                .containsSubsequence("отменено:", "href=\"#edu-1\"", "Метель")
                .doesNotContain("href=\"#edu-2\"");
    }

    @Test
    void ofAnEventThatIsNotHeldTheStandingIsTold() {
        var changes = changes("/grids/2026-W49?lang=ru&since=1");

        assertThat(changes).contains("отменено", "Метель").doesNotContain("Рассказать", "Цель");
        assertThat(changes("/grids/2026-W49?lang=ru")).contains("перенесено").doesNotContain("Рассказать", "Цель");
        assertThat(server.get("/grids/2026-W49/events/edu-1?lang=ru").body())
                .contains("<s>")
                .doesNotContain("Рассказать");
    }

    @Test
    void ofContactsOnlyTheNewOnesAreToldAndMarkupIsText() {
        assertThat(changes("/grids/2026-W49?lang=ru"))
                .contains("+7 7172 11-11-11", "Открытие edu-3</bdi> → ", "&lt;b&gt;Брифинг&lt;/b&gt;</bdi>")
                .doesNotContain("+7 7172 00-00-24", "<b>Брифинг");
    }

    /** The part of a page that tells the changes. */
    private static String changes(String address) {
        var page = server.get(address).body();
        return page.substring(page.indexOf("class=\"mg-changes"), page.indexOf("class=\"mg-since"));
    }

    @Test
    void aVersionThatCouldNotBeReadIsNoChoice() {
        assertThat(server.get("/grids/2026-W49?lang=ru").body())
                .contains("После версии 2 изменено мероприятий: 3<", "<option value=\"2\"", "<option value=\"1\"")
                .doesNotContain("<option value=\"3\"");
        assertThat(server.get("/grids/2026-W49?lang=ru&since=3").statusCode()).isEqualTo(404);
    }

    @Test
    void theVersionAtTheStartOfTodayIsNotAfterTheShownOne() {
        assertThat(server.get("/grids/2026-W49?lang=ru&since=yesterday").body())
                .contains("После версии 4 изменено мероприятий: 0<", "Изменений нет.");
        assertThat(server.get("/grids/2026-W49?lang=ru&version=2&since=yesterday")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "7", "-1", "x", "%3Cscript%3E", "99999999999"})
    void aVersionThatIsNotBeforeTheShownOneIsRefused(String since) {
        var page = server.get("/grids/2026-W50?lang=ru&since=" + since);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("У этой недели нет такой версии.").doesNotContain("<script>");
    }

    @Test
    void theTitleOfAnEventLeadsToItsPage() {
        assertThat(server.get("/grids/2026-W50?lang=ru").body())
                .contains("href=\"/grids/2026-W50/events/edu-1?lang=ru\"");

        var page = server.get("/grids/2026-W50/events/edu-1?lang=ru");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "href=\"/grids/2026-W50?day=2026-12-09&amp;lang=ru#edu-1\"",
                        "href=\"/grids/2026-W50/events/edu-1.ics?lang=ru\"",
                        "press@example.kz",
                        "9 декабря, среда")
                .containsSubsequence(
                        "<h1", "Открытие edu-1", "Версия 3", "11:00", "→", "12:00", "Версия 2", "10:00", "Версия 1");
    }

    @Test
    void theBackgroundIsUnfoldedOnThePageOfTheEventAlone() {
        var folded = "details.mg-more:contains(Довести порядок)";

        assertThat(Jsoup.parse(server.get("/grids/2026-W50?lang=ru").body()).select(folded + ":not([open])"))
                .hasSize(1);
        assertThat(Jsoup.parse(server.get("/grids/2026-W50/events/edu-1?lang=ru")
                                .body())
                        .select(folded + "[open]"))
                .hasSize(1);
    }

    @Test
    void anEventThatWasWithdrawnOrRemovedStillHasItsPage() {
        var withdrawn = server.get("/grids/2026-W50/events/edu-2?lang=ru");
        var removed = server.get("/grids/2026-W50/events/edu-3?lang=ru");

        assertThat(withdrawn.body()).contains("отменено, версия 3", "Метель", "edu-2.ics");
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(removed.body())
                .contains("В последней версии этого мероприятия нет.", "Открытие edu-3", "снято")
                .contains("<s>", "mg-entry--off")
                .doesNotContain("edu-3.ics", "press@example.kz", "+7 7172");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /grids/2026-W50/events/edu-9         | Ни в одной версии этой недели такого мероприятия нет.
            /grids/2026-W50/events/%3Cscript%3E  | Ни в одной версии этой недели такого мероприятия нет.
            /grids/2026-W52/events/edu-1         | Медиа-грид на эту неделю ещё не опубликован.
            /grids/2026-W99/events/edu-1         | Такой недели нет.
            """)
    void anUnknownEventSaysSo(String address, String why) {
        var page = server.get(address + "?lang=ru");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(why).doesNotContain("<script>");
    }

    @Test
    void thePageOfAnEventIsClosedWithTheGrid() {
        try (var closed = PageServer.start("--media-grid.grid-page=signed-in")) {
            closed.part(PublishedGrids.class)
                    .apply(at(0, first("2026-W50", entry("edu-1", "2026-12-09").build())));

            assertThat(closed.get("/grids/2026-W50/events/edu-1").statusCode()).isEqualTo(302);
            assertThat(closed.get("/grids/2026-W50/events/edu-1", "Authorization", "Bearer " + PageServer.OPS_KEY)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void pastDaysAreBelowTheirHeading() {
        try (var past = PageServer.start()) {
            past.part(PublishedGrids.class)
                    .apply(at(
                            0,
                            first(
                                    "2026-W50",
                                    entry("edu-1", "2026-12-07").build(),
                                    entry("edu-2", "2026-12-09").build())));
            var page = Jsoup.parse(past.get("/?lang=en").body());

            assertThat(page.select("h2.mg-past + section h3.mg-day__name, #edu-1 h4, #day-2026-12-09 h2, #edu-2 h3"))
                    .extracting(Element::normalName)
                    .containsExactly("h2", "h3", "h3", "h4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void headingsFollowEachOtherWithoutAJump(String language) {
        for (var address : List.of("/", "/grids/2026-W50?version=1", "/grids/2026-W50/events/edu-1")) {
            var page = server.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                    .body();
            var levels = Pattern.compile("<h([1-6])")
                    .matcher(page)
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();

            assertThat(levels).as(address).startsWith(1).containsOnlyOnce(1);
            for (int at = 1; at < levels.size(); at++) {
                assertThat(levels.get(at))
                        .as("%s: heading %d of %s", address, at, levels)
                        .isLessThanOrEqualTo(levels.get(at - 1) + 1);
            }
        }
    }
}
