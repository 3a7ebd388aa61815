package kz.mediagrid.gateway.clash;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The clashes of a week, as one reader sees them.
 *
 * @param left the number of the week's clashes that the page does not show
 */
record ClashPage(WeekInWords week, WeekInWords before, WeekInWords after, List<Day> days, long left) {

    /** A day on which at least one clash begins, with the clashes that begin on this day. */
    record Day(String name, List<Pair> pairs) {}

    /**
     * Two events that clash.
     *
     * @param kind the kind of clash, e.g. {@code SAME_PLACE}
     * @param since the time of receipt of the command that caused the clash
     */
    record Pair(String kind, Moment since, List<Side> sides) {}

    /**
     * One of the two events of a clash.
     *
     * @param title the event's title; null if the reader may not see the title
     * @param hours the event's start, and its end if known; null if the event lasts the whole day or has no start time
     */
    record Side(
            Wording agency,
            @Nullable Wording title,
            @Nullable String hours,
            @Nullable String id) {}
}
