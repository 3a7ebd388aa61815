package kz.mediagrid.grid;

import java.time.Duration;
import java.time.Instant;

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
}
