package kz.mediagrid.accounts.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The reason for which a person is not signed in by the issuer (OpenID Connect). */
public enum IssuerRefusal {
    /** The issuer cannot be reached, or does not answer in time. */
    DOWN(HttpStatus.SERVICE_UNAVAILABLE),
    /** The issuer's answer is not valid, or the issuer refuses the gateway itself. */
    FAULTY(HttpStatus.BAD_GATEWAY),
    /** No sign-in was begun in this browser, or it was begun long ago, or it was used before. */
    EXPIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The person did not agree at the issuer. */
    DENIED(HttpStatus.FORBIDDEN),
    /** The issuer does not say that the mail address is the person's. */
    UNVERIFIED(HttpStatus.FORBIDDEN),
    /** Nobody was invited with the mail address. */
    UNKNOWN(HttpStatus.FORBIDDEN),
    /** The person's access begins later. */
    NOT_YET(HttpStatus.FORBIDDEN),
    /** The person's access was revoked, or has ended. */
    NO_ACCESS(HttpStatus.FORBIDDEN),
    /** The person with this mail address signs in as somebody else at the issuer. */
    TIED(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    IssuerRefusal(HttpStatus status) {
        this.status = status;
    }

    /** The name of the reason in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with the name {@code code} in addresses; empty if there is none. */
    static Optional<IssuerRefusal> named(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }

    /** The key of the text that tells the reason. */
    String words() {
        return "sign-in.issuer." + code();
    }

    HttpStatus status() {
        return status;
    }
}
