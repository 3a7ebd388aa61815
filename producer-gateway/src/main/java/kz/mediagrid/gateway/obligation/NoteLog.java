package kz.mediagrid.gateway.obligation;

import kz.mediagrid.schemas.ObligationNoted;

/** Where what was said of obligations goes to be kept, for ever. */
public interface NoteLog {

    /**
     * Keeps it; returns once it is kept and the view shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if it is too large; it was not kept then
     */
    void keep(ObligationNoted noted);
}
