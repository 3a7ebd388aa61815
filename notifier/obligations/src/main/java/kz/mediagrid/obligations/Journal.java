package kz.mediagrid.obligations;

import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.OverdueAlert;

/** Where everything that happens to obligations is written down for others. */
public interface Journal {

    void record(ObligationChanged change);

    /** Somebody said something of it: nothing but its attention is another one than before. */
    default void noted(ObligationChanged before, ObligationChanged after) {
        record(after);
    }

    void alert(OverdueAlert alert);

    void message(MessageDue message);
}
