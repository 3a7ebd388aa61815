package kz.mediagrid.observability.progress;

import java.util.function.LongSupplier;

/**
 * Chooses the moments at which a line tells the progress of one piece of work: at a further tenth, at most once a second. Work that
 * takes less than a second, and the end, have no line.
 */
public final class ProgressSteps {

    private static final int STEP = 10;
    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final LongSupplier nanoTime;
    private long last;
    private int percent;

    /** @param nanoTime measures durations, e.g. {@link System#nanoTime} */
    public ProgressSteps(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /** Whether a line tells {@code progress}. */
    public synchronized boolean isNext(Progress progress) {
        var now = nanoTime.getAsLong();
        if (progress.isAll() || progress.percent() < percent + STEP || now - last < INTERVAL_NANOS) {
            return false;
        }
        percent = progress.percent() / STEP * STEP;
        last = now;
        return true;
    }
}
