package kz.mediagrid.gateway.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.accounts.access.AccessConfiguration;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInIssuer;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.signin.invitation.Organisations;
import kz.mediagrid.signin.invitation.PeopleConfiguration;
import kz.mediagrid.signin.issuer.IssuerConfiguration;
import kz.mediagrid.topics.Service;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Defines the beans for the routes, the menu, the API keys, the sign-in and the first start. */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, PeopleConfiguration.class, IssuerConfiguration.class})
class AccountConfiguration {

    @Bean
    Routes routes(Optional<SignInIssuer> issuer) {
        return issuer.map(it -> it.with(GatewayRoutes.ROUTES)).orElse(GatewayRoutes.ROUTES);
    }

    @Bean
    Menu menu(GatewayProperties properties) {
        return Menu.of(Service.PRODUCER_GATEWAY, properties.notifierPages());
    }

    @Bean
    Organisations organisations(Directory directory, KnownOutlets outlets, GatewayProperties properties) {
        return new Organisations() {
            @Override
            public Map<String, LocalizedText> bodies() {
                return directory.all().stream().collect(Collectors.toMap(Agency::getAgencyCode, Agency::getName));
            }

            @Override
            public Map<String, LocalizedText> outlets() {
                return outlets.names();
            }

            @Override
            public String authorisedBody() {
                return properties.authorisedBody();
            }
        };
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
    SignIn signIn(ApiKeys keys, People people, EndedSessions ended, SecureRandom random, GatewayProperties properties) {
        return SignIn.of(keys, people, ended, properties.signInSecret(), "gateway", random, Clock.systemUTC());
    }
}
