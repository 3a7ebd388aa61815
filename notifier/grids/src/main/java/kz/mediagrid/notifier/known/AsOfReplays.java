package kz.mediagrid.notifier.known;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.grid.known.AsOfWeek.Known;
import kz.mediagrid.notifier.grid.AsOf;
import org.springframework.stereotype.Component;

/** Runs only one replay at a time, because a replay reads the whole log up to the requested instant. */
@Component
final class AsOfReplays {

    private final AsOfWeeks weeks;
    private final RefusedCalls refused;
    private final Semaphore one = new Semaphore(1);

    AsOfReplays(AsOfWeeks weeks, RefusedCalls refused) {
        this.refused = refused;
        this.weeks = weeks;
    }

    /** The week's state at the instant; empty if another replay is running. */
    Optional<Known> at(GridWeek week, AsOf asOf) {
        if (!one.tryAcquire()) {
            return refused.by(RefusingLimit.KNOWN_GRIDS, Optional.empty());
        }
        try {
            return Optional.of(weeks.at(week, asOf));
        } finally {
            one.release();
        }
    }
}
