package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Organiser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for events on the page of a week. Wednesday, 9 December, is today. */
class GridSearchPageTest {

    private static PageServer server;

    @BeforeAll
    static void publish() {
        server = PageServer.start();
        server.part(PublishedGrids.class)
                .apply(at(
                        0,
                        first(
                                "2026-W50",
                                entry("mam-1", "2026-12-09")
                                        .setAgencyCode("mam")
                                        .setTitle(text("Форум ашылуы", "Открытие форума"))
                                        .build(),
                                entry("edu-2", "2026-12-10")
                                        .setPlace(text("Қостанай қ.", "г. Костанай"))
                                        .setEndDate(LocalDate.parse("2026-12-11"))
                                        .build(),
                                entry("edu-3", "2026-12-11").build())));
        server.part(PublishedGrids.class)
                .apply(at(
                        1,
                        part(
                                "2026-W50",
                                2,
                                1,
                                1,
                                change(
                                        ChangeKind.REVISED,
                                        entry("edu-3", "2026-12-11")
                                                .setPublicNote(text("Ескерту", "Примечание"))
                                                .setChangedVersion(2)
                                                .build()))));
        server.part(PublishedGrids.class)
                .apply(at(
                        2,
                        first(
                                "2026-W52",
                                IntStream.range(0, 150)
                                        .mapToObj(number -> entry("edu-%03d".formatted(number), "2026-12-21")
                                                .setWeek("2026-W52")
                                                .setEndDate(LocalDate.parse("2026-12-24"))
                                                .setOrganisers(
                                                        number > 0
                                                                ? List.of()
                                                                : List.of(organiser("Министрлік", "Министерство")))
                                                .build())
                                        .toArray(GridEntry[]::new))));
    }

    private static Organiser organiser(String kk, String ru) {
        return Organiser.newBuilder()
                .setName(text(kk, ru))
                .setContacts(List.of())
                .build();
    }

    @Test
    void aBodyThatOnlyCoOrganisesIsKnown() {
        assertThat(server.get("/grids/2026-W52?lang=ru&body=mam").body())
                .contains("Показано мероприятий: 1 из 150.", "value=\"mam\" selected=\"selected\"", "id=\"edu-000\"")
                .doesNotContain("Такого органа или региона");
        assertThat(server.get("/grids/2026-W50?lang=ru&body=mam&q=nowhere").body())
                .contains("value=\"mam\" selected=\"selected\"")
                .doesNotContain("Такого органа или региона");
    }

    @Test
    void eventsOfSeveralDaysMakeNoWeekLargeByTheirCards() {
        assertThat(server.get("/grids/2026-W52?lang=ru").body())
                .contains("id=\"day-2026-12-21\"", "id=\"day-2026-12-24\"", "id=\"edu-149\"")
                .doesNotContain("Неделя большая");
    }

    @Test
    void eachFormKeepsWhatTheOthersAskFor() {
        var page = server.get("/grids/2026-W50?lang=ru&version=1&q=&body=mam&region=astana&day=2026-12-09")
                .body();
        var asOf = server.get("/grids/2026-W50?lang=ru&asOf=2026-12-09T06:00&since=yesterday&q=edu")
                .body();

        assertThat(hidden(page, "mg-find")).containsExactly("version=1");
        assertThat(hidden(page, "mg-as-of")).containsExactly("body=mam", "region=astana", "day=2026-12-09");
        assertThat(hidden(asOf, "mg-since")).containsExactly("asOf=2026-12-09T06:00+05:00", "q=edu");
        assertThat(hidden(asOf, "mg-find")).containsExactly("asOf=2026-12-09T06:00+05:00", "since=yesterday");
        assertThat(page)
                .contains(
                        "href=\"/grids/2026-W50?version=1&amp;lang=ru\"",
                        "href=\"/grids/2026-W50?version=1&amp;body=mam&amp;region=astana&amp;day=2026-12-09&amp;lang=ru\"");
    }

