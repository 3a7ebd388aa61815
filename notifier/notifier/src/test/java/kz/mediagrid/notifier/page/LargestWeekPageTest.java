package kz.mediagrid.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same with 20,000 entries, and how long that takes. */
@Tag("long")
@Tag("benchmark")
class LargestWeekPageTest extends LargeWeekPageTest {

    private long before;
    private double coldest;

    @Override
    int entries() {
        return 20_000;
    }

    @Override
    void publishFirst(PageServer started) {
        before = used();
        super.publishFirst(started);
    }

    @Override
    void firstIsPublished(PageServer published) {
        System.out.printf("heap for a week of 20,000: %,d kB%n", (used() - before) / 1024);
        coldest = seconds(() -> published.get("/"));
    }

    @Test
    void itOpensInLessThanTwoSecondsAlsoTheFirstTime() {
        var server = server();
        var first = quietest(this::afterAStart);
        var today = quietest(() -> seconds(() -> server.get("/")));
        var lastDay = quietest(() -> seconds(() -> server.get("/grids/2026-W50?day=2026-12-12&page=34")));
        var older = quietest(() -> seconds(() -> server.get("/grids/2026-W50?version=1&day=2026-12-07")));

        System.out.printf(
                "the page of a week of 20,000: after a start %.0f ms (the first one of this JVM %.0f ms), then %.0f ms;"
                        + " its last page %.0f ms; of an older version %.0f ms%n",
                first * 1e3, coldest * 1e3, today * 1e3, lastDay * 1e3, older * 1e3);
        assertThat(DoubleStream.of(first, today, lastDay, older)).allMatch(took -> took < 2);
    }

    private double afterAStart() {
        try (var started = PageServer.start()) {
            publishFirst(started);
            return seconds(() -> started.get("/"));
        }
    }

    /** Of three: whatever else the machine does only adds to one. */
    private static double quietest(DoubleSupplier seconds) {
        return DoubleStream.generate(seconds).limit(3).min().orElseThrow();
    }

    private static double seconds(Supplier<?> call) {
        long before = System.nanoTime();
        var unused = call.get();
        return (System.nanoTime() - before) / 1e9;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
