package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.stream.Stream;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/** The start and the end of an outlet's service around one instant. */
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

    /** The last stretch of service that had begun by the instant; the first stretch also if its beginning is unknown. */
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

    /** Whether the outlet was registered by the instant, and neither suspended nor deleted. */
    boolean isServed() {
        var end = end();
        return stretch != NEVER && (end == null || end.isAfter(at));
    }

    /** The instant at which the outlet ceased to be served, even if it was resumed later; null if it did not cease. */
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
