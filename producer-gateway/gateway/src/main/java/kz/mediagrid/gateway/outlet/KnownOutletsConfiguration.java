package kz.mediagrid.gateway.outlet;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the view of the outlets. */
@Configuration(proxyBeanMethods = false)
class KnownOutletsConfiguration {

    @Bean
    KnownOutlets knownOutlets() {
        return new KnownOutlets();
    }

    @Bean
    Followed followOutlets(KnownOutlets outlets) {
        return new Followed(
                Topics.OUTLETS,
                record -> outlets.apply(record.key(), record.value() instanceof Outlet outlet ? outlet : null));
    }
}
