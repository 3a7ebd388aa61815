package kz.mediagrid.notifier.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.GridLog;
import kz.mediagrid.notifier.outlet.NoticeLog;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.notifier.outletmail.MailWriting;
import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.SoleOwner;
import kz.mediagrid.notifier.worker.Work;
import kz.mediagrid.notifier.worker.Worker;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.streams.InstanceName;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Wires the delivery of versions and notices to outlets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    /**
     * The pause between a failure and the next session. Repeated failures do not lengthen the pause, because outlets
     * are waiting.
     */
    private static final Duration SESSION_BACKOFF = Duration.ofSeconds(1);

    @Bean
    VersionLog versionLog(Stores keptStores) {
        return new VersionLog(keptStores);
    }

    @Bean
    GridLog gridLog(VersionLog versions) {
        return versions::end;
    }

    @Bean
    NoticeLog noticeLog(ReleasedNotices notices) {
        return notices::end;
    }

    @Bean
    Followed followVersions(VersionLog versions) {
        return Followed.kept(
                Topics.MEDIA_GRIDS,
                record -> {
                    if (record.value() instanceof MediaGridVersion part) {
                        var traceparent = record.traceparent();
                        if (part.getPart() == 1 && traceparent != null) {
                            versions.traced(record.offset(), traceparent);
                        }
                        versions.apply(part, record.offset());
                    }
                },
                versions);
    }

    @Bean
    LatestDeliveries latestDeliveries(Stores viewStores) {
        return new LatestDeliveries(viewStores);
    }

    @Bean
    Followed followCursors(LatestDeliveries deliveries) {
        return new Followed(
                Topics.DELIVERY_CURSORS,
                record -> deliveries.apply(
                        record.key(), record.value() instanceof DeliveryCursor cursor ? cursor : null));
    }

    @Bean
    Followed followDeliveries(LatestDeliveries deliveries) {
        return new Followed(Topics.DELIVERIES, record -> {
            if (record.value() instanceof DeliveryAttempted attempt) {
                deliveries.apply(attempt);
            }
        });
    }

    @Bean
    RetryClock deliveryRetryClock(
            DeliveryProperties properties,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            BusinessClock business) {
        var schedule = RetrySchedule.ending(Objects.requireNonNull(properties.retries()), random);
        return new RetryClock(schedule, real, business);
    }

    @Bean
    OutletContents outletContents(GridLinks links, AgencyNames names, BusinessClock business) {
        return new OutletContents(links, names, business);
    }

    @Bean
    DeliveryWork deliveryWork(
            SessionClients clients,
            Outlets outlets,
            VersionLog versions,
            ReleasedNotices notices,
            OutletContents contents,
            @Qualifier("tracedWebhookChannel") DeliveryChannel channel,
            @Qualifier("deliveryRetryClock") RetryClock clock,
            ObjectProvider<MailRoute> mail) {
        return new DeliveryWork(clients, outlets, versions, notices, contents, channel, clock, mail.getIfAvailable());
    }

    /** The channel for messages that continue a trace. A test message continues none. */
    @Bean(defaultCandidate = false)
    TracedChannel tracedWebhookChannel(@Qualifier("webhookChannel") DeliveryChannel channel, Traces traces) {
        return new TracedChannel(channel, traces);
    }

    /** The way of mails, which exists only if a mail server is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("spring.mail.host")
    static class Mails {

        @Bean
        OutletMails outletMails(
                PublishedGrids grids,
                AgencyNames names,
                Mailer mailer,
                UnsubscribeLinks links,
                MessageSource bundles,
                BusinessClock business,
                LatestDeliveries deliveries,
                GridCalendars calendars) {
            var writing = new MailWriting(
                    mailer, links, bundles, week -> grids.newest(week).isPresent(), business, deliveries, calendars);
            return new OutletMails(grids, names, writing, business);
        }

        @Bean
        MailRoute mailRoute(
                OutletMails mails,
                @Qualifier("outletMailChannel") DeliveryChannel channel,
                DeliveryProperties properties,
                @Qualifier("realClock") Clock real,
                BusinessClock business,
                Traces traces) {
            var schedule = RetrySchedule.endless(Objects.requireNonNull(properties.retries()));
            return new MailRoute(mails, new TracedChannel(channel, traces), new RetryClock(schedule, real, business));
        }
    }

    @Bean
    SoleOwner deliveryOwner(
            ConsumerFactory<byte[], byte[]> consumers,
            InstanceName instance,
            @Qualifier("probingWork") Work work,
            Outlets outlets,
            VersionLog versions,
            ReleasedNotices notices) {
        var worker = new Worker("delivery", "outlets are not served", SESSION_BACKOFF, SESSION_BACKOFF, work);
        outlets.onChange(worker::wake);
        versions.onGrowth(worker::wake);
        notices.onGrowth(worker::wake);
        return new SoleOwner(consumers, instance.name(), "notifier.serves-outlets", Topics.OUTLETS, worker);
    }

    @Bean
    HealthIndicator deliveryHealthIndicator(@Qualifier("deliveryOwner") SoleOwner owner) {
        return owner.health();
    }
}
