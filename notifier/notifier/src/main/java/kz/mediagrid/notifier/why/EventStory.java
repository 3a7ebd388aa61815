package kz.mediagrid.notifier.why;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.EventChange;
import kz.mediagrid.schemas.GridEntry;

/**
 * The fate of an event of a week in the channels of an outlet.
 *
 * @param changes the published changes of the event, oldest first; at least one
 * @param channels the webhook first, then the subscriptions in the order in which they were made
 */
record EventStory(GridWeek week, List<EventChange> changes, List<ChannelStory> channels) {

    /** The newest entry of the event; the one before if the event was taken out. */
    GridEntry newest() {
        return changes.get(changes.size() - 1).told().newest();
    }
}
