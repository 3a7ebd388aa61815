package kz.mediagrid.signin.issuer;

import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.IssuerRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Tells the failures of a sign-in at the issuer apart. Messages have no text of the issuer, which may hold a token. */
final class IssuerFailures {

    private static final Set<String> BUSY =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

    private IssuerFailures() {}

    /** The refusal that follows from a failed call to the issuer. */
    static IssuerRefusedException of(OAuth2AuthenticationException failure) {
        var code = failure.getError().getErrorCode();
        if (code.equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            return new IssuerRefusedException(IssuerRefusal.EXPIRED, code, failure);
        }
        return new IssuerRefusedException(
                BUSY.contains(code) || isUnanswered(failure) ? IssuerRefusal.DOWN : IssuerRefusal.FAULTY,
                code + status(failure),
                failure);
    }

    /**
     * The refusal that the issuer itself sent with the browser.
     *
     * @param error the code of the error; null if the answer has neither a code nor an error
     */
    static IssuerRefusedException sent(@Nullable String error) {
        if (OAuth2ErrorCodes.ACCESS_DENIED.equals(error)) {
            return new IssuerRefusedException(IssuerRefusal.DENIED, "the person did not agree", null);
        }
        return error != null && BUSY.contains(error)
                ? new IssuerRefusedException(IssuerRefusal.DOWN, error, null)
                // Anybody can write an error into the address, so it is not repeated.
                : new IssuerRefusedException(IssuerRefusal.FAULTY, "the answer has no code", null);
    }

    /** Whether no answer came, or one that says that the issuer itself failed. An answer that refuses the gateway is an answer. */
    private static boolean isUnanswered(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause -> cause instanceof RestClientException && !(cause instanceof HttpClientErrorException));
    }

    private static String status(Throwable failure) {
        return causes(failure)
                .filter(HttpClientErrorException.class::isInstance)
                .map(HttpClientErrorException.class::cast)
                .map(HttpClientErrorException::getStatusCode)
                .map(HttpStatusCode::value)
                .map(value -> " with status " + value)
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
