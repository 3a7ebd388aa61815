package kz.mediagrid.gateway.clash;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What clashes in a week, as one reader sees it.
 *
 * @param dates of the week, in words
 * @param left how many pairs there are that the page has no room for
 */
record ClashPage(String week, String dates, String before, String after, List<Day> days, long left) {

    /** A day on which events begin to clash. */
    record Day(String name, List<Pair> pairs) {}

    /**
     * Two events that clash.
     *
     * @param kind what they have in common, e.g. {@code SAME_PLACE}
     * @param since from when on
     */
    record Pair(String kind, Moment since, List<Side> sides) {}

    /**
     * One of the two.
     *
     * @param title null where the reader may not see it
     * @param hours null where it takes the whole day or its time is open
     */
    record Side(
            Wording body,
            @Nullable Wording title,
            @Nullable String hours,
            @Nullable String id) {}
}
