package kz.mediagrid.ops.board;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.watch.view.ObligationView.Group;
import org.jspecify.annotations.Nullable;

/**
 * A filter of obligations.
 *
 * @param body the code of a state body; null for any state body
 * @param kind the kind of obligation; null for any kind
 * @param state the state, open or overdue; null for both states
 */
record DueFilter(
        @Nullable String body,
        @Nullable ObligationKind kind,
        @Nullable ObligationState state) {

    /** Parses the parameters of a page's address; ignores unknown values. */
    static DueFilter of(@Nullable String body, @Nullable String kind, @Nullable String state) {
        return new DueFilter(
                body == null || body.isBlank() ? null : body,
                named(ObligationKind.values(), kind)
                        .filter(found -> found != ObligationKind.UNKNOWN)
                        .orElse(null),
                named(ObligationState.values(), state)
                        .filter(found -> found == ObligationState.OPEN || found == ObligationState.OVERDUE)
                        .orElse(null));
    }

    /**
     * Parses the parameters of the API.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if a value is unknown
     */
    static DueFilter strict(@Nullable String body, @Nullable String kind, @Nullable String state) {
        var filter = of(body, kind, state);
        if (kind != null && filter.kind() == null) {
            throw unknown("kind", Arrays.asList(ObligationKind.values()).subList(1, ObligationKind.values().length));
        }
        if (state != null && filter.state() == null) {
            throw unknown("state", List.of(ObligationState.OPEN, ObligationState.OVERDUE));
        }
        return filter;
    }

    private static RuntimeException unknown(String parameter, List<?> known) {
        return ProblemKind.MALFORMED.because(ProblemText.of(
                "parameter.one-of",
                parameter,
                known.stream().map(Object::toString).collect(joining(", "))));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    boolean lets(Group owed) {
        return (body == null || body.equals(owed.agency()))
                && (kind == null || kind == owed.kind())
                && (state == null || state == owed.state());
    }
}
