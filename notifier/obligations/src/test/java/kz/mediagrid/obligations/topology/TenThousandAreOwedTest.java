package kz.mediagrid.obligations.topology;

import org.junit.jupiter.api.Tag;

/** The same with 10,000: so many that are due at once are two seconds' work. */
@Tag("long")
@Tag("benchmark")
class TenThousandAreOwedTest extends ManyAreOwedTest {

    @Override
    int many() {
        return 10_000;
    }
}
