package kz.mediagrid.notifier.delivery.probe;

import java.time.Clock;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.ProbeResults;
import kz.mediagrid.notifier.worker.Work;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the probes of suspended outlets. */
@Configuration(proxyBeanMethods = false)
class ProbeConfiguration {

    @Bean
    Suspensions suspensions() {
        return new Suspensions();
    }

    @Bean
    Followed followSuspensions(Suspensions suspensions) {
        return new Followed(Topics.DELIVERIES, record -> {
            if (record.value() instanceof DeliveryAttempted attempt) {
                suspensions.apply(attempt);
            }
        });
    }

    @Bean
    Work probingWork(
            @Qualifier("deliveryWork") Work deliveries,
            Outlets outlets,
            Suspensions suspensions,
            @Qualifier("webhookChannel") DeliveryChannel channel,
            ProbeResults results,
            @Qualifier("realClock") Clock real) {
        return new ProbingWork(
                deliveries, writing -> new Prober(outlets, suspensions, channel, results, real, writing));
    }
}
