package kz.mediagrid.obligations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.ObligationKind;

/**
 * The steps by which further people are notified of an overdue obligation, each after a given amount of the agency's working
 * time.
 */
public final class EscalationPolicy {

    private final List<Step> forAll;
    private final Map<ObligationKind, List<Step>> byKind;

    /**
     * @param forAll the steps for the kinds of obligation that {@code byKind} does not name
     * @param byKind the steps for single kinds of obligation
     */
    public EscalationPolicy(List<Step> forAll, Map<ObligationKind, List<Step>> byKind) {
        this.forAll = List.copyOf(forAll);
        this.byKind = Map.copyOf(byKind);
    }

    /**
     * The usual steps. The press unit is notified at once, and its head after 2 hours. The agency's deputy head is notified
     * after 4 hours, and the authorised body after 8 hours.
     */
    public static List<Step> usual() {
        return List.of(
                new Step(Duration.ZERO, MessageAddressee.UNIT),
                new Step(Duration.ofHours(2), MessageAddressee.HEAD),
                new Step(Duration.ofHours(4), MessageAddressee.DEPUTY_HEAD),
                new Step(Duration.ofHours(8), MessageAddressee.AUTHORISED_BODY));
    }

    /**
     * One step of the policy.
     *
     * @param after the working time from the start of the escalation to this step, if no previous step is late
     * @param to the addressee
     */
    public record Step(Duration after, MessageAddressee to) {}

    /** The step {@code number}, counted from 1; empty beyond the last step. */
    Optional<Step> step(ObligationKind kind, int number) {
        var steps = byKind.getOrDefault(kind, forAll);
        return number <= steps.size() ? Optional.of(steps.get(number - 1)) : Optional.empty();
    }

    /** The working time between the previous step and the step {@code number}; empty beyond the last step. */
    Optional<Duration> distance(ObligationKind kind, int number) {
        return step(kind, number)
                .map(step -> number == 1
                        ? step.after()
                        : step.after()
                                .minus(step(kind, number - 1).orElseThrow().after()));
    }
}
