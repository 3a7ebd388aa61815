package kz.mediagrid.platform.write;

/** A write was not acknowledged in time. It is unknown whether the record is stored; the caller may repeat the write. */
public final class NotAcknowledgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAcknowledgedException(String what, Throwable cause) {
        super(what + " was not acknowledged", cause);
    }
}
