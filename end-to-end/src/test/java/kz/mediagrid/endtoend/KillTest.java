package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** The whole process, broker included, killed with -9 under load: nothing acknowledged is lost, nothing is doubled. */
@Isolated("how long a start takes is measured")
class KillTest {

    /** From the launch until a submission was accepted, on new data and after a kill. */
    private static final Duration QUICK = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> aKillUnderLoad() {
        var run = new KillRun(Map.of());
        return Stream.concat(
                run.tests(),
                Stream.of(DynamicTest.dynamicTest(
                        "each start is quick",
                        () -> assertThat(run.starts())
                                .hasSize(2)
                                .allSatisfy(start -> assertThat(start).isLessThanOrEqualTo(QUICK)))));
    }
}
