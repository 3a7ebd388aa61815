package kz.mediagrid.editingpages.week;

import java.util.Arrays;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.week.WeekBody;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;

/**
 * The bodies that the page shows.
 *
 * @param state the name of a state; empty for all states
 * @param kind the name of a kind of body; empty for all kinds. An akimat is the one body of its region
 */
record BodiesFilter(String state, String kind) {

    /** Whether the address has a state or a kind that there is none of; then it limits nothing. */
    public boolean isUnknown() {
        return !state.isEmpty() && wanted(WeekBody.State.values(), state).isEmpty()
                || !kind.isEmpty() && wanted(AgencyKind.values(), kind).isEmpty();
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the filter is unknown, so that a file has no other rows than asked for */
    void requireKnown() {
        if (isUnknown()) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("informed.no-filter"));
        }
    }

    boolean has(WeekBody body) {
        return wanted(WeekBody.State.values(), state)
                .map(it -> it == body.state())
                .orElse(true);
    }

    boolean has(Optional<Agency> entry) {
        return wanted(AgencyKind.values(), kind)
                .map(it -> entry.map(Agency::getKind).filter(it::equals).isPresent())
                .orElse(true);
    }

    private static <T extends Enum<T>> Optional<T> wanted(T[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /** The query of the page's address; empty if the filter limits nothing. Templates call this. */
    public String query() {
        return isUnknown() || state.isEmpty() && kind.isEmpty() ? "" : "?state=" + state + "&kind=" + kind;
    }
}
