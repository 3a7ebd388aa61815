package kz.mediagrid.benchmark.row;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.benchmark.figure.Curve;

/** Measures rows at several sizes, for the pictures of cost against size. */
public final class Curves {

    /** The id on the command line. */
    public static final String ID = "sizes";

    /** A curve shows medians with their ranges, and is not judged. */
    private static final int PAIRS = 3;

    private Curves() {}

    /** The rows of the curves, each at one size. */
    public static Stream<SizedRow> rows(List<Curve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.values().stream()
                        .map(value ->
                                new SizedRow(Rows.row(curve.row()), Map.of(curve.size(), value, Bench.PAIRS, PAIRS))));
    }

    /** A row with the sizes at which it is measured. */
    public record SizedRow(Row row, Map<String, Integer> sizes) {}
}
