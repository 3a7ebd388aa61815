package kz.mediagrid.grid.clash;

import java.time.LocalDate;

/**
 * All events of one day that have one thing in common, e.g. a place.
 *
 * @param key the prefix of their keys, e.g. {@code 1a0f…/2026-12-03}
 */
public record Crowd(String key) {

    /**
     * So many events of one day may have a thing in common; if there are more it tells nothing about any two of them (a
     * "place" is a town, a word of titles is a common one), and no clash comes from it.
     */
    public static final int LARGEST = 30;

    static Crowd of(Trait trait, LocalDate day) {
        return new Crowd(trait.key() + "/" + day);
    }
}
