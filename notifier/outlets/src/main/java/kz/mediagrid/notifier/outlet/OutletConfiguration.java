package kz.mediagrid.notifier.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.platform.write.RepeatingTasks;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Retention;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the view of outlets, the links for outlets, and the writing of outlets to their topic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutletProperties.class, PublicAddress.class})
class OutletConfiguration {

    @Bean
    Outlets outlets() {
        return new Outlets();
    }

    @Bean
    Followed followOutlets(Outlets outlets) {
        return new Followed(
                Topics.OUTLETS,
                record -> outlets.apply(
                        record.key(), record.value() instanceof Outlet outlet ? outlet : null, record.writtenAt()));
    }

    /** Begins segments of the topic, so that addresses of ended subscriptions and of applications leave the disk. */
    @Bean
    RepeatingTasks outletSegments(
            Outlets outlets, AcknowledgedWriter writer, BrokerTopics topics, @Qualifier("realClock") Clock real) {
        var segment = new NextSegment(
                Topics.OUTLETS,
                writer,
                real,
                outlets::lastWritten,
                () -> Duration.ofMillis(Long.parseLong(topics.setting(Topics.OUTLETS, Retention.SEGMENT))));
        return new RepeatingTasks("outlet-segments", Following.PHASE + 1, List.of(segment.asTask()));
    }

    @Bean
    AddressGuard addressGuard(OutletProperties properties) {
        return AddressGuard.of(properties.allowLoopback());
    }

    @Bean
    AllowedPorts allowedPorts(OutletProperties properties) {
        return new AllowedPorts(properties.ports(), properties.permitsHttp());
    }

    @Bean
    GridLinks gridLinks(PublicAddress address, Outlets outlets, @Qualifier("realClock") Clock real) {
        return new GridLinks(address.publicUrl(), outlets, real);
    }

    @Bean
    UnsubscribeLinks unsubscribeLinks(PublicAddress address) {
        return new UnsubscribeLinks(address.publicUrl());
    }

    @Bean
    WebhookAddress webhookAddress(AddressGuard guard, AllowedPorts ports, OutletProperties properties) {
        return new WebhookAddress(guard, properties.permitsHttp(), ports);
    }

    @Bean
    OutletChanges outletChanges(
            GridLog versions, NoticeLog notices, SecureRandom random, @Qualifier("realClock") Clock real) {
        return new OutletChanges(versions, notices, random, real);
    }

    @Bean
    OutletWriter outletWriter(
            Outlets outlets,
            Deliveries deliveries,
            WebhookAddress addresses,
            OutletChanges changes,
            RevisionLog outletLog,
            AgencyNames agencies) {
        return new OutletWriter(outlets, deliveries, addresses, changes, outletLog, agencies);
    }

    @Bean
    ProbeResults probeResults(OutletWriter writer, BusinessClock business) {
        return new ProbeResults(writer, business);
    }

    @Bean
    OutletPages outletPages(
            Outlets outlets,
            Deliveries deliveries,
            Watch watch,
            AccountNames accounts,
            Menu menu,
            MessageSource bundles,
            OutletSection channels) {
        return new OutletPages(outlets, deliveries, watch, accounts, menu, bundles, channels);
    }

    @Bean
    RevisionLog outletLog(KafkaProperties kafka, RecordSerdes serdes, Following following) {
        return new KafkaRevisionLog(
                kafka.buildProducerProperties(),
                "notifier.outlets",
                serdes.serializer(),
                following,
                List.of(Topics.OUTLETS),
                Topics.LARGEST_COMMAND);
    }
}
