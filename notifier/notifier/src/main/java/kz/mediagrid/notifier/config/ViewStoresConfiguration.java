package kz.mediagrid.notifier.config;

import java.util.List;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.streams.BuildId;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.streams.InstanceClaim;
import kz.mediagrid.platform.streams.KeptStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stores of the notifier's views. */
@Configuration(proxyBeanMethods = false)
class ViewStoresConfiguration {

    private static final String DIRECTORY = "notifier.views";
    private static final String KEPT_DIRECTORY = "notifier.kept-views";

    /**
     * The stores of views that are made again from the topics at each start.
     *
     * @param claim refuses a state directory that another process uses, before the stores in it are emptied
     */
    @Bean
    DiskStores viewStores(InstanceClaim claim, NotifierProperties properties) {
        return DiskStores.in(properties.stateDir().resolve(DIRECTORY));
    }

    /** The stores of views that are kept from an orderly stop to the next start. */
    @Bean
    KeptStores keptStores(InstanceClaim claim, NotifierProperties properties) {
        return new KeptStores(properties.stateDir().resolve(KEPT_DIRECTORY), BuildId.ofThisProcess());
    }

    @Bean
    Following.Views views(List<Followed> topics, KeptStores keptStores) {
        return new Following.Views(topics, keptStores);
    }
}
