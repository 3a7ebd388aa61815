package kz.mediagrid.grid.state;

import org.junit.jupiter.api.Tag;

/** The same in a week of 10,000 events. */
@Tag("long")
@Tag("benchmark")
class ClashCostInTheFullestWeekTest extends ClashCostTest {

    @Override
    int full() {
        return 10_000;
    }
}
