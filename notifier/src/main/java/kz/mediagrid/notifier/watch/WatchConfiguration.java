package kz.mediagrid.notifier.watch;

import java.time.Clock;
import java.util.List;
import kz.mediagrid.notifier.chain.Chains;
import kz.mediagrid.notifier.filing.FiledEvents;
import kz.mediagrid.notifier.mail.MailSwitch;
import kz.mediagrid.notifier.watch.live.LiveLine;
import kz.mediagrid.notifier.watch.metric.ChainMetrics;
import kz.mediagrid.notifier.watch.metric.DeliveryMetrics;
import kz.mediagrid.notifier.watch.metric.FollowerMetrics;
import kz.mediagrid.notifier.watch.metric.MessageMetrics;
import kz.mediagrid.notifier.watch.metric.ObligationMetrics;
import kz.mediagrid.notifier.watch.metric.PageMetrics;
import kz.mediagrid.notifier.watch.metric.WeekMetrics;
import kz.mediagrid.notifier.watch.view.Watch;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.archive.KafkaArchive;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.platform.serde.RecordReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the watch together: its views, the word to open pages, and its numbers. */
@Configuration(proxyBeanMethods = false)
@Import(WatchedTopics.class)
class WatchConfiguration {

    @Bean
    KafkaArchive archive(ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        return new KafkaArchive("notifier.watch", consumers, reader);
    }

    @Bean
    Watch watch(Archive archive) {
        return Watch.empty(archive);
    }

    @Bean
    Chains chains(Watch watch) {
        return watch.chains();
    }

    @Bean
    FiledEvents filedEvents(Watch watch) {
        return watch.weeks().filed();
    }

    @Bean
    LiveLine liveLine(BusinessClock clock) {
        return new LiveLine(clock);
    }

    @Bean
    ObligationMetrics obligationMetrics(Watch watch, BusinessClock clock) {
        return new ObligationMetrics(watch, clock);
    }

    @Bean
    WeekMetrics weekMetrics(Watch watch, BusinessClock clock, @Qualifier("realClock") Clock real) {
        return new WeekMetrics(watch, clock, real);
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
    FollowerMetrics followerMetrics(Followers followers, List<Followed> followed) {
        return new FollowerMetrics(followers, followed);
    }

    @Bean
    PageMetrics pageMetrics(LiveLine line) {
        return new PageMetrics(line);
    }
}
