package kz.mediagrid.platform.signing;

import org.jspecify.annotations.Nullable;

/** A signing key cannot be made, stored or read; the message says in one sentence what to do. */
public final class SigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SigningKeyException(String sentence) {
        this(sentence, null);
    }

    SigningKeyException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
