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
 *     Standard Webhooks recommends
 */
@ConfigurationProperties("media-grid.delivery")
record DeliveryProperties(@Nullable List<Duration> retries) {

    DeliveryProperties {
        retries = retries == null ? RetrySchedule.STANDARD_WEBHOOKS : List.copyOf(retries);
    }
}
