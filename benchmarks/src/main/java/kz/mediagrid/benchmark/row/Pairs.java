package kz.mediagrid.benchmark.row;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Pair;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MachineLoad;

/** Runs both sides of a row by turns, so that what the machine does meanwhile meets both. */
final class Pairs {

    private final String row;
    private final Consumer<String> progress;

    Pairs(String row, Consumer<String> progress) {
        this.row = row;
        this.progress = progress;
    }

    /** Runs both once to warm them up, and then {@code count} pairs. */
    Comparison run(int count, Supplier<Sample> ours, Supplier<Sample> baseline) {
        progress.accept(row + ": warming up …");
        progress.accept(told("warm-up", pair(ours, baseline)));
        var pairs = new ArrayList<Pair>();
        while (pairs.size() < count) {
            pairs.add(pair(ours, baseline));
            progress.accept(told("pair %d of %d".formatted(pairs.size(), count), pairs.get(pairs.size() - 1)));
        }
        return new Comparison(pairs);
    }

    private static Pair pair(Supplier<Sample> ours, Supplier<Sample> baseline) {
        var machine = MachineLoad.watch();
        var first = ours.get();
        var driverShare = machine.driverShare();
        var second = baseline.get();
        return new Pair(first, second, machine.othersShare(), driverShare);
    }

    private String told(String which, Pair pair) {
        return pair.ours().figures().keySet().stream()
                .map(goal -> String.format(
                        Locale.ROOT,
                        "%s %.2f (%.5g, %.5g)",
                        goal,
                        pair.ratio(goal),
                        pair.ours().figure(goal),
                        pair.baseline().figure(goal)))
                .collect(Collectors.joining(
                        ", ",
                        "%s: %s: ".formatted(row, which),
                        String.format(Locale.ROOT, "; others use %.0f %% of the machine", pair.othersShare() * 100)));
    }
}
