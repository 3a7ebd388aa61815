package kz.mediagrid.gateway.submission;

import java.util.Optional;

/** Provides the authorised body's present decisions on planned events. */
public interface EditorsWord {

    /**
     * The authorised body's decision and note on the event, and the event's merger; empty if the event has none of the
     * three.
     */
    Optional<Receipt.Editing> on(String eventId);
}
