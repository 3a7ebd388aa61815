package kz.mediagrid.notifier.delivery.probe;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import kz.mediagrid.notifier.worker.Session;
import kz.mediagrid.notifier.worker.Work;

/** Delivers to outlets, and probes the suspended ones: the instance that does the one does the other. */
final class ProbingWork implements Work {

    private final Work deliveries;
    private final Function<Executor, Prober> probers;

    /** @param probers makes the prober of a session, with the thread that writes results */
    ProbingWork(Work deliveries, Function<Executor, Prober> probers) {
        this.deliveries = deliveries;
        this.probers = probers;
    }

    @Override
    public Session open(Runnable wake) {
        var session = deliveries.open(wake);
        var writing = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "probe-results");
            thread.setDaemon(true);
            return thread;
        });
        return new ProbingSession(session, probers.apply(writing), writing);
    }

    private record ProbingSession(Session deliveries, Prober prober, ExecutorService writing) implements Session {

        @Override
        public Duration run() {
            var delivery = deliveries.run();
            var probe = prober.probe();
            return probe.compareTo(delivery) < 0 ? probe : delivery;
        }

        @Override
        public void close() {
            writing.shutdown();
            deliveries.close();
        }
    }
}
