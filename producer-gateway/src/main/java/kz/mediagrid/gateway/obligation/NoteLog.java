package kz.mediagrid.gateway.obligation;

import kz.mediagrid.schemas.ObligationNoted;

/** Stores notes on obligations, without expiry. */
public interface NoteLog {

    /**
     * Stores the note; returns when it is stored and the view shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if it is not certain in time that the log stored the
     *     note
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if the note is too large; then it was not stored
     */
    void append(ObligationNoted noted);
}
