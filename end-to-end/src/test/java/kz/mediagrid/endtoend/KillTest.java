package kz.mediagrid.endtoend;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;

/** The whole process, broker included, killed with -9 under load: nothing acknowledged is lost, nothing is doubled. */
@Execution(CONCURRENT)
class KillTest {

    @TestFactory
    Stream<DynamicTest> aKillUnderLoad() {
        return new KillRun(Map.of(), new SignInStory().story(), new AuditStory().story()).tests();
    }
}
