package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ThreadUsageTest {

    @Test
    void theTimeIsThatOfTheThreadsOfTheNameAlone() throws Exception {
        var threads = Executors.newSingleThreadExecutor(work -> new Thread(work, "measured-thread-1"));
        try {
            threads.submit(() -> busy(100)).get();
            double first = ThreadUsage.micros(ProcessHandle.current(), "measured-thread");
            busy(300);
            double second = ThreadUsage.micros(ProcessHandle.current(), "measured-thread");

            assertThat(first).isBetween(95_000.0, 250_000.0);
            assertThat(second - first).isLessThan(100_000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aThreadThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> ThreadUsage.micros(ProcessHandle.current(), "no such"))
                .hasMessageContaining("no such");
    }

    /** Uses so much processor time of the calling thread. */
    private static void busy(long millis) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - began < millis * 1_000_000) {
            Thread.onSpinWait();
        }
    }
}
