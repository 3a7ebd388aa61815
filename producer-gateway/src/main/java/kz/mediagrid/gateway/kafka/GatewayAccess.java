package kz.mediagrid.gateway.kafka;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.account.Routes;
import kz.mediagrid.edge.account.SignIn;
import kz.mediagrid.gateway.account.GatewayRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call the gateway. */
@Configuration(proxyBeanMethods = false)
class GatewayAccess {

    private static final String COOKIE = "media-grid-gateway";

    @Bean
    Routes routes() {
        return GatewayRoutes.ROUTES;
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys();
    }

    @Bean
    SignIn signIn(ApiKeys keys, SecureRandom random, GatewayProperties properties) {
        return new SignIn(keys, SignIn.secret(properties.signInSecret(), random), Clock.systemUTC(), COOKIE);
    }
}
