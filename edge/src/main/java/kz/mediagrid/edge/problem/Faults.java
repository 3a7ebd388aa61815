package kz.mediagrid.edge.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a request, so that it can be mended in one go. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(Place place, String detail) {
        faults.add(new Fault(place.pointer(), detail));
    }

    /** Whether something is wrong at {@code place} or within it. */
    public boolean isAt(Place place) {
        return faults.stream()
                .anyMatch(fault -> fault.pointer().equals(place.pointer())
                        || fault.pointer().startsWith(place.pointer() + "/"));
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** @throws RequestProblem naming every fault, if there is one */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw ProblemKind.VALIDATION.because(
                    faults.size() == 1 ? "One place needs mending." : faults.size() + " places need mending.", all());
        }
    }
}
