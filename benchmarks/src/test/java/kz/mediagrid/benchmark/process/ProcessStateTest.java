package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStateTest {

    /** The test holds this array until it has measured the heap. */
    private byte[] kept = new byte[0];

    @Test
    void theHeapIsThatOfLiveObjects() {
        var before = ProcessState.of(ProcessHandle.current());
        kept = new byte[50_000_000];
        var with = ProcessState.of(ProcessHandle.current());
        kept = new byte[0];
        var after = ProcessState.of(ProcessHandle.current());

        assertThat(kept).isEmpty();
        assertThat(with.heapBytes() - before.heapBytes()).isBetween(45_000_000L, 60_000_000L);
        assertThat(with.heapBytes() - after.heapBytes()).isBetween(40_000_000L, 60_000_000L);
        assertThat(before.threads()).isPositive();
        assertThat(before.descriptors()).isPositive();
    }

    @Test
    void theTotalOfAHistogramIsItsLastFigure() {
        assertThat(ProcessState.total("   1:  10  320  [B (java.base@17)\nTotal       2038613      112520640\n"))
                .isEqualTo(112_520_640);
    }
}
