package kz.mediagrid.platform.write;

/** What was sent was not acknowledged in time: it may be kept or not, and the same call may be sent again. */
public final class NotAcknowledgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAcknowledgedException(String what, Throwable cause) {
        super(what + " was not acknowledged", cause);
    }
}
