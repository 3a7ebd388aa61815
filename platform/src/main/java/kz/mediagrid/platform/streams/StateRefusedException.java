package kz.mediagrid.platform.streams;

/** A state that is not this build's to go on with; the message is one sentence for whoever runs it. */
public final class StateRefusedException extends RuntimeException {

    StateRefusedException(String message) {
        super(message);
    }
}
