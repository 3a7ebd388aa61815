package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.process.PortBlocks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five minutes of all kinds of work leave nothing behind but what is kept for each event. */
@Tag("long")
@Tag("benchmark")
class SoakTest {

    @Test
    void whatAMediaGridHoldsDoesNotGrowWithTheTime(@TempDir Path directory) {
        try (var bench = new Bench(
                true,
                directory,
                new PortBlocks(28_280),
                Goals.read(),
                Clock.systemUTC(),
                Map.of("minutes", Integer.getInteger("minutes", 5)),
                System.out::println)) {
            var soaked = new Soak(bench).run();

            System.out.println(soaked);
            assertThat(soaked.faults(Goals.read().soak())).isEmpty();
        }
    }
}
