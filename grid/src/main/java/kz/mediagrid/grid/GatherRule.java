package kz.mediagrid.grid;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule that lets a change wait for others before a later version is published.
 *
 * @param window the time for which changes are gathered after the first waiting one
 */
public record GatherRule(Duration window) {

    public GatherRule {
        if (window.isNegative()) {
            throw new IllegalArgumentException("Changes cannot be gathered for " + window + ".");
        }
    }

    /**
     * The latest time of publication of a change received at {@code received}: at once if journalists may be on their way.
     */
    public Instant dueFor(Instant received, boolean urgent) {
        return urgent ? received : received.plus(window);
    }
}
