package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.notifier.grid.PublishedGrids;
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
                .doesNotContain("Показано мероприятий", "<details class=\"govuk-details\" open");
    }

    @Test
    void theOtherDaysOfASearchByDayAreSearchesToo() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=&day=2026-12-11").body())
                .contains("href=\"/grids/2026-W50?q=&amp;body=&amp;region=&amp;day=2026-12-10&amp;lang=ru\"");
    }

    @Test
    void theFormKeepsWhatWasAsked() {
        assertThat(server.get("/grids/2026-W50?lang=ru&q=%22%3Cb%3E&body=mam&day=2026-12-09&region=kostanay")
                        .body())
                .contains(
                        "value=\"&quot;&lt;b&gt;\"",
                        "<option dir=\"auto\" value=\"mam\" selected=\"selected\">",
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
