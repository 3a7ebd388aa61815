package kz.mediagrid.formats;

import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldChangeTest {

    private static final GridEntry PLANNED = standing(EntryStanding.PLANNED);
    private static final GridEntry CANCELLED = standing(EntryStanding.CANCELLED);

    @ParameterizedTest
    @CsvSource({
        ", PLANNED, ADDED",
        ", CANCELLED, CANCELLED",
        "PLANNED, , REMOVED",
        "PLANNED, PLANNED, REVISED",
        "PLANNED, CANCELLED, CANCELLED",
        "CANCELLED, CANCELLED, REVISED",
        "CANCELLED, MOVED, MOVED",
        "MOVED, POSTPONED, POSTPONED",
        "POSTPONED, PLANNED, REINSTATED"
    })
    void theKindFollowsFromTheEntriesBeforeAndAfter(
            @Nullable EntryStanding before, @Nullable EntryStanding after, ChangeKind kind) {
        var change = ToldChange.between(
                "edu-1", before == null ? null : standing(before), after == null ? null : standing(after));

        assertThat(change.kind()).isEqualTo(kind);
    }

    @Test
    void anEventThatMovesAgainIsMoved() {
        var moved = GridEntry.newBuilder(standing(EntryStanding.MOVED))
                .setMovedTo(LocalDate.parse("2026-12-15"))
                .build();
        var again = GridEntry.newBuilder(moved)
                .setMovedTo(LocalDate.parse("2026-12-16"))
                .build();

        assertThat(ToldChange.between("edu-1", moved, again).kind()).isEqualTo(ChangeKind.MOVED);
    }

    @Test
    void anEntryThatDiffersInNumbersOfVersionsAloneSaysTheSame() {
        var later = GridEntry.newBuilder(PLANNED)
                .setRevision(3)
                .setChangedVersion(4)
                .build();

        assertThat(ToldChange.between("edu-1", PLANNED, later).isSame()).isTrue();
        assertThat(ToldChange.between("edu-1", PLANNED, CANCELLED).isSame()).isFalse();
        assertThat(ToldChange.between("edu-1", null, PLANNED).isSame()).isFalse();
        assertThat(ToldChange.between("edu-1", null, null).isSame()).isTrue();
    }

    @Test
    void aCancelledEventThatIsRevisedIsToldAsCancelled() {
        var cancelled = new ToldChange("edu-1", ChangeKind.CANCELLED, PLANNED, CANCELLED);
        var revised = new ToldChange("edu-1", ChangeKind.REVISED, CANCELLED, CANCELLED);

        assertThat(cancelled.then(revised).kind()).isEqualTo(ChangeKind.CANCELLED);
    }

    private static GridEntry standing(EntryStanding standing) {
        return entry("edu-1", "2026-12-08").setStanding(standing).build();
    }
}
