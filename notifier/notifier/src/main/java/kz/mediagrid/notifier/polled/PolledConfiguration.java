package kz.mediagrid.notifier.polled;

import java.time.Clock;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.subscription.SubscriptionTokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the subscriptions that are polled. */
@Configuration(proxyBeanMethods = false)
class PolledConfiguration {

    @Bean
    PolledSubscriptions polledSubscriptions(
            SubscriptionTokens tokens, AgencyNames names, @Qualifier("businessClock") Clock business) {
        return new PolledSubscriptions(tokens, names, business);
    }
}
