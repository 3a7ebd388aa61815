package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** A record for the media is an event of CloudEvents, the same one however often the log is processed. */
class EventHeadersTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";

    @Test
    void aPartAndAnEntrySayWhichEventTheyAre() {
        try (var grid = new Aggregator(WEDNESDAY)) {
            publish(grid, 1);

            assertThat(grid.headers(Topics.MEDIA_GRIDS))
                    .singleElement()
                    .isEqualTo(Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", "2026-W49/1/1",
                            "ce_source", "/kz/grid-aggregator/media-grids",
                            "ce_type", "kz.mediagrid.schemas.MediaGridVersion",
                            "ce_subject", WEEK,
                            "ce_time", "2026-11-25T05:00:00Z",
                            "content-type", "application/avro"));
            assertThat(grid.headers(Topics.MEDIA_GRID_ENTRIES))
                    .singleElement()
                    .satisfies(headers -> assertThat(headers)
                            .containsEntry("ce_id", "2026-W49/edu-1/1")
                            .containsEntry("ce_subject", "2026-W49/edu-1")
                            .containsEntry("ce_source", "/kz/grid-aggregator/media-grid-entries")
                            .doesNotContainKey("ce_time"));
            assertThat(grid.headers(Topics.PLANNED_EVENTS)).isNotEmpty().allMatch(Map::isEmpty);
        }
    }

    @Test
    void theSameLogGivesTheSameHeaders() {
        for (var topic : List.of(Topics.MEDIA_GRIDS, Topics.MEDIA_GRID_ENTRIES)) {
            var first = headersOf(topic);

            assertThat(headersOf(topic)).isEqualTo(first);
            assertThat(first)
                    .hasSizeGreaterThan(1)
                    .extracting(headers -> headers.get("ce_id"))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Map<String, String>> headersOf(Topic topic) {
        try (var grid = new Aggregator(WEDNESDAY)) {
            publish(grid, 1);
            publish(grid, 2);
            return grid.headers(topic);
        }
    }

    private static void publish(Aggregator grid, int number) {
        grid.send(submit("edu-" + number, on("Meeting", "2026-12-03"), WEDNESDAY));
        grid.send(order(WEEK, WEDNESDAY));
        // The entries follow the version.
        grid.tick();
        grid.tick();
    }
}
