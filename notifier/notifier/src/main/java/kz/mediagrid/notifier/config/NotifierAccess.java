package kz.mediagrid.notifier.config;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.accounts.access.AccessConfiguration;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.OtherPages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The notifier's access control: routes, API keys and sign-in. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class NotifierAccess {

    @Bean
    Routes routes() {
        return NotifierRoutes.ROUTES;
    }

    /** Links to the gateway's pages, with the roles that may open them there. */
    @Bean
    OtherPages otherPages(NotifierProperties properties) {
        return OtherPages.at(
                properties.gatewayPages(),
                OtherPages.page("/editing", "navigation.editing", Role.AUTHORISED_BODY),
                OtherPages.page("/clashes", "navigation.clashes", Role.AGENCY, Role.AUTHORISED_BODY, Role.OPS),
                OtherPages.page("/calendar", "navigation.calendar", Role.values()));
    }

    @Bean
    SignIn signIn(
            ApiKeys keys,
            People people,
            EndedSessions ended,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            NotifierProperties properties) {
        return SignIn.of(keys, people, ended, properties.signInSecret(), "notifier", random, real);
    }
}
