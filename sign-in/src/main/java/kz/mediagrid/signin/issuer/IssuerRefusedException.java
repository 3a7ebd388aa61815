package kz.mediagrid.signin.issuer;

import kz.mediagrid.accounts.access.IssuerRefusal;
import org.jspecify.annotations.Nullable;

/** Says that the issuer does not sign a person in. */
final class IssuerRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IssuerRefusal refusal;

    IssuerRefusedException(IssuerRefusal refusal, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    IssuerRefusal refusal() {
        return refusal;
    }
}
