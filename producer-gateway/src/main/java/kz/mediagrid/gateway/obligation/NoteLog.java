package kz.mediagrid.gateway.obligation;

import kz.mediagrid.schemas.ObligationNoted;

/** Stores notes on obligations, for ever. */
public interface NoteLog {

    /**
     * Stores the note; returns once it is stored and the view shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if it is too large; then it was not stored
     */
    void append(ObligationNoted noted);
}
