package kz.mediagrid.gateway.submission;

import java.util.Optional;

/** Knows what the authorised body says of planned events by now. */
public interface EditorsWord {

    /** Its word on the event; empty where it said nothing. */
    Optional<Receipt.Editing> on(String eventId);
}
