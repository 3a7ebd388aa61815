package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kz.mediagrid.benchmark.process.MachineLoad.Ticks;
import org.junit.jupiter.api.Test;

class MachineLoadTest {

    /** user nice system idle iowait irq softirq steal guest guest_nice */
    private final Ticks before = Ticks.of("cpu  1000 100 500 8000 300 20 30 50 7 0");

    @Test
    void interruptsAndWaitsAreNobodysAndWhatTheHostTookIsOthers() {
        assertThat(before).isEqualTo(new Ticks(1_650, 10_000));
    }

    @Test
    void whatWeUsedIsNotOthers() {
        var later = new Ticks(before.busy() + 150, before.all() + 200);

        assertThat(before.othersShare(later, 1_300_000)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void roundingOfTicksGivesNoNegativeShare() {
        var later = new Ticks(before.busy() + 150, before.all() + 200);

        assertThat(before.othersShare(later, 1_520_000)).isZero();
    }
}
