package kz.mediagrid.endtoend;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** The whole process, broker included, killed with -9 under load: nothing acknowledged is lost, nothing is doubled. */
// First of all: how long a start takes is measured before the shared media-grid of the other tests runs beside it.
@Order(1)
class KillTest {

    @TestFactory
    Stream<DynamicTest> aKillUnderLoad() {
        return new KillRun(Map.of()).tests();
    }
}
