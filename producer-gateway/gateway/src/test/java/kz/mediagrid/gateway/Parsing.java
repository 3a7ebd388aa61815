package kz.mediagrid.gateway;

import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.RequestProblem;

/** What a parse finds wrong. */
public final class Parsing {

    private Parsing() {}

    /** The faults for which {@code parse} refuses a request; none if it does not. */
    public static List<InvalidField> faults(Supplier<?> parse) {
        try {
            var unused = parse.get();
            return List.of();
        } catch (RequestProblem problem) {
            return problem.faults();
        }
    }
}
