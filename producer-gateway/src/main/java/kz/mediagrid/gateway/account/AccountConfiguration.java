package kz.mediagrid.gateway.account;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.account.EndedSessions;
import kz.mediagrid.edge.account.Role;
import kz.mediagrid.edge.account.Routes;
import kz.mediagrid.edge.account.SignIn;
import kz.mediagrid.edge.page.OtherPages;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.SessionEnded;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the routes, the API keys, the sign-in and the first start. */
@Configuration(proxyBeanMethods = false)
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
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys();
    }

    @Bean
    EndedSessions endedSessions(AcknowledgedWriter writer) {
        return new EndedSessions((id, record) -> writer.writeNow(Topics.ENDED_SESSIONS, id, record), Clock.systemUTC());
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
