package kz.mediagrid.benchmark.row;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.PortBlocks;
import kz.mediagrid.benchmark.process.RawProducer;
import kz.mediagrid.calendar.AlmatyTime;
import org.jspecify.annotations.Nullable;

/** Holds what the rows of one run share: its size, its directory and ports, and one media-grid with all default settings. */
public final class Bench implements AutoCloseable {

    /** The number of pairs, among the sizes: those that the user chooses have other names. */
    static final String PAIRS = "pairs";

    private final boolean isShort;
    private final Path directory;
    private final PortBlocks ports;
    private final Consumer<String> progress;
    private final Goals goals;
    private final Clock clock;
    private final Map<String, Integer> sizes;
    private final TreeMap<String, Integer> used = new TreeMap<>();
    private int directories;
    private int seeds;
    private @Nullable MediaGridProcess mediaGrid;

    /**
     * @param isShort whether the run has the short form, in which each row takes at most 80 s
     * @param directory an empty folder for all data of the run
     * @param clock real time, which the measured media-grids have as business time
     * @param sizes the sizes that the user chose, by their names: see {@link Row#sizes()}
     * @param progress takes a line for the user at each step
     */
    public Bench(
            boolean isShort,
            Path directory,
            PortBlocks ports,
            Goals goals,
            Clock clock,
            Map<String, Integer> sizes,
            Consumer<String> progress) {
        this.isShort = isShort;
        this.directory = directory;
        this.ports = ports;
        this.goals = goals;
        this.clock = clock;
        this.sizes = Map.copyOf(sizes);
        this.progress = progress;
    }

    boolean isShort() {
        return isShort;
    }

    /** {@code inShort} in the short form, else {@code inFull}. */
    int size(int inShort, int inFull) {
        return isShort ? inShort : inFull;
    }

    /** The size that the user chose, or else the one of the form. */
    int size(String name, int inShort, int inFull) {
        int size = sizes.getOrDefault(name, size(inShort, inFull));
        used.put(name, size);
        return size;
    }

    /** The sizes that were asked for since this was called last, by their names. */
    public Map<String, Integer> takeSizes() {
        var taken = Map.copyOf(used);
        used.clear();
        return taken;
    }

    /** A bench with other sizes in the same run, on the same ports; the caller closes it. */
    public Bench at(Map<String, Integer> others) {
        return new Bench(isShort, newDirectory("sized"), ports, goals, clock, others, progress);
    }

    PortBlocks ports() {
        return ports;
    }

    Goals goals() {
        return goals;
    }

    /** A generator of commands that no other generator makes. */
    CommandGenerator commands() {
        return new CommandGenerator(clock);
    }

    /** Tells the user something at once. */
    public void tell(String line) {
        progress.accept(line);
    }

    /** A folder that does not exist yet. */
    Path newDirectory(String purpose) {
        directories++;
        return directory.resolve(purpose + "-" + directories);
    }

    /** The media-grid that rows share; it is started when the first of them needs it. */
    MediaGridProcess mediaGrid() {
        if (mediaGrid == null) {
            tell("Starting the media-grid …");
            mediaGrid = startMediaGrid(Map.of());
        }
        return mediaGrid;
    }

    /** A media-grid of its own for a row that needs other settings or empty logs; the row closes it. */
    MediaGridProcess startMediaGrid(Map<String, String> settings) {
        return MediaGridProcess.start(newDirectory("media-grid"), ports.take(6), settings);
    }

    /** A generator of requests to the bodies of {@code mediaGrid} that no other generator makes. */
    RequestGenerator requests(MediaGridProcess mediaGrid) {
        return new RequestGenerator(
                clock, List.copyOf(mediaGrid.accounts().agencies().keySet()));
    }

    /** The calls of the bodies of {@code mediaGrid}, with events that no other calls of this run send. */
    EventCalls calls(MediaGridProcess mediaGrid) {
        return calls(mediaGrid.ports().pages(), mediaGrid.accounts().agencies());
    }

    /** The same calls to {@code port}, with these API keys by the codes of the bodies. */
    EventCalls calls(int port, Map<String, String> keys) {
        return new EventCalls(port, keys, newEvents(), firstDay());
    }

    /** A generator whose events no other generator of this run makes. */
    SampleEvents newEvents() {
        seeds++;
        return new SampleEvents(seeds);
    }

    /** The first day of events that nobody finds late. */
    LocalDate firstDay() {
        return LocalDate.now(clock.withZone(AlmatyTime.ZONE)).plusWeeks(2);
    }

    /** The raw producer on the broker of {@code mediaGrid}. */
    RawProducer rawProducer(MediaGridProcess mediaGrid) {
        return new RawProducer(goals.rawProducer(), mediaGrid.ports().bootstrapServers(), newDirectory("raw-producer"));
    }

    /** Runs both sides once to warm them up, and then the pairs: ours, the baseline, ours, the baseline … */
    Comparison pairs(String row, int pairs, Supplier<Sample> ours, Supplier<Sample> baseline) {
        return new Pairs(row, progress).run(sizes.getOrDefault(PAIRS, pairs), ours, baseline);
    }

    /** Stops the shared media-grid, e.g. before a row that must be alone on the machine. */
    public void stopMediaGrid() {
        if (mediaGrid != null) {
            mediaGrid.close();
            mediaGrid = null;
        }
    }

    @Override
    public void close() {
        stopMediaGrid();
    }
}
