package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.stream.Stream;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/** From when to when an outlet is served, seen from one instant. */
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

    /** The stretch that had begun last; the first one also where nobody knows when it began. */
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

    /** Whether it had been entered by then and was neither suspended nor gone. */
    boolean isServed() {
        var end = end();
        return stretch != NEVER && (end == null || end.isAfter(at));
    }

    /** When it ceased to be served, resumed since or not; null: it did not. */
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
