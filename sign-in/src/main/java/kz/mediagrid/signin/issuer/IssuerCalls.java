package kz.mediagrid.signin.issuer;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.accounts.access.SignInIssuer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Builds the calls to the issuer from Spring Security's parts, each with a time limit. Its own have none, or half a minute. */
final class IssuerCalls {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final ClientHttpRequestFactory http;

    /** @param limit the time limit of one call */
    IssuerCalls(Duration limit) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build());
        factory.setReadTimeout(limit);
        this.http = factory;
    }

    /**
     * Reads the issuer's metadata.
     *
     * @throws org.springframework.web.client.RestClientException if the issuer does not answer
     * @throws IllegalArgumentException if the answer is not metadata of this issuer
     */
    ClientRegistration discover(IssuerProperties properties) {
        var metadata = RestClient.create(new RestTemplate(http))
                .get()
                .uri(properties.issuer().replaceFirst("/$", "") + METADATA)
                .retrieve()
                .body(OBJECT);
        if (metadata == null || !properties.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("the metadata name another issuer than the settings");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(Issuer.ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .redirectUri("{baseUrl}" + SignInIssuer.BACK)
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                .build();
    }

    /** Redeems the code of an answer, checks the token, and asks for the claims that the token does not have. */
    AuthenticationProvider provider(ClientRegistration client) {
        var token = new RestClientAuthorizationCodeTokenResponseClient();
        token.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var claims = new DefaultOAuth2UserService();
        var rest = new RestTemplate(http);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        claims.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(claims);
        var provider = new OidcAuthorizationCodeAuthenticationProvider(token, users);
        var decoder = decoder(client);
        provider.setJwtDecoderFactory(asked -> decoder);
        return provider;
    }

    /** As Spring's factory makes it, but with a time limit for the keys. */
    private JwtDecoder decoder(ClientRegistration client) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
