package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.mediagrid.benchmark.figure.Soaked.Usage;
import org.junit.jupiter.api.Test;

/** The heap, threads and descriptors of a media-grid may grow by a twentieth, and its log and state by a fixed number of bytes an event. */
class SoakedTest {

    private static final SoakLimits LIMITS = new SoakLimits(1.05, 700, 4_000, 2_000);

    @Test
    void withinItsLimitsAMediaGridHasNoFault() {
        var soaked = new Soaked(
                new Usage(100_000, 112_000),
                Map.of("Threads", new Usage(100, 105)),
                10,
                Map.of("grid-commands-0", 30_000L, "media-grids-0", 10_000L),
                Map.of("gateway", 20_000L));

        assertThat(soaked.faults(LIMITS)).isEmpty();
    }

    @Test
    void aFaultSaysWhatGrewByHowMuch() {
        var soaked = new Soaked(
                new Usage(100_000, 112_100),
                Map.of("Threads", new Usage(100, 106)),
                10,
                Map.of("grid-commands-0", 30_000L, "media-grids-0", 10_010L),
                Map.of("gateway", 20_020L, "notifier", -10L));

        assertThat(soaked.faults(LIMITS))
                .containsExactly(
                        "Heap, less 700 bytes an event, grew by 5.1 % after the warm-up, from 100,000 to 105,100; at most 5 % is allowed.",
                        "Threads grew by 6.0 % after the warm-up, from 100 to 106; at most 5 % is allowed.",
                        "The log grew by 4,001 bytes an event; at most 4,000 are allowed. The largest parts:"
                                + " grid-commands-0 3,000, media-grids-0 1,001.",
                        "The state grew by 2,001 bytes an event; at most 2,000 are allowed. The largest parts:"
                                + " gateway 2,002, notifier -1.");
    }
}
