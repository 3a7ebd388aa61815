package kz.mediagrid.notifier.subscription;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.GridLog;
import kz.mediagrid.notifier.outlet.NoticeLog;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.WebhookAddress;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the writing of webhooks and subscriptions, their tokens, and test messages. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    SubscriptionTokens subscriptionTokens(Outlets outlets, SecureRandom random) {
        return new SubscriptionTokens(outlets, random);
    }

    @Bean
    FilterTrials filterTrials(PublishedGrids grids, AgencyNames names, @Qualifier("businessClock") Clock business) {
        return new FilterTrials(grids, names, business);
    }

    @Bean
    SubscriptionWriter subscriptionWriter(
            OutletWriter outlets, GridLog versions, SubscriptionTokens tokens, AgencyNames names) {
        return new SubscriptionWriter(outlets, versions, tokens, names);
    }

    @Bean
    TestMessages testMessages(
            @Qualifier("webhookChannel") DeliveryChannel channel,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            RefusedCalls refused) {
        return new TestMessages(channel, random, real, refused);
    }

    @Bean
    WebhookWriter webhookWriter(
            OutletWriter outlets,
            WebhookAddress addresses,
            AgencyNames names,
            TestMessages tests,
            GridLog versions,
            NoticeLog notices) {
        return new WebhookWriter(outlets, addresses, names, tests, versions, notices);
    }

    @Bean
    ChannelsOfOutlet channelsOfOutlet(Deliveries deliveries, Watch watch, FilterTrials trials) {
        return new ChannelsOfOutlet(deliveries, watch.agencies(), trials);
    }

    @Bean
    ChannelPages channelPages(
            ChannelsOfOutlet channels, FilterTrials trials, AgencyNames names, MessageSource bundles) {
        return new ChannelPages(channels, trials, names, bundles);
    }
}
