package kz.mediagrid.gateway.clash;

import java.util.List;
import kz.mediagrid.edge.page.WeekInWords;
import org.jspecify.annotations.Nullable;

/**
 * A part of the clashes of a week, as one reader sees them.
 *
 * @param ofOneEvent whether only the clashes of one event are shown
 * @param own whether the reader sees only the clashes of the events of one body
 * @param none the reason for which there may be no card: {@code ANY} if the week has none, {@code OWN} if the events of the
 *     reader's body have none, {@code EVENT} if the event has none, {@code UNKNOWN} if the week has no such event
 * @param cards the cards of this part, the worst first
 */
record ClashPage(
        WeekInWords week,
        WeekInWords before,
        WeekInWords after,
        boolean ofOneEvent,
        boolean own,
        String none,
        List<ClashCard> cards,
        Part part) {

    /**
     * The place of the cards among all cards of the week.
     *
     * @param from the number of the first card
     * @param to the number of the last card
     * @param total the number of all cards
     * @param earlier the address of the part before; null on the first part
     * @param later the address of the next part; null on the last part
     */
    record Part(
            int from,
            int to,
            int total,
            @Nullable String earlier,
            @Nullable String later) {}
}
