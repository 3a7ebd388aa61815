package kz.mediagrid.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.FigureLine;
import kz.mediagrid.benchmark.figure.Goal;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.figure.Judgement;
import kz.mediagrid.benchmark.figure.Spread;

/** The figures of one run: a table for the terminal, and the lines of the CSV file. */
final class Report {

    private final Goals goals;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Report(Goals goals) {
        this.goals = goals;
    }

    private record Line(Goal goal, Comparison comparison, Map<String, Integer> sizes) {

        private Judgement judgement() {
            return goal.judge(comparison);
        }
    }

    /** @param sizes the sizes of the load by their names */
    void add(Comparison comparison, Map<String, Integer> sizes) {
        comparison.goals().forEach(id -> lines.add(new Line(goals.goal(id), comparison, sizes)));
    }

    /** @param message the reason, for the user */
    void addFailed(String row, String message) {
        failures.add("%s failed: %s".formatted(row, message));
    }

    /** Whether a row failed, so that its figures are missing. */
    boolean isIncomplete() {
        return !failures.isEmpty();
    }

    /** Whether a row failed, or missed its goal by far. */
    boolean isFailed() {
        return isIncomplete() || lines.stream().anyMatch(line -> line.judgement() == Judgement.FAR_BELOW);
    }

    /** Prints the table, as it may be copied into {@code docs/developers/performance.md}. */
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
                        line.goal.what() + told(line.sizes))
                + " |"));
        out.println();
        out.println("| processor time of | µs a unit (range) |");
        out.println("|---|---|");
        figures()
                .filter(line -> line.kind().equals(FigureLine.COST))
                .forEach(cost ->
                        out.println("| %s%s | %s |".formatted(cost.figure(), told(cost.sizes()), told(cost.spread()))));
        failures.forEach(out::println);
        out.flush();
    }

    /** The figures: of each goal three lines, and of each cost one. */
    Stream<FigureLine> figures() {
        return lines.stream().flatMap(Report::figures).distinct();
    }

    private static Stream<FigureLine> figures(Line line) {
        var id = line.goal.id();
        var unit = line.goal.unit();
        var comparison = line.comparison;
        return Stream.concat(
                Stream.of(
                        new FigureLine(
                                id,
                                "ratio",
                                "",
                                comparison.ratio(id),
                                line.judgement().name(),
                                line.sizes),
                        new FigureLine(id, "ours", unit, comparison.ours(id), "", line.sizes),
                        new FigureLine(id, "baseline", unit, comparison.baseline(id), "", line.sizes)),
                comparison.costs().entrySet().stream()
                        .map(cost ->
                                new FigureLine(cost.getKey(), FigureLine.COST, "µs", cost.getValue(), "", line.sizes)));
    }

    private static String told(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(size -> String.format(Locale.ROOT, "; %s %,d", size.getKey(), size.getValue()))
                .collect(Collectors.joining());
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
