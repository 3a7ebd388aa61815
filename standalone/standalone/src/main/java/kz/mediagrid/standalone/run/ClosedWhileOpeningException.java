package kz.mediagrid.standalone.run;

import org.jspecify.annotations.Nullable;

/** Thrown if the process is stopped while the media-grid starts or works. */
public final class ClosedWhileOpeningException extends RuntimeException {

    ClosedWhileOpeningException(@Nullable Throwable cause) {
        super("the process was stopped while it started or worked", cause);
    }
}
