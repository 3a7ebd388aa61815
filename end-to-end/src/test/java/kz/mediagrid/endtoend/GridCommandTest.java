package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./media-grid grid} and {@code due --body} beside a running media-grid, once as a process of its own. */
@ExtendWith(WholeMediaGrid.class)
class GridCommandTest {

    private final Newsroom newsroom;

    GridCommandTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void itPrintsTheGridFromTheTopicAsJson() throws Exception {
        newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2027-03-03"))
                .send();
        newsroom.request("POST", "/api/weeks/2027-W09/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();

        var said = CommandSaid.ofProcess("grid", "2027-W09", "--version", "1", "--port", port());
        var then = CommandSaid.of("grid", "2027-W09", "--as-of", "2030-01-01T00:00:00+05:00", "--port", port());
        var before = CommandSaid.of("grid", "2027-W09", "--as-of", "2026-11-30T08:00", "--port", port());

        assertThat(said.code()).as(said.err()).isZero();
        var grid = JsonMapper.shared().readTree(said.out());
        assertThat(grid.path("week").asString()).isEqualTo("2027-W09");
        assertThat(grid.path("version").asInt()).isEqualTo(1);
        assertThat(grid.path("entries").size()).isEqualTo(1);
        assertThat(grid.path("entries").path(0).path("title").path("kk").asString())
                .isEqualTo("Баспасөз мәслихаты");
        var seen = JsonMapper.shared().readTree(then.out());
        assertThat(seen.path("versionHash")).isEqualTo(grid.path("versionHash"));
        assertThat(seen.path("entries")).isEqualTo(grid.path("entries"));
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.err())
                .startsWith(
                        "media-grid: No version of 2027-W09 was published yet at 2026-11-30T08:00:00+05:00; version 1");
    }

    @Test
    void whatItCannotPrintItSaysInOneSentence() throws Exception {
        assertThat(CommandSaid.of("grid", "2027-W30", "--port", port()))
                .isEqualTo(new CommandSaid(1, "", "media-grid: No version of 2027-W30 has been published yet."));
        assertThat(CommandSaid.of("grid", "2027-W30", "--as-of", "then", "--port", port())
                        .err())
                .startsWith("media-grid: 'then' is not an instant: write it as ");
        assertThat(CommandSaid.of("grid", "someday", "--port", port()).err())
                .startsWith("media-grid: 'someday' is not a week");
    }

    @Test
    void dueCountsForABodyOfTheDirectoryByTheCalendarInForce() throws Exception {
        var said = CommandSaid.of("due", "2025-03-20T15:00", "--body", "edu", "--json", "--port", port());

        assertThat(said.code()).as(said.err()).isZero();
        var due = JsonMapper.shared().readTree(said.out());
        assertThat(due.path("due").asString()).isEqualTo("2025-03-26 24:00 +05:00");
        assertThat(due.path("calendarVersion").asString()).startsWith("kz-");
        assertThat(CommandSaid.of("due", "2025-03-20T15:00", "--body", "nobody", "--port", port()))
                .isEqualTo(new CommandSaid(1, "", "media-grid: The directory has no body 'nobody'."));
        for (var option : List.of("--calendar=kz-never", "--rule=SOON")) {
            assertThat(CommandSaid.of("due", "2025-03-20T15:00", "--body", "edu", option, "--port", port()))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo(2);
                        assertThat(refused.err())
                                .startsWith("media-grid: ")
                                .contains(option.substring(option.indexOf('=') + 1))
                                .hasLineCount(1);
                    });
        }
        var version = due.path("calendarVersion").asString();
        assertThat(CommandSaid.of(
                        "due",
                        "2025-03-20T15:00",
                        "--body=edu",
                        "--rule=FROM_DAY_OF_RECEIPT",
                        "--calendar=" + version,
                        "--json",
                        "--port=" + port()))
                .isEqualTo(said);
    }

    private String port() {
        return Integer.toString(newsroom.ports().pages());
    }
}
