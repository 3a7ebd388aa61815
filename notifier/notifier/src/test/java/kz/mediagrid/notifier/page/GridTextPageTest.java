package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grid as text for a messenger, and the foot of its printed pages. Wednesday, 9 December, is today. */
class GridTextPageTest {

    private PageServer server;
    private long offset;

    @BeforeEach
    void start() {
        server = PageServer.start();
        published(first(
                "2026-W50",
                entry("edu-mon", "2026-12-07")
                        .setEndDate(LocalDate.parse("2026-12-08"))
                        .build(),
                entry("edu-wed", "2026-12-09").build()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Медиа-грид, 7–13 декабря 2026 года   | Опубликовано: 4 декабря 2026 года, пятница, 12:00     | 7 ДЕКАБРЯ, ПОНЕДЕЛЬНИК
            kk | Медиа-грид, 2026 жылғы 7–13 желтоқсан | Жарияланған уақыты: 2026 жылғы 4 желтоқсан, жұма, 12:00       | 7 ЖЕЛТОҚСАН, ДҮЙСЕНБІ
            en | Media-grid, 7–13 December 2026        | Published: Friday, 4 December 2026, 12:00             | MONDAY, 7 DECEMBER
            """)
    void theTextOfAWeekIsPlainAndInTheOrderOfTheCalendar(String language, String title, String published, String day) {
        var text = server.get("/grids/2026-W50/text?lang=" + language);

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=UTF-8"));
        assertThat(text.body()).startsWith(title + "\n").containsSubsequence(published, day, "edu-mon", "edu-wed");
    }

    @Test
    void theTextOfADayHasAllThatLastsOnIt() {
        assertThat(server.get("/grids/2026-W50/text?day=2026-12-08&lang=ru").body())
                .contains("8 ДЕКАБРЯ, ВТОРНИК", "edu-mon", "7–8 декабря")
                .doesNotContain("edu-wed", "9 ДЕКАБРЯ");
        assertThat(server.get("/grids/2026-W50/text?day=2026-12-13&lang=ru").body())
                .contains("13 ДЕКАБРЯ, ВОСКРЕСЕНЬЕ", "В этот день мероприятий нет.");
    }

    @Test
    void anOldVersionSaysThatItIsNotInForce() {
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(ChangeKind.REMOVED, entry("edu-wed", "2026-12-09").build())));

        assertThat(server.get("/grids/2026-W50/text?version=1&lang=ru").body())
                .contains("Это версия 1. Действует версия 2.", "edu-wed");
        assertThat(server.get("/grids/2026-W50/text?version=2&lang=ru").body())
                .contains("\nВерсия 2\n")
                .doesNotContain("edu-wed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /grids/2026-W50/text?day=2026-12-14      | В этой неделе нет такого дня или страницы.
            /grids/2026-W50/text?day=31.02           | В этой неделе нет такого дня или страницы.
            /grids/2026-W50/text?day=2026-02-31      | В этой неделе нет такого дня или страницы.
            /grids/2026-W50/text?version=7           | У этой недели нет такой версии.
            /grids/2026-W50/text?version=no          | У этой недели нет такой версии.
            /grids/2026-W52/text                     | Медиа-грид на эту неделю ещё не опубликован.
            /grids/2026-W99/text                     | Такой недели нет.
            /grids/%3Cscript%3E/text                 | Такой недели нет.
            /grids/2026-W52/print.css                | Медиа-грид на эту неделю ещё не опубликован.
            """)
    void anAddressWithoutATextSaysWhy(String address, String why) {
        var answer = server.get(address + (address.contains("?") ? "&" : "?") + "lang=ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(why).doesNotContain("<script>");
    }

    @Test
    void onlyWhoMayReadTheGridReadsItsText() {
        server.close();
        server = PageServer.start("--media-grid.grid-page=signed-in");
        published(first("2026-W50", entry("edu-wed", "2026-12-09").build()));

        var text = server.get("/grids/2026-W50/text?day=2026-12-09");

        assertThat(text.statusCode()).isEqualTo(302);
        assertThat(text.headers().firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(address).contains("/sign-in?next=%2Fgrids%2F2026-W50%2Ftext"));
        assertThat(server.get("/grids/2026-W50/print.css").statusCode()).isEqualTo(302);
        assertThat(server.get("/grids/2026-W50/text", "Authorization", "Bearer " + PageServer.OPS_KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageLeadsToTheTextOfTheVersionThatItShows() {
        assertThat(server.get("/grids/2026-W50?lang=ru").body())
                .contains(
                        "href=\"/grids/2026-W50/text?version=1&amp;lang=ru\"",
                        "href=\"/grids/2026-W50/text?version=1&amp;day=2026-12-09&amp;lang=ru\"",
                        "media=\"print\" href=\"/grids/2026-W50/print.css?version=1&amp;lang=ru\"");
    }

    @Test
    void theFootOfAPrintedPageHasVersionDateAndNumber() {
        var styles = server.get("/grids/2026-W50/print.css?version=1&lang=ru");

        assertThat(styles.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/css;charset=UTF-8"));
        assertThat(styles.body()).isEqualTo("""
                @page {
                  @bottom-left { content: "Медиа-грид, 7–13 декабря 2026 года. Версия 1, 4 декабря 2026 года, пятница, 12:00"; }
                  @bottom-right { content: "Страница " counter(page) " из " counter(pages) ""; }
                }
                """);
    }

    private void published(MediaGridVersion part) {
        server.part(PublishedGrids.class).apply(at(offset++, part));
    }
}
