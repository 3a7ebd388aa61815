package kz.mediagrid.edge.page;

import java.time.Instant;

/**
 * An instant as a page shows it.
 *
 * @param text in words
 * @param machine the same as {@code <time datetime>} wants it
 */
public record Moment(String text, String machine) {

    public static Moment of(String text, Instant at) {
        return new Moment(text, DatesInWords.machine(at));
    }
}
