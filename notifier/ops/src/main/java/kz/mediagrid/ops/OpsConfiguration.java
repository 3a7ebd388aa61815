package kz.mediagrid.ops;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.ops.live.ChangeBroadcast;
import kz.mediagrid.ops.live.PageMetrics;
import kz.mediagrid.ops.todo.StoppedFollowers;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.archive.KafkaArchive;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.state.Stores;
import kz.mediagrid.watch.metric.ChainMetrics;
import kz.mediagrid.watch.metric.DeliveryMetrics;
import kz.mediagrid.watch.metric.MessageMetrics;
import kz.mediagrid.watch.metric.ObligationMetrics;
import kz.mediagrid.watch.metric.ViewMetrics;
import kz.mediagrid.watch.metric.ViewMetricsExport;
import kz.mediagrid.watch.metric.WeekMetrics;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The pages, JSON and metrics for ops and the authorised body. The service that imports this configuration provides the
 * business clock, {@link MailSwitch}, the stores of views, the beans that read Kafka, and the beans that {@link kz.mediagrid.edge.Edge}
 * requires. The service also adds {@link OpsRoutes} to its routes, and {@code ops-templates/ops/words} to its message
 * bundles.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(WatchedTopics.class)
public class OpsConfiguration {

    @Bean
    KafkaArchive archive(ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        return new KafkaArchive("notifier.watch", consumers, reader);
    }

    @Bean
    Watch watch(Archive archive, Stores viewStores, Stores keptStores) {
        return Watch.empty(archive, viewStores, keptStores);
    }

    @Bean
    AgencyNames agencyNames(Watch watch) {
        return watch.agencies()::find;
    }

    @Bean
    Chains chains(Watch watch) {
        return watch.versions().chains();
    }

    @Bean
    FiledEvents filedEvents(Watch watch) {
        return watch.weeks().filed();
    }

    @Bean
    ChangeBroadcast liveLine(BusinessClock clock) {
        return new ChangeBroadcast(clock);
    }

    @Bean
    ObligationMetrics obligationMetrics(Watch watch, BusinessClock clock) {
        return new ObligationMetrics(watch, clock);
    }

    @Bean
    WeekMetrics weekMetrics(
            Watch watch,
            Calendars calendars,
            WeekPolicy policy,
            BusinessClock clock,
            @Qualifier("realClock") Clock real) {
        return new WeekMetrics(watch, new GridWeeks(calendars, policy)::publishAt, clock, real);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(Watch watch, @Qualifier("realClock") Clock real) {
        return new DeliveryMetrics(watch, real);
    }

    @Bean
    MessageMetrics messageMetrics(Watch watch, BusinessClock clock, MailSwitch mail) {
        return new MessageMetrics(watch, clock, mail);
    }

    @Bean
    ChainMetrics chainMetrics(Watch watch) {
        return new ChainMetrics(watch);
    }

    @Bean
    ViewMetricsExport viewMetricsExport(MeterRegistry registry, List<ViewMetrics> metrics) {
        return new ViewMetricsExport(registry, metrics);
    }

    @Bean
    StoppedFollowers stoppedFollowers(Following following) {
        return new StoppedFollowers(following);
    }

    @Bean
    PageMetrics pageMetrics(ChangeBroadcast broadcast) {
        return new PageMetrics(broadcast);
    }
}
