package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ThreadUsage;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/**
 * P4b: the processor time of the stage of obligations for a request and its answer, and for 100 ms in which nothing is due, with
 * many open obligations, compared to another media-grid with few. It is that of the stage's thread alone.
 */
final class OpenObligations implements Row {

    private static final String TICK = "P4b-tick";
    private static final int FEW = 100;

    /** The stage looks for what is due every 100 ms. */
    private static final double TICK_NANOS = 1e8;

    /** The requests that are made and answered in a run: of each number as many stay open. */
    private static final int REQUESTS = 400;

    /** Linux keeps 15 characters of the name of a thread. */
    private static final String THREAD = ObligationTopology.APPLICATION_ID.substring(0, 15);

    @Override
    public String id() {
        return "P4b";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("obligations");
    }

    @Override
    public Comparison measure(Bench bench) {
        try (var many = new Load(bench, bench.size("obligations", 1_000, 10_000));
                var few = new Load(bench, FEW)) {
            return bench.pairs(id(), bench.size(5, 9), () -> many.sample(true), () -> few.sample(false));
        }
    }

    private static final class Load implements AutoCloseable {

        private final MediaGridProcess mediaGrid;
        private final LogClient log;
        private final RequestGenerator generator;
        private final Duration idle;

        Load(Bench bench, int open) {
            mediaGrid = bench.startMediaGrid(Map.of());
            log = new LogClient(mediaGrid.ports().bootstrapServers());
            generator = bench.requests(mediaGrid);
            idle = Duration.ofSeconds(bench.size(3, 10));
            bench.tell("P4b: opening %,d obligations …".formatted(open));
            handle(generator.requests(open));
            Quiet.await(mediaGrid.handle());
        }

        Sample sample(boolean many) {
            double before = used();
            handle(generator.requests(REQUESTS));
            handle(generator.answers(REQUESTS));
            Quiet.await(mediaGrid.handle());
            double request = (used() - before) / REQUESTS;
            double pause = idle();
            var sample = Sample.of("P4b", request).and(TICK, pause);
            return many
                    ? sample.costing("obligations, a request with its answer", request)
                            .costing("obligations, 100 ms in which nothing is due", pause)
                    : sample;
        }

        /** Writes records each of which changes one obligation, and returns when the changes are committed. */
        private void handle(List<Map.Entry<String, SpecificRecord>> records) {
            log.seekToEnd(Topics.OBLIGATIONS);
            log.await(log.put(Topics.INFORMATION_REQUESTS, records.stream()));
        }

        private double idle() {
            double before = used();
            long began = System.nanoTime();
            for (long left = idle.toNanos(); left > 0; left = idle.toNanos() - (System.nanoTime() - began)) {
                LockSupport.parkNanos(left);
            }
            return (used() - before) * TICK_NANOS / (System.nanoTime() - began);
        }

        private double used() {
            return ThreadUsage.micros(mediaGrid.handle(), THREAD);
        }

        @Override
        public void close() {
            log.close();
            mediaGrid.close();
        }
    }
}
