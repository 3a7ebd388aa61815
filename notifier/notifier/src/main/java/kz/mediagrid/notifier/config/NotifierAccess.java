package kz.mediagrid.notifier.config;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.account.EndedSessions;
import kz.mediagrid.edge.account.Role;
import kz.mediagrid.edge.account.Routes;
import kz.mediagrid.edge.account.SignIn;
import kz.mediagrid.edge.page.OtherPages;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.SessionEnded;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notifier's access control: routes, API keys and sign-in. */
@Configuration(proxyBeanMethods = false)
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
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys();
    }

    @Bean
    EndedSessions endedSessions(AcknowledgedWriter writer, @Qualifier("realClock") Clock real) {
        return new EndedSessions((id, record) -> writer.writeNow(Topics.ENDED_SESSIONS, id, record), real);
    }

    @Bean
    Followed followEndedSessions(EndedSessions sessions) {
        return new Followed(Topics.ENDED_SESSIONS, record -> {
            if (record.value() instanceof SessionEnded ended) {
                sessions.apply(record.key(), ended);
            }
        });
    }

    @Bean
    Followed followApiKeys(ApiKeys keys) {
        return new Followed(
                Topics.API_KEYS, record -> keys.apply(record.key(), record.value() instanceof ApiKey key ? key : null));
    }

    @Bean
    SignIn signIn(
            ApiKeys keys,
            EndedSessions ended,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            NotifierProperties properties) {
        return SignIn.of(keys, ended, properties.signInSecret(), "notifier", random, real);
    }
}
