package kz.mediagrid.grid;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a change waits for others before a later version goes out.
 *
 * @param window how long the first waiting change is gathered with others
 */
public record GatherRule(Duration window) {

    public GatherRule {
        if (window.isNegative()) {
            throw new IllegalArgumentException("Changes cannot be gathered for " + window + ".");
        }
    }

    /** When a change received then must be published at the latest: at once where journalists may be on their way. */
    public Instant dueFor(Instant received, boolean urgent) {
        return urgent ? received : received.plus(window);
    }
}
