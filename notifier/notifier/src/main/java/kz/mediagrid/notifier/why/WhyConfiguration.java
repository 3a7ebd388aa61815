package kz.mediagrid.notifier.why;

import java.time.Clock;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.subscription.ChannelsOfOutlet;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the explanations of what outlets got. */
@Configuration(proxyBeanMethods = false)
class WhyConfiguration {

    @Bean
    Explanations explanations(
            PublishedGrids grids,
            Watch watch,
            Deliveries deliveries,
            AgencyNames names,
            @Qualifier("businessClock") Clock business) {
        return new Explanations(grids, new Fates(watch.versions(), deliveries, business), names, business);
    }

    @Bean
    WhyPages whyPages(PublishedGrids grids, ChannelsOfOutlet channels, MessageSource bundles) {
        return new WhyPages(grids, channels, bundles);
    }
}
