package kz.mediagrid.benchmark.row;

import java.util.Map;
import java.util.Set;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.log.RawRead;
import kz.mediagrid.benchmark.process.MediaGridProcess;

/**
 * P2c: the time from the start after a {@code kill -9} until the media-grid is ready and nothing is undecided. The baseline
 * reads the changelogs of both stages, bytes only.
 */
final class Recovery implements Row {

    private static final int WEEKS = 45;

    /** The commands that are written at once, so that the driver's memory does not grow with the number of events. */
    private static final int AT_ONCE = 10_000;

    @Override
    public String id() {
        return "P2c";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("events");
    }

    @Override
    public Comparison measure(Bench bench) {
        int events = bench.size("events", 10_000, 1_000_000);
        var data = bench.newDirectory("killed");
        int port = bench.ports().take(6);
        try (var killed = new Killed(MediaGridProcess.start(data, port, Map.of()))) {
            fill(bench, killed.mediaGrid, events);
            return bench.pairs(id(), bench.size(5, 5), () -> Sample.of(id(), killed.recover()), () -> {
                Quiet.await(killed.mediaGrid.handle());
                return Sample.of(
                        id(), RawRead.changelogs(killed.mediaGrid.ports().bootstrapServers()));
            });
        }
    }

    private static void fill(Bench bench, MediaGridProcess mediaGrid, int events) {
        var generator = bench.commands();
        var weeks = generator.weeks(0, WEEKS);
        long began = System.nanoTime();
        try (var log = new LogClient(mediaGrid.ports().bootstrapServers())) {
            for (int decided = 0; decided < events; decided += AT_ONCE) {
                log.decide(generator.events(weeks, Math.min(AT_ONCE, events - decided)));
                bench.tell("P2c: %,d of %,d events are decided after %,d s"
                        .formatted(
                                Math.min(events, decided + AT_ONCE),
                                events,
                                (System.nanoTime() - began) / 1_000_000_000));
            }
        }
        Quiet.await(mediaGrid.handle());
    }

    private static final class Killed implements AutoCloseable {

        private MediaGridProcess mediaGrid;

        Killed(MediaGridProcess mediaGrid) {
            this.mediaGrid = mediaGrid;
        }

        /** Kills it and starts it again; the time of the start [s]. */
        double recover() {
            mediaGrid.kill();
            var began = System.nanoTime();
            mediaGrid =
                    MediaGridProcess.start(mediaGrid.data(), mediaGrid.ports().pages(), Map.of());
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() {
            mediaGrid.close();
        }
    }
}
