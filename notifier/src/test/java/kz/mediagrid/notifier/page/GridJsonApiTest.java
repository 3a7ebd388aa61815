package kz.mediagrid.notifier.page;

import static kz.mediagrid.notifier.grid.Grids.at;
import static kz.mediagrid.notifier.grid.Grids.change;
import static kz.mediagrid.notifier.grid.Grids.entry;
import static kz.mediagrid.notifier.grid.Grids.first;
import static kz.mediagrid.notifier.grid.Grids.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GridJsonApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
        var grids = server.part(PublishedGrids.class);
        grids.follow(at(0, first("2026-W49")));
        grids.follow(at(1, first("2026-W50", entry("edu-1", "2026-12-09").build())));
        grids.follow(at(
                2,
                part(
                        "2026-W50",
                        2,
                        1,
                        1,
                        change(ChangeKind.REMOVED, entry("edu-1", "2026-12-09").build()))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theWeeksAreListedWithTheirNewestVersion() {
        var weeks = json(server.get("/api/grids")).path("weeks");

        assertThat(weeks.valueStream().map(week -> week.path("week").asString()))
                .containsExactly("2026-W50", "2026-W49");
        assertThat(weeks.get(0).path("version").asInt()).isEqualTo(2);
        assertThat(weeks.get(0).path("entryCount").asInt()).isZero();
    }

    @Test
    void aVersionIsWhatTheGridCommandPrints() {
        var grid = server.part(PublishedGrids.class)
                .numbered(GridWeek.parse("2026-W50"), 1)
                .orElseThrow();

        assertThat(json(server.get("/api/grids/2026-W50/versions/1")))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(GridJson.of(grid, List.of()))));
        assertThat(json(server.get("/api/grids/2026-W50")).path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoHasAVersionIsNotSentItAgain() {
        var tag = server.get("/api/grids/2026-W50").headers().firstValue("ETag").orElseThrow();

        var again = server.get("/api/grids/2026-W50", "If-None-Match", tag);
        var other = server.get("/api/grids/2026-W50/versions/1", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/grids/2026-W60, 400, malformed",
        "/api/grids/today, 400, malformed",
        "/api/grids/2026-W52, 404, not-found",
        "/api/grids/2026-W50/versions/3, 404, not-found",
        "/api/grids/2026-W50/versions/first, 400, malformed",
        "/api/grids/2026-W50/versions/99999999999, 400, malformed"
    })
    void whatIsNotThereIsAProblem(String address, int status, String kind) {
        var answer = server.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:media-grid:problem:" + kind);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
