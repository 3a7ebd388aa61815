package kz.mediagrid.gateway.submission;

import java.util.Optional;

/** Provides the authorised body's present decisions on planned events. */
public interface EditorsWord {

    /** The decision, note and merger of the event; empty if it has none of them. */
    Optional<Receipt.Editing> on(String eventId);
}
