package kz.mediagrid.grid;

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

    /** The event as it is {@code restated} while its date is to be confirmed: it was last planned for when it was. */
    static EventDetails stillOpen(EventDetails restated, EventDetails before) {
        return EventDetails.newBuilder(restated)
                .setDate(before.getDate())
                .setEndDate(before.getEndDate())
                .setTiming(before.getTiming())
                .setStartTime(before.getStartTime())
                .setEndTime(before.getEndTime())
                .build();
    }
}
