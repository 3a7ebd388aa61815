package kz.mediagrid.grid;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.schemas.GridWeekState;

/**
 * Lets a change wait for further changes, so that one version publishes them together.
 *
 * @param window the time for which changes are gathered, counted from the first waiting change
 */
public record GatherRule(Duration window) {

    public GatherRule {
        if (window.isNegative()) {
            throw new IllegalArgumentException("Changes cannot be gathered for " + window + ".");
        }
    }

    /**
     * The latest time to publish a change received at {@code received}. An urgent change is due at once, because
     * journalists may be on their way.
     */
    public Instant dueFor(Instant received, boolean urgent) {
        return urgent ? received : received.plus(window);
    }

    /**
     * The instant at which waiting changes are published next. The changes of all weeks that are not held are published
     * together, as soon as one of them must be. Empty if nothing waits except in weeks that are held.
     */
    public static Optional<Instant> nextPublication(Stream<GridWeekState> weeks) {
        return weeks.filter(GatherRule::isPublished)
                .map(GridWeekState::getWaitingDue)
                .min(Comparator.naturalOrder());
    }

    /** Whether the next publication of waiting changes publishes a version of {@code week}. */
    public static boolean isPublished(GridWeekState week) {
        return week.getHold() == null && week.getWaitingDue() != null;
    }
}
