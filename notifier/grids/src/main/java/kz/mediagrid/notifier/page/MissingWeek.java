package kz.mediagrid.notifier.page;

import org.jspecify.annotations.Nullable;

/**
 * The page shown in place of a missing grid. The page gives the reason, and a link to a published grid if any grid is
 * published.
 *
 * @param words the message key of the reason
 * @param week the requested week; null if no week or no valid week was requested
 * @param dates the week's days in words
 * @param expected the expected publication of the week's first version, in words; null if that time is past or unknown
 * @param newest whether the requested week has published versions
 */
record MissingWeek(
        String words,
        @Nullable String week,
        @Nullable String dates,
        @Nullable String expected,
        boolean newest) {

    /** The message key of the heading. */
    public String title() {
        return newest ? "missing.title.part" : "missing.title";
    }
}
