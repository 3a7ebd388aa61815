package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A version in several parts is compared as a whole, and which part is missing or too many is named. */
class ReplayPartsTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");

    /** So long that three parts hold them. */
    private static final int ENTRIES = 100;

    private static final List<LogRecord> LOG;
    private static final List<MediaGridVersion> PUBLISHED;

    static {
        var sent = new ArrayList<SpecificRecord>();
        try (var grid = new Aggregator(WEDNESDAY)) {
            for (var number = 0; number < ENTRIES; number++) {
                var details = EventDetails.newBuilder(on("Event " + number, "2026-12-0" + (1 + number % 6)))
                        .setPurpose(text("п".repeat(6_000)))
                        .build();
                sent.add(submit("fin-%03d".formatted(number), details, WEDNESDAY));
            }
            sent.forEach(grid::send);
            grid.advanceTo(FRIDAY_NOON);
            PUBLISHED = List.copyOf(grid.versions());
        }
        LOG = Replayed.log(sent);
    }

    private final List<MediaGridVersion> parts = new ArrayList<>(PUBLISHED);

    private Replayed replay() {
        return Replayed.of(LOG, Replayed.grids(parts));
    }

    @Test
    void allPartsTogetherAreTheVersion() {
        assertThat(parts).hasSize(3);

        var replayed = replay();

        assertThat(replayed.sentences()).isEmpty();
        assertThat(replayed.result.total()).isEqualTo(1);
    }

    @Test
    void aPartThatIsMissingIsNamedAndNotEachOfItsEntries() {
        var lost = parts.remove(1).getChanges().size();

        assertThat(replay().sentences())
                .containsExactly("2026-W49 version 1 lacks part 2 of 3, and with it " + lost + " of its entries");
    }

    @Test
    void theLastPartIsMissedToo() {
        parts.remove(2);

        assertThat(replay().sentences()).singleElement().asString().startsWith("2026-W49 version 1 lacks part 3 of 3");
    }

    @Test
    void aPartThatComesTwiceIsNamed() {
        parts.add(2, parts.get(1));

        assertThat(replay().sentences()).containsExactly("2026-W49 version 1 has part 2 twice");
    }

    @Test
    void partsInAnotherOrderAreFound() {
        Collections.swap(parts, 1, 2);

        assertThat(replay().kinds()).containsExactly(Kind.ENTRIES_REORDERED);
    }

    @Test
    void anEntryThatWentOutWithTheNextPartIsFound() {
        var first = new ArrayList<>(parts.get(0).getChanges());
        var second = new ArrayList<>(parts.get(1).getChanges());
        second.add(0, first.remove(first.size() - 1));
        parts.set(0, MediaGridVersion.newBuilder(parts.get(0)).setChanges(first).build());
        parts.set(
                1, MediaGridVersion.newBuilder(parts.get(1)).setChanges(second).build());

        assertThat(replay().kinds()).containsExactly(Kind.PARTS_DIFFER);
    }

    @Test
    void ofManyEntriesThatDifferTwentyAreNamed() {
        for (var at = 0; at < parts.size(); at++) {
            var part = MediaGridVersion.newBuilder(parts.get(at)).build();
            part.getChanges().forEach(change -> change.put("eventId", change.getEventId() + "x"));
            parts.set(at, part);
        }

        var replayed = replay();

        assertThat(replayed.findings).hasSizeLessThan(25);
        assertThat(replayed.sentences())
                .contains(
                        "2026-W49 version 1, entry fin-000x: it was published as ADDED, but the commands do not give it")
                .last()
                .isEqualTo("2026-W49 version 1 differs in " + (2 * ENTRIES - 20) + " further entries");
    }
}
