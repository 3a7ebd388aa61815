package kz.mediagrid.watch.metric;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time for which the oldest version that an outlet has not received has waited. */
enum OutletLag {
    NONE,
    UNDER_1H,
    UNDER_1D,
    OVER_1D;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** @param waited null if no version waits */
    static OutletLag of(@Nullable Duration waited) {
        if (waited == null) {
            return NONE;
        }
        return waited.compareTo(HOUR) < 0 ? UNDER_1H : waited.compareTo(DAY) < 0 ? UNDER_1D : OVER_1D;
    }
}
