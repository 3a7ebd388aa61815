package kz.mediagrid.platform.streams;

/**
 * This process cannot work: another topology made the stored state, or another process uses the state or the name. The
 * message is one sentence for the operator.
 */
public final class StateRefusedException extends RuntimeException {

    StateRefusedException(String message) {
        super(message);
    }
}
