package kz.mediagrid.notifier.attempt;

import java.util.Optional;
import kz.mediagrid.edge.mail.Mailer;
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
    ChannelAttempts channelAttempts(
            OutletWriter outlets, Deliveries deliveries, VersionLog versions, Optional<Mailer> mailer) {
        return new ChannelAttempts(outlets, deliveries, versions, mailer.isPresent());
    }

    @Bean
    AttemptPages attemptPages(ChannelAttempts attempts, MessageSource bundles) {
        return new AttemptPages(attempts, bundles);
    }
}
