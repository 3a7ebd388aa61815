package kz.mediagrid.signin.passkey;

/** Thrown if a passkey is not taken; a page says why. */
final class PasskeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PasskeyRefusal refusal;

    PasskeyRefusedException(PasskeyRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    PasskeyRefusedException(PasskeyRefusal refusal, Exception cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    PasskeyRefusal refusal() {
        return refusal;
    }
}
