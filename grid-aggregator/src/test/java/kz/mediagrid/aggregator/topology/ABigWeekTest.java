package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A week with more planned events than one part takes, or than a country has. */
@TestInstance(Lifecycle.PER_CLASS)
class ABigWeekTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");

    private Aggregator grid;
    private List<MediaGridVersion> first;

    /** How many planned events the week has. */
    int events() {
        return 2_000;
    }

    @BeforeAll
    void versionOneIsPublished() {
        grid = new Aggregator(WEDNESDAY);
        for (var number = 0; number < events(); number++) {
            grid.sendBytes(grid.encoding.serialize(
                    Topics.GRID_COMMANDS.name(), submit("fin-%05d".formatted(number), event(number), WEDNESDAY)));
        }
        grid.clock.now = FRIDAY_NOON;
        while (grid.isBusy()) {
            grid.tick();
        }
        first = List.copyOf(grid.versions());
    }

    @AfterAll
    void close() {
        grid.close();
    }

    /** A version costs what changed, and for each other entry 32 bytes of hashing: that is far from a second. */
    @Test
    void itsNextVersionCostsWhatChanged() {
        grid.send(revise("fin-00001", 1, event(2), FRIDAY_NOON));

        var began = System.nanoTime();
        grid.send(order("2026-W49", FRIDAY_NOON));
        var took = Duration.ofNanos(System.nanoTime() - began);

        var all = grid.versions();
        var next = all.get(all.size() - 1);
        assertThat(next.getVersion()).isEqualTo(2);
        assertThat(next.getChanges()).hasSize(1);
        assertThat(next.getEntryCount()).isEqualTo(events());
        assertThat(next.getPreviousHash()).isEqualTo(first.get(0).getVersionHash());
        System.out.printf("a version of %d entries, one changed: %d ms%n", events(), took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesInPartsThatABrokerTakesAndThatTogetherAreTheWeek() {
        assertThat(first).hasSizeGreaterThan(events() / 1_000);
        assertThat(first)
                .extracting(MediaGridVersion::getPart)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, first.size()).boxed().toList());
        assertThat(first).allSatisfy(part -> {
            assertThat(part.getParts()).isEqualTo(first.size());
            assertThat(part.getEntryCount()).isEqualTo(events());
            assertThat(part.getStateHash()).isEqualTo(first.get(0).getStateHash());
            assertThat(grid.encoding.serialize("media-grids", part)).hasSizeLessThanOrEqualTo(500_000);
        });
        var entries = new TreeMap<String, GridEntry>();
        first.forEach(part -> part.getChanges().forEach(change -> entries.put(change.getEventId(), change.getEntry())));
        assertThat(entries).hasSize(events());
        var hash = new StateHash();
        entries.values().forEach(hash::add);
        assertThat(hash.hex()).isEqualTo(first.get(0).getStateHash());
    }

    private static EventDetails event(int number) {
        return EventDetails.newBuilder(on("Event " + number, "2026-12-0" + (1 + number % 6)))
                .setPurpose(text("п".repeat(300)))
                .build();
    }
}
