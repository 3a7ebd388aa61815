package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
        var body = Content.changes(changes(many(5_000, "Мақсат"))).at(ADDRESS).body(MessageBody.LARGEST, KEY);

        assertThat(new String(body)).contains("\"inline\":\"NOTHING\"").doesNotContain("\"changes\"");
        assertThat(body).hasSizeLessThan(2_000);
    }

    /** The whole body is measured, with header and key: random versions, each for a random limit, half of them a little below the size of all entries. */
    @Test
    void noBodyIsLargerThanTheOutletsLimitAndNoneSaysLessThanFits() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var changes = random.ints(random.nextInt(1, 200), 0, 300)
                    .mapToObj(length -> Parts.added("edu-" + random.nextInt(100_000), "Мақсат\"\u0001".repeat(length)))
                    .toArray(GridChange[]::new);
            var content = random.nextBoolean() ? Content.changes(changes(changes)) : Content.whole(grid(changes));
            var key = "a.".repeat(random.nextInt(1, 40));
            int size = bodyWith(content.details().get(0).inline(), content, key).length;
            int limit = random.nextBoolean()
                    ? Math.max(2_000, size - random.nextInt(100))
                    : random.nextInt(2_000, MessageBody.LARGEST);

            var body = content.at(ADDRESS).body(limit, key);

            assertThat(body).describedAs("seed %d", seed).hasSizeLessThanOrEqualTo(limit);
            var inline = JsonMapper.shared()
                    .readTree(body)
                    .path("data")
                    .path("inline")
                    .asString();
            var more = content.details().stream()
                    .map(Content.Detail::inline)
                    .takeWhile(detail -> !detail.equals(inline))
                    .toList();
            assertThat(more)
                    .describedAs("seed %d", seed)
                    .allSatisfy(
                            detail -> assertThat(bodyWith(detail, content, key)).hasSizeGreaterThan(limit));
        }
    }

    @Test
    void ofOneVersionAnOutletThatTakesMoreGetsTheEntriesAndAnotherTheChanges() {
        var content = Content.changes(changes(many(50, "Мақсат".repeat(20))));

        assertThat(inline(content.at(ADDRESS).body(20_000, KEY))).isEqualTo("CHANGES");
        assertThat(inline(content.at(ADDRESS).body(MessageBody.LARGEST, KEY))).isEqualTo("ENTRIES");
        assertThat(inline(content.at(ADDRESS).body(1, KEY))).isEqualTo("NOTHING");
    }

    private static String inline(byte[] body) {
        return JsonMapper.shared().readTree(body).path("data").path("inline").asString();
    }

    /** The body that has this detail, whatever its size. */
    private static byte[] bodyWith(String inline, Content content, String key) {
        var details = content.details().stream()
                .filter(detail -> detail.inline().equals(inline))
                .toList();
        return new Content(content.publishedAt(), content.header(), details)
                .at(ADDRESS)
                .body(0, key);
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
        assertThat(body(Content.whole(grid(shortest)))
                        .path("data")
                        .path("inline")
                        .asString())
                .isEqualTo("NOTHING");
    }

    @Test
    void aVersionThatLacksAPartIsNotPutIntoWords() {
        var taken = new VersionChanges(change -> true);
        taken.take(Parts.part("2026-W50", 1, 1, 3, many(1, "")));

        assertThatThrownBy(taken::header).hasMessage("part 2 of 3 of version 1 of 2026-W50 is missing");
        var third = Parts.part("2026-W50", 1, 3, 3, many(1, ""));
        assertThatThrownBy(() -> taken.take(third)).hasMessage("part 2 of 3 of version 1 of 2026-W50 is missing");
    }

    private static PublishedGrid grid(GridChange... changes) {
        return PublishedGrid.versions(List.of(Parts.part("2026-W50", 1, 1, 1, changes)))
                .get(0);
    }

    private static GridChange[] many(int count, String purpose) {
        return IntStream.range(0, count)
                .mapToObj(i -> Parts.added("edu-%05d".formatted(i), purpose))
                .toArray(GridChange[]::new);
    }

    private static VersionChanges changes(GridChange... changes) {
        var taken = new VersionChanges(change -> true);
        taken.take(Parts.part("2026-W50", 1, 1, 1, changes));
        return taken;
    }

    private static JsonNode body(Content content) {
        return JsonMapper.builder().build().readTree(content.at(ADDRESS).body(MessageBody.LARGEST, KEY));
    }
}
