package kz.mediagrid.gateway.kafka;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectoryLog;
import kz.mediagrid.gateway.calendar.ShownCalendars;
import kz.mediagrid.gateway.clock.ClockDesk;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEvents;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.obligation.KnownObligations;
import kz.mediagrid.gateway.obligation.ObligationNotes;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.submission.SubmissionDesk;
import kz.mediagrid.gateway.submission.Submissions;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.ClockMover;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** The gateway's own parts, put together. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private final Clock real = Clock.systemUTC();

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(real);
    }

    @Bean
    Calendars calendars() {
        return new Calendars();
    }

    @Bean
    ShownCalendars shownCalendars() {
        return new ShownCalendars();
    }

    @Bean
    EditorialPolicies editorialPolicies() {
        return new EditorialPolicies();
    }

    @Bean
    Weeks weeks(Calendars calendars) {
        return new Weeks(calendars, WeekPolicy.standard());
    }

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    Contacts contacts() {
        return new Contacts();
    }

    @Bean
    PlannedEvents plannedEvents() {
        return new PlannedEvents();
    }

    @Bean
    Submissions submissions() {
        return new Submissions();
    }

    @Bean
    Views views(
            BusinessClock clock,
            ApiKeys keys,
            Directory directory,
            Contacts contacts,
            PlannedEvents events,
            Submissions submissions,
            InformationRequests requests,
            Obligations obligations,
            JointMatters matters,
            KnownObligations known,
            OwedNow owed,
            ObligationNotes notes,
            Calendars calendars,
            ShownCalendars shownCalendars,
            EditorialPolicies policies,
            EventHistory history) {
        return new Views(
                clock,
                keys,
                directory,
                contacts,
                events,
                submissions,
                requests,
                obligations,
                matters,
                known,
                owed,
                notes,
                calendars,
                shownCalendars,
                policies,
                history,
                new Arrivals());
    }

    @Bean
    AcknowledgedWriter acknowledgedWriter(Producer<byte[], byte[]> producer, Serializer<SpecificRecord> serializer) {
        return new AcknowledgedWriter(producer, serializer);
    }

    @Bean
    DirectoryLog directoryLog(AcknowledgedWriter writer, Views views) {
        return new KafkaDirectoryLog(writer, views.arrivals());
    }

    @Bean
    SubmissionDesk submissionDesk(
            Submissions submissions,
            AcknowledgedWriter writer,
            PlannedEvents events,
            EventHistory history,
            ShownCalendars shownCalendars,
            EditorialPolicies policies) {
        return new SubmissionDesk(
                submissions,
                new KafkaCommands(writer),
                events.and(history).and(shownCalendars).and(policies));
    }

    @Bean
    ClockDesk clockDesk(
            BusinessClock clock, Producer<byte[], SpecificRecord> producer, Admin admin, GatewayProperties properties) {
        var followers = properties.clock().followers();
        return new ClockDesk(
                clock,
                new ClockMover(producer, admin, real, followers),
                properties.clock().movable());
    }

    @Bean
    Following following(
            Admin admin,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            Producer<byte[], SpecificRecord> producer,
            Views views,
            AcknowledgedWriter writer,
            SecureRandom random,
            GatewayProperties properties) {
        var deadLetters = new DeadLetterBox(producer, Service.PRODUCER_GATEWAY);
        return new Following(
                admin,
                new Followers(consumers, Service.PRODUCER_GATEWAY, reader, deadLetters),
                views,
                new FirstStart(properties, views, writer, random, real),
                properties.catchUp());
    }
}
