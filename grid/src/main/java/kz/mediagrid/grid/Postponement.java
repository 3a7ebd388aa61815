package kz.mediagrid.grid;

import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;

/** Applies a postponement to an event's days and hours. */
final class Postponement {

    private Postponement() {}

    /** Whether the postponement gives a new date; otherwise the date is to be confirmed. */
    static boolean isDated(EventPostponed postponed) {
        return postponed.getDate() != null;
    }

    /** The event's details with the new date or, if the new date is to be confirmed, with the date last planned. */
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

    /** Applies a revision to an event whose date is to be confirmed; keeps the event's last date. */
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
