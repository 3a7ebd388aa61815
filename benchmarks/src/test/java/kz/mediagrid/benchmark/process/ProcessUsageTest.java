package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {

    private static final String STAT =
            "4242 (java (1) x) S 1 4242 4242 0 -1 4194560 100 200 3 4 1500 300 70 8 20 0 60 0 12345";

    @Test
    void theTicksOfUserAndSystemAreTheProcesssOwn() {
        assertThat(ProcessUsage.ticks(STAT, false)).isEqualTo(1_800);
    }

    @Test
    void endedChildrenAreInTheLineOfTheirParent() {
        assertThat(ProcessUsage.ticks(STAT, true)).isEqualTo(1_878);
    }

    @Test
    void aProcessThatHasEndedUsesNothingMore() {
        assertThat(ProcessUsage.ticks("", true)).isZero();
    }

    @Test
    void thisProcessUsesMemoryAndTime() {
        var self = ProcessHandle.current();

        assertThat(ProcessUsage.isTold()).isTrue();
        assertThat(ProcessUsage.ownMicros(self)).isPositive();
        assertThat(ProcessUsage.residentBytes(self)).isGreaterThan(10_000_000);
    }
}
