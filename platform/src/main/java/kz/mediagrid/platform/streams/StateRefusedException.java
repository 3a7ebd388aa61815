package kz.mediagrid.platform.streams;

/** This build cannot continue with the stored state; the message is one sentence for the operator. */
public final class StateRefusedException extends RuntimeException {

    StateRefusedException(String message) {
        super(message);
    }
}
