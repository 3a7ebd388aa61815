package kz.mediagrid.notifier.known;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.known.AsOfWeek.Known;
import kz.mediagrid.notifier.grid.AsOf;
import org.springframework.stereotype.Component;

/** Has what was known made from the log. Each time that is a replay, so that one is made at a time. */
@Component
final class AsOfReplays {

    private final AsOfWeeks weeks;
    private final Semaphore one = new Semaphore(1);

    AsOfReplays(AsOfWeeks weeks) {
        this.weeks = weeks;
    }

    /** What was known; nothing if another answer is being made. */
    Optional<Known> at(GridWeek week, AsOf asOf) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(weeks.at(week, asOf));
        } finally {
            one.release();
        }
    }
}
