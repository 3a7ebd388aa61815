package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import kz.mediagrid.notifier.retry.RetrySchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of delivery.
 *
 * @param retries the wait before the second attempt, the wait before the third attempt, and so on; if null, the waits that
 *     Standard Webhooks recommends: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h
 */
@ConfigurationProperties("media-grid.delivery")
record DeliveryProperties(@Nullable List<Duration> retries) {

    DeliveryProperties {
        retries = retries == null ? RetrySchedule.STANDARD_WEBHOOKS : List.copyOf(retries);
    }
}
