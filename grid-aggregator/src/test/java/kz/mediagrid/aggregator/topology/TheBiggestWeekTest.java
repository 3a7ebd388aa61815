package kz.mediagrid.aggregator.topology;

import org.junit.jupiter.api.Tag;

/** The same with 20,000 planned events, many times what a country has. */
@Tag("long")
@Tag("benchmark")
class TheBiggestWeekTest extends ABigWeekTest {

    @Override
    int events() {
        return 20_000;
    }
}
