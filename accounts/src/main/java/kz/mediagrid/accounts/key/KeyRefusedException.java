package kz.mediagrid.accounts.key;

/** Thrown if the keys on the log do not permit what an operator asked for. The message is a sentence for the operator. */
public final class KeyRefusedException extends RuntimeException {

    public KeyRefusedException(String sentence) {
        super(sentence);
    }
}
