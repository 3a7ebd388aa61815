package kz.mediagrid.gateway.clash;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Two events that clash, side by side, with only what the reader may see of them.
 *
 * @param kinds the kinds of clash, e.g. {@code SAME_PLACE}, the most serious first
 * @param since the time of receipt of the command that caused the first of the clashes
 * @param keeps for each of the two events the way to merge the other one into it; empty if the reader cannot merge them
 * @param number the id of the other event, if the reader may know it without seeing the event; null if not
 */
public record ClashCard(
        List<String> kinds,
        Moment since,
        List<Row> rows,
        List<Keep> keeps,
        @Nullable String number) {

    /**
     * The same property of both events.
     *
     * @param name the name of the property, e.g. {@code place}
     * @param mark the result of the comparison of both, e.g. {@code overlap}; empty if they are not compared
     * @param sides the lines of the first event and those of the second
     */
    public record Row(String name, String mark, List<List<Line>> sides) {}

    /**
     * A line of a property.
     *
     * @param href the address of the event for this reader; null if the line is not a link
     * @param common whether the other event has the same one of several, e.g. the same speaker
     */
    public record Line(Wording text, @Nullable String href, boolean common) {}

    /**
     * The way to merge the other event into an event.
     *
     * @param title the title of the event that stays
     * @param agency the name of its state body, since two filings of one event often have one title
     * @param href the address of the page that asks; null if the other event cannot be merged into this one
     */
    public record Keep(
            Wording title, Wording agency, @Nullable String href) {}
}
