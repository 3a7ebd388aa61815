package kz.mediagrid.standalone.run;

import org.jspecify.annotations.Nullable;

/** The process was stopped while it opened or used its parts. */
public final class ClosedWhileOpeningException extends RuntimeException {

    ClosedWhileOpeningException(@Nullable Throwable cause) {
        super("the process was stopped while it started or worked", cause);
    }
}
