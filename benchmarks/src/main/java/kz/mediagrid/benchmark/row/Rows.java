package kz.mediagrid.benchmark.row;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rows, in the order in which they run. */
public final class Rows {

    private Rows() {}

    public static List<Row> all() {
        return List.of(
                new SinglePosts(),
                new OnePost(),
                new BatchPosts(),
                new Overload(),
                new SustainedDecisions(),
                new Guarantees(),
                new FullWeeks(),
                new Recovery(),
                new SignedMessages(),
                new BadOutlets(),
                new OpenObligations(),
                new Visibility(),
                new Footprint(),
                new YearsOfData());
    }

    /** @throws IllegalArgumentException if there is no such row */
    public static Row row(String id) {
        return all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no row".formatted(id)));
    }

    /** The names of the sizes of all rows. */
    public static TreeSet<String> sizes() {
        return all().stream().flatMap(row -> row.sizes().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
