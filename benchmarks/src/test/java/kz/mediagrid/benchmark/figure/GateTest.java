package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate("P1", "a submission", 4_000);

    @Test
    void aCostMayGrowByThreeTenths() {
        assertThat(gate.isExceeded(new Spread(5_190, 5_000, 5_300))).isFalse();
        assertThat(gate.isExceeded(new Spread(5_210, 5_000, 5_300))).isTrue();
    }

    @Test
    void aCostThatSwingsIsNotGated() {
        var swinging = new Spread(8_000, 7_000, 8_300);

        assertThat(gate.isSteady(swinging)).isFalse();
        assertThat(gate.isExceeded(swinging)).isFalse();
    }
}
