package kz.mediagrid.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import kz.mediagrid.observability.metrics.KafkaMeters;
import kz.mediagrid.observability.metrics.MeasuredKafkaProperties;
import kz.mediagrid.platform.follow.FollowerMetrics;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.streams.KeptStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Adds the metrics that every service exports: those of its Kafka clients, and the version of its build. */
@Configuration(proxyBeanMethods = false)
public class ServiceMetrics {

    @Bean
    KafkaMeters kafkaMeters(MeterRegistry registry) {
        return new KafkaMeters(registry);
    }

    @Bean
    @Primary
    KafkaProperties measuredKafkaProperties(KafkaMeters meters) {
        return new MeasuredKafkaProperties(meters);
    }

    /** In a service that follows topics to make views of them. */
    @Bean
    MeterBinder followerMetrics(ObjectProvider<Following> following) {
        return registry -> following.ifAvailable(known -> new FollowerMetrics(known).bindTo(registry));
    }

    /** In a service with views on disk. */
    @Bean
    MeterBinder viewMetrics(ObjectProvider<DiskStores> madeAgain, ObjectProvider<KeptStores> kept) {
        return registry -> madeAgain.ifAvailable(views -> Gauge.builder(
                        KafkaMeters.STORE_BYTES,
                        () -> views.bytes()
                                + kept.stream().mapToDouble(KeptStores::bytes).sum())
                .tag("store", "views")
                .register(registry));
    }

    @Bean
    MeterBinder buildMetrics(BuildProperties build) {
        return registry -> Gauge.builder("media.grid.build.info", () -> 1)
                .description("The version of the service's build.")
                .tag("version", String.valueOf(build.getVersion()))
                .register(registry);
    }
}
