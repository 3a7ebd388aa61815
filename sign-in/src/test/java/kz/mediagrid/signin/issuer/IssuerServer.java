package kz.mediagrid.signin.issuer;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** An issuer of OpenID Connect that knows everybody by the password {@code pw}, and whose endpoints tests can stop. */
final class IssuerServer implements AutoCloseable {

    static final String CLIENT = "grid";
    static final String SECRET = "a-secret-of-the-gateway";

    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();
    private final List<String> redirects = new CopyOnWriteArrayList<>(List.of("http://localhost/none"));
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final ServletWebServerApplicationContext context =
            (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                    .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                            it -> it.registerBean(IssuerServer.class, () -> this, d -> d.setDestroyMethodName("")))
                    .run(
                            "--server.port=0",
                            "--server.servlet.session.cookie.name=ISSUER",
                            "--logging.level.root=off",
                            "--spring.main.banner-mode=off");

    String address() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** Lets {@code gateway} take answers. */
    void knows(String gateway) {
        redirects.add(gateway + "/sign-in/issuer/back");
    }

    /** Says from now on that {@code user} has this mail address. */
    void says(String user, String email, boolean verified) {
        claims.put(user, Map.of(StandardClaimNames.EMAIL, email, StandardClaimNames.EMAIL_VERIFIED, verified));
    }

    /** Makes one endpoint fail. */
    void stop(String path) {
        stopped.add(path);
    }

    void startAgain() {
        stopped.clear();
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration
    @ImportAutoConfiguration({
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Parts {

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name).password("{noop}pw").build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerServer server) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    var user = token.getPrincipal().getName();
                    token.getClaims().claims(all -> all.putAll(server.claims.getOrDefault(user, Map.of())));
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RegisteredClientRepository clients(IssuerServer server) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The server would keep the secret in another encoding; here it is made anew for each call.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return RegisteredClient.withId(CLIENT)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUris(all -> all.addAll(server.redirects))
                            .scope(OidcScopes.OPENID)
                            .scope(OidcScopes.EMAIL)
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return findById(id);
                }
            };
        }

        @Bean
        FilterRegistrationBean<Filter> stops(IssuerServer server) {
            var first = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                if (server.stopped.contains(((HttpServletRequest) request).getRequestURI())) {
                    ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                } else {
                    chain.doFilter(request, response);
                }
            });
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }
    }
}
