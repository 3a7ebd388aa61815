package kz.mediagrid.notifier.config;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.account.Routes;
import kz.mediagrid.edge.account.SignIn;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notifier's access control: routes, API keys and sign-in. */
@Configuration(proxyBeanMethods = false)
class NotifierAccess {

    private static final String COOKIE = "media-grid-notifier";

    @Bean
    Routes routes() {
        return NotifierRoutes.ROUTES;
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
    Followed followApiKeys(ApiKeys keys) {
        return new Followed(
                Topics.API_KEYS, record -> keys.apply(record.key(), record.value() instanceof ApiKey key ? key : null));
    }

    @Bean
    SignIn signIn(
            ApiKeys keys, SecureRandom random, @Qualifier("realClock") Clock real, NotifierProperties properties) {
        return new SignIn(keys, SignIn.secret(properties.signInSecret(), random), real, COOKIE);
    }
}
