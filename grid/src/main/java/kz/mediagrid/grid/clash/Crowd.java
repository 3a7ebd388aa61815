package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import kz.mediagrid.schemas.ClashKind;

/**
 * All events of one day that share one trait, e.g. a place.
 *
 * @param key the prefix of the events' keys in the index, e.g. {@code 1a0f…/2026-12-03}
 */
public record Crowd(String key) {

    private static final String ONE_BODY = Trait.prefix(ClashKind.SAME_BODY);

    /** @param trait as {@link Trait#key} gives it */
    static Crowd of(String trait, LocalDate day) {
        return new Crowd(trait + "/" + day);
    }

    /** Whether all events of this crowd belong to one body, because the trait is their body. */
    boolean isOfOneBody() {
        return key.startsWith(ONE_BODY);
    }
}
