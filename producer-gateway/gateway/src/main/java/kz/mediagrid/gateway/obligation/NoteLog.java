package kz.mediagrid.gateway.obligation;

import kz.mediagrid.schemas.ObligationNoted;

/** Stores notes on obligations, without expiry. */
public interface NoteLog {

    /**
     * Stores the note. Returns when the note is stored and the view shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the log did not acknowledge the note in time; then
     *     the note may or may not be stored
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if the note is too large; then it was not stored
     */
    void append(ObligationNoted noted);
}
