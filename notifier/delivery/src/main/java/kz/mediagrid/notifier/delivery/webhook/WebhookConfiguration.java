package kz.mediagrid.notifier.delivery.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.AllowedPorts;
import kz.mediagrid.notifier.signing.WebhookKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the webhook channel. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final int MAX_RESPONSE_BYTES = 16_384;
    private static final Duration MAX_BACKOFF = Duration.ofHours(24);

    @Bean
    WebhookChannel webhookChannel(
            AddressGuard guard,
            AllowedPorts ports,
            @Qualifier("realClock") Clock real,
            @Value("${media-grid.delivery.deadline:15s}") Duration deadline,
            Optional<WebhookKeys> keys) {
        return new WebhookChannel(
                guard,
                ports,
                new WebhookSettings(deadline, MAX_RESPONSE_BYTES, MAX_BACKOFF),
                real,
                () -> keys.flatMap(WebhookKeys::present));
    }
}
