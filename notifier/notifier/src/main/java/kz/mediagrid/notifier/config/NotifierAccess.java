package kz.mediagrid.notifier.config;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.accounts.access.AccessConfiguration;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The notifier's access control: routes, menu, API keys and sign-in. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
class NotifierAccess {

    @Bean
    Routes routes() {
        return NotifierRoutes.ROUTES;
    }

    @Bean
    Menu menu(NotifierProperties properties) {
        return Menu.of(Service.NOTIFIER, properties.gatewayPages());
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
