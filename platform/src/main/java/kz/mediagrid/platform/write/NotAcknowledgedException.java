package kz.mediagrid.platform.write;

/** A write was not acknowledged in time: the record may be stored or not, and the caller may repeat the write. */
public final class NotAcknowledgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAcknowledgedException(String what, Throwable cause) {
        super(what + " was not acknowledged", cause);
    }
}
