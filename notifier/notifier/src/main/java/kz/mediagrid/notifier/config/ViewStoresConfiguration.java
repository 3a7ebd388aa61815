package kz.mediagrid.notifier.config;

import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.streams.InstanceClaim;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stores of the notifier's views, which are made again from the topics at each start. */
@Configuration(proxyBeanMethods = false)
class ViewStoresConfiguration {

    private static final String DIRECTORY = "notifier.views";

    /** @param claim refuses a state directory that another process uses, before the stores in it are emptied */
    @Bean
    DiskStores viewStores(InstanceClaim claim, NotifierProperties properties) {
        return DiskStores.in(properties.stateDir().resolve(DIRECTORY));
    }
}
