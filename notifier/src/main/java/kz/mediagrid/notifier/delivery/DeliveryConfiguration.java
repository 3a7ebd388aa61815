package kz.mediagrid.notifier.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import kz.mediagrid.notifier.duty.TopicDuty;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.GridLog;
import kz.mediagrid.notifier.outlet.NoticeLog;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts delivery together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    @Bean
    VersionLog versionLog() {
        return new VersionLog();
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
        return new Followed(Topics.MEDIA_GRIDS, record -> {
            if (record.value() instanceof MediaGridVersion part) {
                versions.follow(part, record.offset());
            }
        });
    }

    @Bean
    LatestDeliveries latestDeliveries() {
        return new LatestDeliveries();
    }

    @Bean
    Followed followCursors(LatestDeliveries deliveries) {
        return new Followed(
                Topics.DELIVERY_CURSORS,
                record -> deliveries.follow(
                        record.key(), record.value() instanceof DeliveryCursor cursor ? cursor : null));
    }

    @Bean
    Followed followDeliveries(LatestDeliveries deliveries) {
        return new Followed(Topics.DELIVERIES, record -> {
            if (record.value() instanceof DeliveryAttempted attempt) {
                deliveries.follow(attempt);
            }
        });
    }

    @Bean
    DeliveryOffice deliveryOffice(
            KafkaProperties kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            RegistrySerdes serdes,
            RecordReader reader,
            Outlets outlets,
            VersionLog versions,
            ReleasedNotices notices,
            GridLinks links,
            DeliveryChannel channel,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            BusinessClock business,
            DeliveryProperties properties) {
        var office = new DeliveryOffice(new KafkaSession.Parts(
                kafka.buildProducerProperties(),
                consumers,
                serdes,
                reader,
                outlets,
                versions,
                notices,
                links,
                channel,
                new RetrySchedule(Objects.requireNonNull(properties.retries()), random),
                real,
                business));
        outlets.onChange(office::look);
        versions.onGrowth(office::lookAtAll);
        notices.onGrowth(office::lookAtAll);
        return office;
    }

    @Bean
    TopicDuty outletDuty(
            ConsumerFactory<byte[], byte[]> consumers,
            @Value("${media-grid.instance:1}") String instance,
            DeliveryOffice office) {
        return new TopicDuty(consumers, instance, "serves-outlets", Topics.OUTLETS, office);
    }

    @Bean
    HealthIndicator deliveryHealthIndicator(@Qualifier("outletDuty") TopicDuty duty) {
        return duty.health();
    }
}
