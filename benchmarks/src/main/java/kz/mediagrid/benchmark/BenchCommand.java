package kz.mediagrid.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.mediagrid.benchmark.figure.FigureFile;
import kz.mediagrid.benchmark.figure.FigureLine;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.picture.CostPicture;
import kz.mediagrid.benchmark.process.PortBlocks;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.benchmark.row.Bench;
import kz.mediagrid.benchmark.row.Curves;
import kz.mediagrid.benchmark.row.Row;
import kz.mediagrid.benchmark.row.Rows;
import kz.mediagrid.benchmark.row.Soak;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.standalone.EndOfProcess;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.OpenParts;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: runs rows of the benchmarks, and prints and writes their figures. */
@Command(
        name = "bench",
        description =
                "Measures a media-grid of its own, with data of its own, against baselines in the same run, by turns."
                        + " A row is not judged if other programs use more than a tenth of the machine, or if the driver is the"
                        + " bottleneck. The exit code is 1 if a row misses its goal by more than the factor 0.7, or fails. The figures are"
                        + " also written to benchmarks/target/bench.csv, with the sizes of the loads. The id sizes, alone,"
                        + " measures rows at several sizes, and draws pictures of cost against size. The row soak, which all does not include, works for --size"
                        + " minutes=30; its exit code is 1 if heap, threads, descriptors, log or state grew by more than a limit.")
final class BenchCommand implements Callable<Integer> {

    private static final int FIRST_PORT = 18_080;

    @Parameters(paramLabel = "ID", description = "ids of rows, e.g. P1 P1a; or all; or soak; or sizes")
    private List<String> ids = List.of();

    @Option(
            names = "--short",
            description = "smaller loads; of all rows, those that need no large data: about ten minutes")
    private boolean isShort;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + FIRST_PORT,
            description =
                    "the first of the loopback ports that the processes use, if they are free; ${DEFAULT-VALUE} unless given")
    private int port = FIRST_PORT;

    @Option(
            names = "--size",
            paramLabel = "NAME=N",
            description =
                    "another size of a load: commands (P2, P2a), entries of the full week or events of a crowd (P2b),"
                            + " events (P2c), outlets or versions (P3), outlets (P3b), obligations (P4b), years (P7), minutes, rate or outlets (soak)")
    private Map<String, Integer> sizes = Map.of();

    @Option(names = "--pictures", paramLabel = "FOLDER", description = "the folder of the pictures of sizes")
    private @Nullable Path pictures;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "a CSV file, or several joined, of which sizes draws the pictures, instead of measuring")
    private @Nullable Path from;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Logging.in(Installation.commandLogs());
        var rows = Usage.valid(spec, this::rows);
        var out = spec.commandLine().getOut();
        if (from != null) {
            draw(FigureFile.read(from), out);
            return 0;
        }
        if (!ProcessUsage.isTold()) {
            throw new PlatformFailure("The benchmarks read what processes use from /proc: run them on Linux.");
        }
        var report = new Report(Goals.read());
        var parts = new OpenParts();
        EndOfProcess.closes(parts, out);
        try (parts) {
            var directory = parts.open(() -> RunDirectory.in(Installation.stages()));
            var bench = parts.open(() -> new Bench(
                    isShort,
                    directory.path(),
                    new PortBlocks(port),
                    Goals.read(),
                    Clock.systemUTC(),
                    sizes,
                    line -> say(out, line)));
            if (isSoak()) {
                return soak(bench, out);
            }
            for (var row : rows) {
                measure(row, bench, report, parts);
            }
            if (isSizes()) {
                measureSizes(bench, report, parts);
            }
        }
        report.print(out);
        var figures = report.figures().toList();
        FigureFile.write(csv(), Rows.sizes(), figures);
        say(out, "The figures are also in " + csv() + ".");
        if (isSizes()) {
            draw(figures, out);
            return report.isIncomplete() ? 1 : 0;
        }
        return report.isFailed() ? 1 : 0;
    }

    private void draw(List<FigureLine> figures, PrintWriter out) {
        var folder = pictures == null ? csv().resolveSibling("pictures") : pictures;
        for (var curve : Goals.read().curves()) {
            CostPicture.of(curve, figures)
                    .ifPresentOrElse(
                            picture -> say(out, "Drawn: " + picture.writeInto(folder)),
                            () -> say(out, "Not drawn, for want of two sizes: " + curve.size()));
        }
    }

    /** A row that fails does not take the figures of the others away; its failure is told, and logged. */
    private static void measure(Row row, Bench bench, Report report, OpenParts parts) {
        try {
            bench.takeSizes();
            report.add(row.measure(bench), bench.takeSizes());
        } catch (RuntimeException failure) {
            if (parts.isClosed()) {
                throw parts.explain(failure);
            }
            LoggerFactory.getLogger(BenchCommand.class).error("{} fails", row.id(), failure);
            report.addFailed(row.id(), String.valueOf(failure.getMessage()));
            bench.tell("%s failed: %s".formatted(row.id(), failure.getMessage()));
            // The next row may need a media-grid that works.
            bench.stopMediaGrid();
        }
    }

    private static void measureSizes(Bench bench, Report report, OpenParts parts) {
        Curves.rows(Goals.read().curves()).forEach(sized -> {
            try (var other = bench.at(sized.sizes())) {
                bench.tell("%s at %s".formatted(sized.row().id(), sized.sizes()));
                measure(sized.row(), other, report, parts);
            }
        });
    }

    private static Path csv() {
        return Installation.home().resolve("benchmarks/target/bench.csv");
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private boolean isSoak() {
        return ids.equals(List.of(Soak.ID));
    }

    private boolean isSizes() {
        return ids.equals(List.of(Curves.ID));
    }

    private static int soak(Bench bench, PrintWriter out) {
        var soaked = new Soak(bench).run();
        var faults = soaked.faults(Goals.read().soak());
        new SoakReport(soaked).print(out);
        faults.forEach(fault -> say(out, fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private List<Row> rows() {
        if (!isSizes() && (from != null || pictures != null)) {
            throw new IllegalArgumentException("--from and --pictures are for sizes alone.");
        }
        var rows = isSoak() || isSizes() ? List.<Row>of() : chosen();
        var known = isSoak()
                ? Set.copyOf(Soak.SIZES)
                : rows.stream().flatMap(row -> row.sizes().stream()).collect(Collectors.toSet());
        for (var size : sizes.entrySet()) {
            if (size.getValue() < 1 || !known.contains(size.getKey())) {
                throw new IllegalArgumentException("no row that runs has a size '%s' of %d: see --help."
                        .formatted(size.getKey(), size.getValue()));
            }
        }
        return rows;
    }

    private List<Row> chosen() {
        var all = Rows.all();
        if (ids.equals(List.of("all"))) {
            return all.stream().filter(row -> !isShort || row.isShort()).toList();
        }
        var chosen = new ArrayList<Row>();
        for (var id : ids) {
            chosen.add(all.stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> unknown("'%s' is no row".formatted(id))));
        }
        if (chosen.isEmpty()) {
            throw unknown("name rows");
        }
        return chosen;
    }

    private static IllegalArgumentException unknown(String problem) {
        return new IllegalArgumentException("%s: there are %s, and all; or soak or sizes alone."
                .formatted(problem, Rows.all().stream().map(Row::id).collect(Collectors.joining(", "))));
    }
}
