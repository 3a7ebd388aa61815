package kz.mediagrid.edge.page;

import java.time.Instant;

/**
 * An instant for display on a page.
 *
 * @param text the instant in words
 * @param machine the same in the format of {@code <time datetime>}
 */
public record Moment(String text, String machine) {

    public static Moment of(String text, Instant at) {
        return new Moment(text, DatesInWords.machine(at));
    }
}
