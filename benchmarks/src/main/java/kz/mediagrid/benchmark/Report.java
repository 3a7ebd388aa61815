package kz.mediagrid.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Goal;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.figure.Judgement;
import kz.mediagrid.benchmark.figure.Spread;

/** The figures of one run: a table for the terminal, and a CSV file. */
final class Report {

    private final Goals goals;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(Goals goals) {
        this.goals = goals;
    }

    private record Line(Goal goal, Comparison comparison) {

        private Judgement judgement() {
            return goal.judge(comparison);
        }
    }

    void add(Comparison comparison) {
        comparison.goals().forEach(id -> lines.add(new Line(goals.goal(id), comparison)));
    }

    /** @param message the reason, for the user */
    void addFailed(String row, String message) {
        failures.add("%s failed: %s".formatted(row, message));
    }

    /** Whether a row failed, or missed its goal by far. */
    boolean isFailed() {
        return !failures.isEmpty() || lines.stream().anyMatch(line -> line.judgement() == Judgement.FAR_BELOW);
    }

    /** Prints the table, as it may be copied into {@code docs/performance.md}. */
    void print(PrintWriter out) {
        out.println("| row | ratio (range) | goal | moonshot | | ours | baseline | what |");
        out.println("|---|---|---|---|---|---|---|---|");
        lines.forEach(line -> out.println("| "
                + String.join(
                        " | ",
                        line.goal.id(),
                        told(line.comparison.ratio(line.goal.id())),
                        line.goal.bound().sign() + " " + line.goal.goal(),
                        line.goal.bound().sign() + " " + line.goal.moonshot(),
                        line.judgement().words(),
                        told(line.comparison.ours(line.goal.id())) + " " + line.goal.unit(),
                        told(line.comparison.baseline(line.goal.id())) + " " + line.goal.unit(),
                        line.goal.what())
                + " |"));
        out.println();
        out.println("| processor time of | µs a unit (range) |");
        out.println("|---|---|");
        lines.stream()
                .map(Line::comparison)
                .distinct()
                .flatMap(comparison -> comparison.costs().entrySet().stream())
                .forEach(cost -> out.println("| %s | %s |".formatted(cost.getKey(), told(cost.getValue()))));
        failures.forEach(out::println);
        out.flush();
    }

    /** Writes one line a ratio and one line a cost. */
    void write(Path csv) throws IOException {
        Files.createDirectories(csv.toAbsolutePath().getParent());
        Files.write(
                csv,
                Stream.concat(
                                Stream.of("figure,kind,median,lowest,highest,judgement"),
                                lines.stream().flatMap(Report::csv).distinct())
                        .toList());
    }

    private static Stream<String> csv(Line line) {
        var id = line.goal.id();
        var ratios = Stream.of(
                csv(id, "ratio", line.comparison.ratio(id), line.judgement().name()),
                csv(id, "ours", line.comparison.ours(id), ""),
                csv(id, "baseline", line.comparison.baseline(id), ""));
        return Stream.concat(
                ratios,
                line.comparison.costs().entrySet().stream()
                        .map(cost -> csv(cost.getKey(), "cost", cost.getValue(), "")));
    }

    private static String csv(String figure, String kind, Spread spread, String judgement) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.4g,%.4g,%.4g,%s",
                figure,
                kind,
                spread.median(),
                spread.lowest(),
                spread.highest(),
                judgement);
    }

    private static String told(Spread spread) {
        return "%s (%s-%s)".formatted(figure(spread.median()), figure(spread.lowest()), figure(spread.highest()));
    }

    /** Three digits that count, without an exponent. */
    private static String figure(double value) {
        int decimals = (int) Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.001)))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
