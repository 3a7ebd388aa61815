package kz.mediagrid.signin.issuer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that a gateway began and any gateway may finish.
 *
 * @param state the text that the issuer sends back; it ties the answer to the browser that began
 * @param nonce the text whose hash the issuer puts into the token; it ties the token to this sign-in
 * @param verifier the text whose hash the issuer has; without the text nobody redeems the issuer's code
 * @param back the address to which the issuer sends the person back
 * @param next the page that the person wanted; empty for the person's own first page
 * @param language the code of the chosen language; empty if none was chosen
 */
record BegunSignIn(String state, String nonce, String verifier, String back, String next, String language) {

    static BegunSignIn of(OAuth2AuthorizationRequest request, String next, @Nullable String language) {
        return new BegunSignIn(
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                Objects.requireNonNull(request.getRedirectUri()),
                next,
                language == null ? "" : language);
    }

    /** The request that began the sign-in, with what is needed to finish it. */
    OAuth2AuthorizationRequest request(String clientId) {
        return OAuth2AuthorizationRequest.authorizationCode()
                // The address was used at the beginning; it is required, and not used again.
                .authorizationUri(back)
                .clientId(clientId)
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                .state(state)
                .redirectUri(back)
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, Issuer.ID);
                    attributes.put(OidcParameterNames.NONCE, nonce);
                    attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .build();
    }
}
