package kz.mediagrid.standalone.run;

import org.jspecify.annotations.Nullable;

/** The process was asked to end while it was still at work. */
public final class ClosedWhileOpeningException extends RuntimeException {

    ClosedWhileOpeningException(@Nullable Throwable cause) {
        super("ended while at work", cause);
    }
}
