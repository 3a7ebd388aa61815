package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

/**
 * A record cannot be read or handled. The record goes to the dead letters, and processing continues with the next
 * record.
 */
public final class RejectedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason the reason in one sentence */
    public RejectedRecordException(String reason) {
        super(reason);
    }

    /** Uses the message of {@code cause} as the reason. */
    public RejectedRecordException(RuntimeException cause) {
        super(requireNonNull(cause.getMessage()), cause);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
