package kz.mediagrid.standalone.run;

import org.jspecify.annotations.Nullable;

/** The process was stopped while it was still opening or using parts. */
public final class ClosedWhileOpeningException extends RuntimeException {

    ClosedWhileOpeningException(@Nullable Throwable cause) {
        super("the process was stopped while it started or worked", cause);
    }
}
