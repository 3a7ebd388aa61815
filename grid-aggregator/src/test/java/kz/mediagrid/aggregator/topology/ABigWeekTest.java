package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.aggregator.testing.Commands.order;
import static kz.mediagrid.aggregator.testing.Commands.revise;
import static kz.mediagrid.aggregator.testing.Commands.submit;
import static kz.mediagrid.aggregator.testing.Commands.text;
import static kz.mediagrid.aggregator.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** A week of 20,000 planned events, many times what a country has. */
class ABigWeekTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final int EVENTS = 20_000;

    /** A version costs what changed, and for each other entry 32 bytes of hashing: some 20 ms; that is far from a second. */
    @Test
    void itsNextVersionCostsWhatChanged() {
        try (var grid = new Aggregator(WEDNESDAY)) {
            send(grid);
            grid.advanceTo(FRIDAY_NOON);
            var first = grid.versions().get(0);
            grid.send(revise("fin-00001", 1, event(2), FRIDAY_NOON));

            var began = System.nanoTime();
            grid.send(order("2026-W49", FRIDAY_NOON));
            var took = Duration.ofNanos(System.nanoTime() - began);

            var all = grid.versions();
            var next = all.get(all.size() - 1);
            assertThat(next.getVersion()).isEqualTo(2);
            assertThat(next.getChanges()).hasSize(1);
            assertThat(next.getEntryCount()).isEqualTo(EVENTS);
            assertThat(next.getPreviousHash()).isEqualTo(first.getVersionHash());
            System.out.printf("a version of %d entries, one changed: %d ms%n", EVENTS, took.toMillis());
            assertThat(took).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static void send(Aggregator grid) {
        for (var number = 0; number < EVENTS; number++) {
            grid.sendBytes(grid.encoding.serialize(
                    Topics.GRID_COMMANDS.name(), submit("fin-%05d".formatted(number), event(number), WEDNESDAY)));
        }
    }

    @Test
    void leavesInPartsThatABrokerTakesAndThatTogetherAreTheWeek() {
        try (var grid = new Aggregator(WEDNESDAY)) {
            send(grid);

            grid.advanceTo(FRIDAY_NOON);

            var parts = grid.versions();
            assertThat(parts).hasSizeGreaterThan(20);
            assertThat(parts)
                    .extracting(MediaGridVersion::getPart)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, parts.size()).boxed().toList());
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.getParts()).isEqualTo(parts.size());
                assertThat(part.getEntryCount()).isEqualTo(EVENTS);
                assertThat(part.getStateHash()).isEqualTo(parts.get(0).getStateHash());
                assertThat(grid.encoding.serialize("media-grids", part)).hasSizeLessThanOrEqualTo(500_000);
            });
            var entries = new TreeMap<String, GridEntry>();
            parts.forEach(
                    part -> part.getChanges().forEach(change -> entries.put(change.getEventId(), change.getEntry())));
            var hash = new StateHash();
            entries.values().forEach(hash::add);
            assertThat(hash.hex()).isEqualTo(parts.get(0).getStateHash());
        }
    }

    private static EventDetails event(int number) {
        return EventDetails.newBuilder(on("Event " + number, "2026-12-0" + (1 + number % 6)))
                .setPurpose(text("п".repeat(300)))
                .build();
    }
}
