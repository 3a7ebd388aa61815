package kz.mediagrid.notifier.attempt;

import kz.mediagrid.notifier.delivery.VersionLog;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.OutletWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the attempts by the channels of outlets. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    @Bean
    ChannelAttempts channelAttempts(OutletWriter outlets, Deliveries deliveries, VersionLog versions) {
        return new ChannelAttempts(outlets, deliveries, versions);
    }

    @Bean
    AttemptPages attemptPages(ChannelAttempts attempts, MessageSource bundles) {
        return new AttemptPages(attempts, bundles);
    }
}
