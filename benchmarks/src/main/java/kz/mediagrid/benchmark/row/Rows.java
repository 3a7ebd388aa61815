package kz.mediagrid.benchmark.row;

import java.util.List;

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
                new Visibility(),
                new Footprint(),
                new YearsOfData());
    }
}