    private static List<String> hidden(String page, String form) {
        return Jsoup.parse(page).select("form." + form + " input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + field.val())
                .filter(field -> !field.startsWith("lang="))
                .toList();
    }

    @Test
    void aDayThatIsNotOnThePageHasNoLink() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=edu").body())
                .contains("href=\"#day-2026-12-10\"")
                .doesNotContain("href=\"#day-2026-12-09\"");
    }

    @Test
    void nothingFoundOnADayIsSaidOnce() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=edu&day=2026-12-09").body())
                .contains("Подходящих мероприятий нет.")
                .doesNotContain("В этот день мероприятий нет.", "Сегодня мероприятий нет.");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "q=%D0%A4%D0%9E%D0%A0%D0%A3%D0%9C%D0%B0, 1, 1, mam-1",
        "q=%D0%BA%D0%BE%D1%81%D1%82%D0%B0%D0%BD%D0%B0%D0%B9+edu-2, 1, 2, edu-2",
        "body=mam, 1, 1, mam-1",
        "region=kostanay, 1, 2, edu-2",
        "q=&day=2026-12-11, 2, 2, edu-3",
        "q=&body=&region=&day=2026-12-09, 1, 1, mam-1",
        "region=kostanay&day=2026-12-11, 1, 1, edu-2"
    })
    void thePageShowsWhatFitsAndSaysHowMany(String query, int shown, int cards, String event) {
        var page = server.get("/grids/2026-W50?lang=ru&" + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Показано мероприятий: " + shown + " из 3.", "id=\"t-" + event, "Показать все")
                .contains("href=\"/grids/2026-W50?lang=ru\"");
        assertThat(page.body().split("<article", -1)).hasSize(cards + 1);
    }

    @Test
    void aDayAloneIsNoSearchSoThatOlderLinksToAnEventShowTheWeek() {
        var page = server.get("/grids/2026-W50?lang=ru&day=2026-12-09");

        assertThat(page.body())
                .contains("id=\"mam-1\"", "id=\"edu-2\"", "id=\"edu-3\"")
                .doesNotContain("Показано мероприятий", "Показать все");
    }

    @Test
    void theOtherDaysOfASearchByDayAreSearchesToo() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=&day=2026-12-11").body())
                .contains("href=\"/grids/2026-W50?q=&amp;day=2026-12-10&amp;lang=ru\"");
    }

    @Test
    void theFormKeepsWhatWasAsked() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=%22%3Cb%3E&body=mam&day=2026-12-09&region=kostanay")
                        .body())
                .contains(
                        "value=\"&quot;&lt;b&gt;\"",
                        "<option dir=\"auto\" value=\"mam\" selected=\"selected\">",
                        "<option dir=\"auto\" value=\"kostanay\" selected=\"selected\">",
                        "<option dir=\"auto\" value=\"2026-12-09\" selected=\"selected\">");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сәйкес іс-шара табылмады., Барлығын көрсету",
        "ru, Подходящих мероприятий нет., Показать все",
        "en, No event fits., Show all"
    })
    void nothingFoundSaysSo(String language, String none, String all) {
        assertThat(server.get("/grids/2026-W50?q=nowhere&lang=" + language).body())
                .contains(none, all)
                .doesNotContain("<article");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body=nobody", "region=nowhere", "region=%3Cscript%3E"})
    void anUnknownBodyOrRegionRestrictsNothingAndIsSaid(String query) {
        var page = server.get("/grids/2026-W50?lang=ru&" + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Такого органа или региона в списке нет.", "mam-1", "edu-2", "edu-3")
                .doesNotContain("Показано мероприятий", "<script>");
    }

    @Test
    void aDayOfAnotherWeekIsNotFound() {
        assertThat(server.get("/grids/2026-W50?day=2026-12-14").statusCode()).isEqualTo(404);
    }

    @Test
    void theWholeWeekSaysNothingOfASearch() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=&day=").body())
                .doesNotContain("Показано мероприятий", "Показать все")
                .contains("href=\"#day-2026-12-10\"");
    }
}
