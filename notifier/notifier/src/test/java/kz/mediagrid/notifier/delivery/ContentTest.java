package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridChange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentTest {

    private static final URI ADDRESS = URI.create("https://grid.example/api/grids/2026-W50/versions/1");
    private static final String KEY = "a.b";

    @Test
    void aVersionSaysWhoItIsWhatItChangedAndWhereItIsWhole() {
        var body = body(Content.changes(changes(Parts.added("edu-1", "Мақсат"))));

        assertThat(body.path("type").asString()).isEqualTo("media-grid.published");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-12-04T07:00:00Z");
        assertThat(body.path("data").path("grid").asString()).isEqualTo(ADDRESS.toString());
        assertThat(body.path("data").path("gridKey").asString()).isEqualTo(KEY);
        assertThat(body.path("data").path("inline").asString()).isEqualTo("ENTRIES");
        assertThat(body.path("data")
                        .path("changes")
                        .get(0)
                        .path("entry")
                        .path("purpose")
                        .path("kk")
                        .asString())
                .isEqualTo("Мақсат");
        assertThat(body.path("data").has("previousVersion")).isFalse();
    }

    @Test
    void entriesThatAreTooManyAreLeftToTheLinkAndThatIsSaid() {
        var data = body(Content.changes(changes(many(50, "Ұзақ мақсат. ".repeat(150)))))
                .path("data");

        assertThat(data.path("inline").asString()).isEqualTo("CHANGES");
        assertThat(data.path("changes"))
                .hasSize(50)
                .allSatisfy(change -> assertThat(change.has("entry")).isFalse());
        assertThat(data.path("changeCount").asInt()).isEqualTo(50);
    }

    @Test
    void evenTheListOfChangesIsLeftToTheLinkIfItIsTooLong() {
        var body = Content.changes(changes(many(5_000, "Мақсат"))).body(ADDRESS, KEY);

        assertThat(new String(body)).contains("\"inline\":\"NOTHING\"").doesNotContain("\"changes\"");
        assertThat(body).hasSizeLessThan(2_000);
    }

    @Test
    void nothingLargerThanTheLimitAndItsHeaderIsEverSent() {
        for (int entries = 1; entries < 400; entries += 7) {
            assertThat(Content.changes(changes(many(entries, "Мақсат".repeat(40))))
                            .body(ADDRESS, KEY))
                    .hasSizeLessThan(Content.LARGEST_INLINE + 2_000);
        }
    }

    @Test
    void ofAWeekWithTooManyEntriesAnOutletThatLacksTheVersionBeforeGetsTheLinkAlone() {
        var large = changes(many(501, ""));

        assertThat(large.hasTooManyEntries()).isTrue();
        var data = body(Content.wholeByLink(large)).path("data");
        assertThat(data.path("inline").asString()).isEqualTo("NOTHING");
        assertThat(data.path("whole").asBoolean()).isTrue();
        assertThat(data.path("changeCount").asInt()).isEqualTo(501);
    }

    @Test
    void whatIsNotEvenLookedAtWouldNotFitIndeed() {
        var shortest = many(501, "");

        assertThat(changes(Arrays.copyOf(shortest, 500)).hasTooManyEntries()).isFalse();
        var entries = PublishedGrid.versions(List.of(Parts.part("2026-W50", 1, 1, 1, shortest)))
                .get(0);
        assertThat(body(Content.whole(entries)).path("data").path("inline").asString())
                .isEqualTo("NOTHING");
    }

    @Test
    void aVersionThatLacksAPartIsNotPutIntoWords() {
        var taken = new VersionChanges();
        taken.take(Parts.part("2026-W50", 1, 1, 3, many(1, "")));

        assertThatThrownBy(taken::header).hasMessage("part 2 of 3 of version 1 of 2026-W50 is missing");
        var third = Parts.part("2026-W50", 1, 3, 3, many(1, ""));
        assertThatThrownBy(() -> taken.take(third)).hasMessage("part 2 of 3 of version 1 of 2026-W50 is missing");
    }

    private static GridChange[] many(int count, String purpose) {
        return IntStream.range(0, count)
                .mapToObj(i -> Parts.added("edu-%05d".formatted(i), purpose))
                .toArray(GridChange[]::new);
    }

    private static VersionChanges changes(GridChange... changes) {
        var taken = new VersionChanges();
        taken.take(Parts.part("2026-W50", 1, 1, 1, changes));
        return taken;
    }

    private static JsonNode body(Content content) {
        return JsonMapper.builder().build().readTree(content.body(ADDRESS, KEY));
    }
}
