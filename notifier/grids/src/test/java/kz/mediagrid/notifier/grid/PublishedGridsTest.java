package kz.mediagrid.notifier.grid;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.state.testing.NamedHeapStores;
import org.junit.jupiter.api.Test;

class PublishedGridsTest {

    private static final GridWeek W49 = GridWeek.parse("2026-W49");
    private static final GridWeek W50 = GridWeek.parse("2026-W50");
    private static final GridEntry OPENING = entry("edu-1", "2026-12-08").build();
    private static final GridEntry VOTE = entry("minfin-1", "2026-12-09").build();

    private final PublishedGrids grids = new PublishedGrids(new HeapStores());

    @Test
    void eachWeekHasItsVersionsInOrder() {
        grids.apply(at(3, first("2026-W50", OPENING, VOTE)));
        grids.apply(at(5, first("2026-W49")));
        grids.apply(at(7, part("2026-W50", 2, 1, 1, change(ChangeKind.REMOVED, VOTE))));

        assertThat(grids.weeks()).containsExactly(W49, W50);
        assertThat(grids.newest(W49))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).isEmpty());
        assertThat(grids.numbered(W50, 1))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).containsExactly(OPENING, VOTE));
        assertThat(grids.newest(W50))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).containsExactly(OPENING));
        assertThat(grids.numbered(W50, 3)).isEmpty();
        assertThat(grids.after(W49)).contains(W50);
        assertThat(grids.before(W49)).isEmpty();
    }

    @Test
    void aVersionIsSeenOnceItIsWhole() {
        grids.apply(at(3, part("2026-W50", 1, 1, 2, change(ChangeKind.ADDED, OPENING))));
        assertThat(grids.weeks()).isEmpty();

        grids.apply(at(4, part("2026-W50", 1, 2, 2, change(ChangeKind.ADDED, VOTE))));

        assertThat(grids.versionsOf(W50))
                .singleElement()
                .satisfies(grid -> assertThat(grid.entries()).containsExactly(OPENING, VOTE));
    }

    @Test
    void aRecordThatComesAgainChangesNothing() {
        grids.apply(at(3, first("2026-W50", OPENING)));
        grids.apply(at(3, first("2026-W50", OPENING)));

        assertThat(grids.versionsOf(W50)).hasSize(1);
    }

    @Test
    void aVersionThatLacksAPartIsNotShownAndTheNextOneIs() {
        grids.apply(at(3, first("2026-W50", OPENING)));
        grids.apply(at(4, part("2026-W50", 2, 1, 3, change(ChangeKind.REMOVED, OPENING))));
        grids.apply(at(6, part("2026-W50", 2, 3, 3)));
        grids.apply(at(7, part("2026-W49", 1, 1, 1)));

        grids.apply(at(8, part("2026-W50", 3, 1, 1, change(ChangeKind.ADDED, VOTE))));

        assertThat(grids.versionsOf(W50)).extracting(PublishedGrid::version).containsExactly(1, 3);
        assertThat(grids.newest(W50))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).containsExactly(OPENING, VOTE));
        assertThat(grids.weeks()).containsExactly(W49, W50);
    }

    @Test
    void whoBeginsInTheMiddleOfAVersionPassesItOverAndShowsTheNext() {
        grids.apply(at(4, part("2026-W50", 1, 2, 3, change(ChangeKind.ADDED, OPENING))));
        grids.apply(at(5, part("2026-W50", 1, 3, 3)));
        assertThat(grids.weeks()).isEmpty();

        grids.apply(at(6, part("2026-W50", 2, 1, 1, change(ChangeKind.ADDED, VOTE))));

        assertThat(grids.versionsOf(W50)).extracting(PublishedGrid::version).containsExactly(2);
    }

    @Test
    void anOldVersionStaysWhatItWasHoweverManyFollow() {
        grids.apply(at(0, first("2026-W50", OPENING, VOTE)));
        for (int version = 2; version <= 500; version++) {
            var revised = entry("edu-1", "2026-12-08").setRevision(version).build();
            grids.apply(at(version, part("2026-W50", version, 1, 1, change(ChangeKind.REVISED, revised))));
        }

        assertThat(grids.numbered(W50, 1).orElseThrow().entries()).containsExactly(OPENING, VOTE);
        assertThat(grids.numbered(W50, 300).orElseThrow().entries())
                .extracting(GridEntry::getRevision)
                .containsExactly(300, 1);
        assertThat(grids.newest(W50).orElseThrow().entries())
                .extracting(GridEntry::getRevision)
                .containsExactly(500, 1);
    }

    @Test
    void whatIsNoVersionIsPassedBy() {
        grids.apply(new FollowedRecord("2026-W50", null, 1, Instant.EPOCH));

        assertThat(grids.weeks()).isEmpty();
    }

    @Test
    void withTheStoresOfAnotherProcessItGoesOnWhereThatOneStopped() {
        var stores = new NamedHeapStores();
        var before = new PublishedGrids(stores);
        before.apply(at(3, first("2026-W50", OPENING)));
        before.apply(at(4, first("2026-W49", VOTE)));

        var after = new PublishedGrids(stores);
        after.resume(4);
        assertThat(after.weeks()).containsExactly(W49, W50);
        after.apply(at(5, part("2026-W50", 2, 1, 2, change(ChangeKind.ADDED, VOTE))));
        assertThat(after.isWhole()).isFalse();
        after.apply(at(6, part("2026-W50", 2, 2, 2, change(ChangeKind.REMOVED, OPENING))));

        assertThat(after.isWhole()).isTrue();
        assertThat(after.newest(W50)).hasValueSatisfying(grid -> {
            assertThat(grid.entries()).containsExactly(VOTE);
            assertThat(after.removedUntil(grid)).isEqualTo(1);
        });
    }

    @Test
    void changesSinceAVersionAreCountedWithoutThoseThatWereTakenBack() {
        var shown = IntStream.range(0, 60)
                .mapToObj(number -> entry("edu-%02d".formatted(number), "2026-12-08"))
                .toList();
        grids.apply(at(0, first("2026-W50", built(shown.stream()))));
        shown.forEach(entry -> entry.setPublicNote(text("Ескерту", "Примечание")));
        grids.apply(at(1, part("2026-W50", 2, 1, 1, revised(shown.stream()))));
        shown.stream().limit(7).forEach(entry -> entry.setPublicNote(null).setRevision(3));
        grids.apply(at(2, part("2026-W50", 3, 1, 1, revised(shown.stream().limit(7)))));
        var newest = grids.newest(W50).orElseThrow();

        var since = grids.changesSince(newest, 1, 50);

        assertThat(since.count()).isEqualTo(53);
        assertThat(since.told()).hasSize(50).first().satisfies(change -> {
            assertThat(change.eventId()).isEqualTo("edu-07");
            assertThat(change.kind()).isEqualTo(ChangeKind.REVISED);
        });
        assertThat(grids.changesSince(newest, 2, 3))
                .satisfies(last -> assertThat(last.told()).hasSize(3))
                .extracting(ChangesSince::count)
                .isEqualTo(7);
        assertThat(grids.changesSince(newest, 3, 50).count()).isZero();
    }

    private static GridEntry[] built(Stream<GridEntry.Builder> entries) {
        return entries.map(GridEntry.Builder::build).toArray(GridEntry[]::new);
    }

    private static GridChange[] revised(Stream<GridEntry.Builder> entries) {
        return entries.map(entry -> change(ChangeKind.REVISED, entry.build())).toArray(GridChange[]::new);
    }
}
