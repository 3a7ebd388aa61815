package kz.mediagrid.benchmark.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.calendar.GridWeek;
import org.apache.avro.specific.SpecificRecord;

/**
 * P2b: decisions a second in a week of 10,000 events, compared to weeks of about 100; and of bodies that have all events of a
 * day at one hour, compared to bodies whose events follow each other.
 */
final class FullWeeks implements Row {

    private static final String CROWD = "P2b-crowd";
    private static final int FEW = 100;

    /** So many weeks of few events that a run adds few to each of them. */
    private static final int SMALL_WEEKS = 40;

    /** So many events in all full weeks together at least, so that the commands of the runs make each half as large again at most. */
    private static final int FULL = 10_000;

    private static final int COMMANDS = 800;

    @Override
    public String id() {
        return "P2b";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("entries", "crowd");
    }

    @Override
    public Comparison measure(Bench bench) {
        try (var mediaGrid = bench.startMediaGrid(Map.of());
                var log = new LogClient(mediaGrid.ports().bootstrapServers())) {
            var load = new Load(bench, mediaGrid, log);
            load.fill();
            return bench.pairs(id(), bench.size(5, 9), load::large, load::small);
        }
    }

    private static final class Load {

        private final MediaGridProcess mediaGrid;
        private final LogClient log;
        private final CommandGenerator generator;
        private final List<GridWeek> large;
        private final List<GridWeek> small;
        private final GridWeek ofCrowds;
        private final int entries;
        private final int crowd;
        private int crowds;

        Load(Bench bench, MediaGridProcess mediaGrid, LogClient log) {
            this.mediaGrid = mediaGrid;
            this.log = log;
            generator = bench.commands();
            entries = bench.size("entries", 1_000, 10_000);
            large = generator.weeks(0, Math.max(1, FULL / entries));
            small = generator.weeks(large.size(), SMALL_WEEKS);
            ofCrowds = generator.weeks(large.size() + SMALL_WEEKS, 1).get(0);
            crowd = bench.size("crowd", 30, 30);
            bench.tell("P2b: filling %d weeks with %,d events each, and %d weeks with %d …"
                    .formatted(large.size(), entries, SMALL_WEEKS, FEW));
        }

        void fill() {
            log.decide(generator.events(large, large.size() * entries));
            log.decide(generator.events(small, SMALL_WEEKS * FEW));
            Quiet.await(mediaGrid.handle());
        }

        Sample large() {
            return sample(decided(generator.events(large, COMMANDS)), "a full week", true);
        }

        Sample small() {
            return sample(decided(generator.events(small, COMMANDS)), "a week of " + FEW, false);
        }

        private Sample sample(DecidedLoad decided, String week, boolean clashing) {
            var ofCrowds = decided(crowds(clashing));
            return decided.sample("P2b", "media-grid, a decision in " + week)
                    .and(CROWD, ofCrowds.rate())
                    .costing(
                            "media-grid, a decision of a crowd that " + (clashing ? "clashes" : "does not clash"),
                            ofCrowds.cost());
        }

        private DecidedLoad decided(Stream<SpecificRecord> commands) {
            return DecidedLoad.measure(mediaGrid.handle(), log, commands);
        }

        /** As many events as in the other part, of one body and day after the other. */
        private Stream<SpecificRecord> crowds(boolean clashing) {
            var days = ofCrowds.days();
            return IntStream.range(0, Math.max(1, COMMANDS / crowd)).boxed().flatMap(each -> {
                int number = crowds++;
                return generator.crowd(
                        number,
                        days.get(number / CommandGenerator.BODIES % days.size())
                                .plusWeeks(number / CommandGenerator.BODIES / days.size()),
                        crowd,
                        clashing);
            });
        }
    }
}
