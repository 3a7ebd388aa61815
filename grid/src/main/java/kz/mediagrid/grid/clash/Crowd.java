package kz.mediagrid.grid.clash;

import java.time.LocalDate;

/**
 * All events of one day that share one trait, e.g. a place.
 *
 * @param key the prefix of the events' keys in the index, e.g. {@code 1a0f…/2026-12-03}
 */
public record Crowd(String key) {

    /**
     * The largest number of events that may share a trait on one day and still clash. A trait that more events share is
     * too common to relate two events, e.g. a place that is only a town, or a frequent word of titles.
     */
    public static final int LARGEST = 30;

    static Crowd of(Trait trait, LocalDate day) {
        return new Crowd(trait.key() + "/" + day);
    }
}
