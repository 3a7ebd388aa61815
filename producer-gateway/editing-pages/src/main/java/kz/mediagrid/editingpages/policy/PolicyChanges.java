package kz.mediagrid.editingpages.policy;

import java.util.List;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;

/**
 * The events that another policy would bring into the grid, or take out of it.
 *
 * @param enter whether the events enter the grid; otherwise they leave it
 * @param total the number of the events
 * @param listed the number of the events that are listed
 */
record PolicyChanges(boolean enter, int total, int listed, List<Week> weeks) {

    /** A week with all of its events counted, and the first of them listed. */
    record Week(WeekInWords week, int total, List<Event> events) {}

    /**
     * An event.
     *
     * @param when its day and hours
     */
    record Event(String id, Wording title, Wording agency, String when) {}
}
