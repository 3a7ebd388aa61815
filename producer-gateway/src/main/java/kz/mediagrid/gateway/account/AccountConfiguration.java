package kz.mediagrid.gateway.account;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.accounts.access.AccessConfiguration;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.OtherPages;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Defines the beans for the routes, the API keys, the sign-in and the first start. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class AccountConfiguration {

    @Bean
    Routes routes() {
        return GatewayRoutes.ROUTES;
    }

    /** Links to the notifier's pages, with the roles that may open them there. */
    @Bean
    OtherPages otherPages(GatewayProperties properties) {
        return OtherPages.at(
                properties.notifierPages(),
                OtherPages.page("/", "navigation.grid"),
                OtherPages.page("/ops", "navigation.ops", Role.OPS, Role.AUTHORISED_BODY),
                OtherPages.page("/clock", "navigation.clock", Role.OPS, Role.AUTHORISED_BODY));
    }

    @Bean
    FirstStart firstStart(
            GatewayProperties properties,
            BusinessClock clock,
            Directory directory,
            ApiKeys keys,
            AcknowledgedWriter writer,
            SecureRandom random) {
        return new FirstStart(properties, clock, directory, keys, writer, random, Clock.systemUTC());
    }

    @Bean
    SignIn signIn(ApiKeys keys, EndedSessions ended, SecureRandom random, GatewayProperties properties) {
        return SignIn.of(keys, ended, properties.signInSecret(), "gateway", random, Clock.systemUTC());
    }
}
