package kz.mediagrid.benchmark.row;

import java.util.Map;
import java.util.Set;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.demo.years.SampleYears;
import kz.mediagrid.topics.Topics;

/** P7: the time from the start to ready on years of data, which {@code ./media-grid fill} writes. */
final class YearsOfData implements Row {

    private static final int WEEKS_OF_YEAR = 52;
    private static final GridWeek FIRST = GridWeek.parse("2026-W01");

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("years");
    }

    @Override
    public Comparison measure(Bench bench) {
        int years = bench.size("years", 1, 10);
        var data = bench.newDirectory("years");
        int port = bench.ports().take(6);
        try (var mediaGrid = MediaGridProcess.start(data, port, Map.of())) {
            fill(bench, mediaGrid, years * WEEKS_OF_YEAR);
        }
        return bench.pairs(
                id(),
                bench.size(5, 5),
                () -> {
                    var began = System.nanoTime();
                    try (var mediaGrid = MediaGridProcess.start(data, port, Map.of())) {
                        return Sample.of(id(), (System.nanoTime() - began) / 1e9)
                                .costing("media-grid, a start", (double) ProcessUsage.micros(mediaGrid.handle()));
                    }
                },
                () -> Sample.of(id(), 1));
    }

    private static void fill(Bench bench, MediaGridProcess mediaGrid, int weeks) {
        var bootstrapServers = mediaGrid.ports().bootstrapServers();
        try (var log = new LogClient(bootstrapServers)) {
            log.seekToEnd(Topics.SUBMISSION_OUTCOMES);
            long commands = new SampleYears(bootstrapServers).write(FIRST, weeks, week -> {});
            bench.tell("P7: %,d commands are on the log; the media-grid decides them …".formatted(commands));
            log.await(commands);
        }
        Quiet.await(mediaGrid.handle());
    }
}
