package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The worker's thread, run by hand. */
final class Loop extends ScheduledThreadPoolExecutor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();

    private final Supplier<Instant> now;

    /** @param now what the clock shows */
    Loop(Supplier<Instant> now) {
        super(0);
        this.now = now;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        var timer = new Later(work, now.get().plusMillis(unit.toMillis(delay)));
        later.add(timer);
        return timer;
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    void runDue() {
        var due = later.stream().filter(timer -> !timer.at.isAfter(now.get())).toList();
        later.removeAll(due);
        due.forEach(Later::run);
        runAll();
    }

    private static final class Later extends FutureTask<Void> implements RunnableScheduledFuture<Void> {

        private final Instant at;

        Later(Runnable work, Instant at) {
            super(work, null);
            this.at = at;
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return at.compareTo(((Later) other).at);
        }
    }
}
