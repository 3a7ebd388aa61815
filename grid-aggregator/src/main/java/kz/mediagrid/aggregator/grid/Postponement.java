package kz.mediagrid.aggregator.grid;

import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;

/** What a postponement makes of an event's days and hours. */
final class Postponement {

    private Postponement() {}

    /** Whether it says when the event is now held; otherwise the date is to be confirmed. */
    static boolean isDated(EventPostponed postponed) {
        return postponed.getDate() != null;
    }

    /** The event as it is then held; as it was last planned where the date is to be confirmed. */
    static EventDetails applied(EventPostponed postponed, EventDetails details) {
        return isDated(postponed)
                ? EventDetails.newBuilder(details)
                        .setDate(postponed.getDate())
                        .setEndDate(postponed.getEndDate())
                        .setTiming(postponed.getTiming())
                        .setStartTime(postponed.getStartTime())
                        .setEndTime(postponed.getEndTime())
                        .build()
                : details;
    }
}
