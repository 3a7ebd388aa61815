package kz.mediagrid.grid.chain;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.grid.testing.Chained;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.state.testing.NamedHeapStores;
import org.junit.jupiter.api.Test;

/** Which versions of all weeks may be signed, and what is wrong with the others. */
class ChainsTest {

    private final Chained week = new Chained();
    private final MediaGridVersion first =
            week.next(change(ChangeKind.ADDED, entry("edu-1", "2026-12-08").build()));
    private final MediaGridVersion second =
            week.next(change(ChangeKind.REMOVED, entry("edu-1", "2026-12-08").build()));
    private final Chains chains = new Chains(new HeapStores());

    @Test
    void aSoundVersionIsToBeSignedUntilThatIsDone() {
        assertThat(chains.apply(0, first)).isEmpty();
        assertThat(chains.apply(1, second)).isEmpty();

        assertThat(chains.unsigned()).extracting(ChainLink::version).containsExactly(1, 2);
        assertThat(chains.faults()).isEmpty();

        chains.done(chains.unsigned().get(0));
        assertThat(chains.unsigned()).extracting(ChainLink::version).containsExactly(2);
    }

    @Test
    void aPartThatWasTakenBeforeChangesNothing() {
        chains.apply(4, first);

        assertThat(chains.apply(4, first)).isEmpty();
        assertThat(chains.apply(3, first)).isEmpty();
        assertThat(chains.apply(5, second)).isEmpty();
        assertThat(chains.unsigned()).hasSize(2);
    }

    @Test
    void theFirstFaultOfAWeekIsToldOnceAndNothingBehindItIsToBeSigned() {
        chains.apply(0, first);
        var broken = MediaGridVersion.newBuilder(second).setEntryCount(7).build();

        var fault = new BrokenVersion("2026-W50", 2, "its entryCount should be 0 and is 7");
        assertThat(chains.apply(1, broken)).contains(fault);
        assertThat(chains.apply(2, week.next())).isEmpty();

        assertThat(chains.faults()).containsExactly(fault);
        assertThat(fault)
                .hasToString(
                        "version 2 of 2026-W50 was changed after its publication: its entryCount should be 0 and is 7");
        assertThat(chains.unsigned()).extracting(ChainLink::version).containsExactly(1);
    }

    @Test
    void withTheStoresOfAnotherProcessItGoesOnWhereThatOneStopped() {
        var stores = new NamedHeapStores();
        var before = new Chains(stores);
        before.apply(0, first);
        before.apply(1, second);
        before.done(before.unsigned().get(0));
        var third = week.next();
        var broken = MediaGridVersion.newBuilder(week.next()).setEntryCount(7).build();

        var after = new Chains(stores);
        after.resume();
        assertThat(after.unsigned()).extracting(ChainLink::version).containsExactly(2);
        assertThat(after.apply(2, third)).isEmpty();
        assertThat(after.apply(3, broken)).isPresent();

        var last = new Chains(stores);
        last.resume();
        assertThat(last.unsigned())
                .isEqualTo(after.unsigned())
                .extracting(ChainLink::version)
                .containsExactly(2, 3);
        assertThat(last.faults()).isEqualTo(after.faults()).hasSize(1);
        assertThat(last.apply(4, week.next())).isEmpty();
        assertThat(last.unsigned()).hasSize(2);
    }

    @Test
    void theStoresLackAVersionOfWhichAPartIsMissing() {
        assertThat(chains.isWhole()).isTrue();
        chains.apply(0, MediaGridVersion.newBuilder(first).setParts(2).build());
        assertThat(chains.isWhole()).isFalse();
    }
}
