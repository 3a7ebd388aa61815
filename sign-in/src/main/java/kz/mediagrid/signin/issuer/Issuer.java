package kz.mediagrid.signin.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.accounts.access.IssuerRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClientException;

/** Asks the issuer of OpenID Connect who a person is. It is first called when a person signs in, so a service starts without it. */
final class Issuer {

    /** The name of the issuer inside Spring Security. */
    static final String ID = "issuer";

    private final IssuerProperties properties;
    private final IssuerCalls calls;
    private volatile @Nullable Known known;

    Issuer(IssuerProperties properties, IssuerCalls calls) {
        this.properties = properties;
        this.calls = calls;
    }

    /**
     * Spring Security's parts, as the issuer's metadata configure them.
     *
     * @param resolver makes requests for a sign-in
     * @param provider redeems the code of an answer, and checks the token
     */
    private record Known(
            ClientRegistration client, OAuth2AuthorizationRequestResolver resolver, AuthenticationProvider provider) {}

    /**
     * Makes the request with which a browser goes to the issuer.
     *
     * @throws IssuerRefusedException if the issuer is not known yet, and cannot be reached
     */
    OAuth2AuthorizationRequest begin(HttpServletRequest request) throws IssuerRefusedException {
        return Objects.requireNonNull(known().resolver().resolve(request, ID));
    }

    /**
     * Asks the issuer who came back.
     *
     * @param code the code in the issuer's answer; the issuer redeems it once
     * @throws IssuerRefusedException if the issuer cannot be reached, or if its answer is not valid for {@code begun}
     */
    Identity finish(BegunSignIn begun, String code) throws IssuerRefusedException {
        var here = known();
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(begun.back())
                .state(begun.state())
                .build();
        var exchange = new OAuth2AuthorizationExchange(begun.request(properties.clientId()), answer);
        OidcUser user;
        try {
            var result = here.provider().authenticate(new OAuth2LoginAuthenticationToken(here.client(), exchange));
            user = (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(result).getPrincipal());
        } catch (OAuth2AuthenticationException e) {
            throw IssuerFailures.of(e);
        }
        return new Identity(
                properties.issuer() + " " + user.getSubject(),
                Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null);
    }

    /** Two calls at once may both ask the issuer; neither waits for the other. */
    private Known known() throws IssuerRefusedException {
        var seen = known;
        if (seen == null) {
            seen = discovered();
            known = seen;
        }
        return seen;
    }

    private Known discovered() throws IssuerRefusedException {
        ClientRegistration client;
        try {
            client = calls.discover(properties);
        } catch (RestClientException e) {
            throw new IssuerRefusedException(IssuerRefusal.DOWN, "its metadata cannot be read", e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IssuerRefusedException(IssuerRefusal.FAULTY, "its metadata are not valid", e);
        }
        return new Known(
                client,
                new DefaultOAuth2AuthorizationRequestResolver(
                        id -> Optional.of(client).filter(it -> id.equals(ID)).orElse(null)),
                calls.provider(client));
    }
}
