package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.stream.Stream;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/** Finds an outlet's last stretch of service that began at a given instant or earlier, and the end of that stretch. */
final class OutletTimes {

    private static final int NEVER = -1;

    private final OutletStanding outlet;
    private final Instant at;
    private final int stretch;

    OutletTimes(OutletStanding outlet, Instant at) {
        this.outlet = outlet;
        this.at = at;
        this.stretch = stretch();
    }

    /**
     * The index of the last stretch that began at the instant or earlier. The first stretch counts even if its beginning
     * is unknown.
     */
    private int stretch() {
        var stretches = outlet.getStretches();
        for (int last = stretches.size() - 1; last >= 0; last--) {
            var since = stretches.get(last).getSince();
            if (since == null ? last == 0 : !since.isAfter(at)) {
                return last;
            }
        }
        return NEVER;
    }

    /** Whether the outlet was served at the instant: registered, and neither suspended nor deleted. */
    boolean isServed() {
        var end = end();
        return stretch != NEVER && (end == null || end.isAfter(at));
    }

    /**
     * The time at which the outlet was suspended or deleted after the stretch began, even if the outlet was resumed later;
     * null if the outlet was neither suspended nor deleted.
     */
    @Nullable
    Instant end() {
        return stretch == NEVER
                ? null
                : Stream.concat(
                                outlet.getStretches().stream()
                                        .skip(stretch)
                                        .flatMap(one -> Stream.ofNullable(one.getSuspendedAt()))
                                        .limit(1),
                                Stream.ofNullable(outlet.getGoneAt()))
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}
