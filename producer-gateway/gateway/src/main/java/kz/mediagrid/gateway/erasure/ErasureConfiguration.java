package kz.mediagrid.gateway.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.platform.write.RepeatingTasks;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;
import kz.mediagrid.signin.passkey.Passkeys;
import kz.mediagrid.topics.Retention;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the erasure of contacts. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ErasureConfiguration.class);

    private final Clock real = Clock.systemUTC();

    /**
     * @param afterWeek the time from the end of an event's week until the event's private contacts are erased [business
     *     time]
     */
    @Bean
    DueErasures dueErasures(
            PlannedEventView events,
            SubmissionView submissions,
            Directory directory,
            BusinessClock clock,
            @Value("${media-grid.contacts-after-week:0s}") Duration afterWeek) {
        return new DueErasures(events, submissions, directory, clock, real, afterWeek);
    }

    @Bean
    ContactEraser contactEraser(
            Contacts contacts,
            PlannedEventView events,
            DueErasures due,
            Following following,
            AcknowledgedWriter writer,
            BrokerTopics topics) {
        return new ContactEraser(
                contacts,
                events,
                due,
                of -> following.awaitPresentEnds(of, ContactEraser.VIEW_TIMEOUT),
                writer,
                nextSegment(Topics.CONTACTS, contacts::lastWritten, writer, topics));
    }

    private NextSegment nextSegment(
            Topic topic, Supplier<Instant> lastWritten, AcknowledgedWriter writer, BrokerTopics topics) {
        return new NextSegment(
                topic,
                writer,
                real,
                lastWritten,
                () -> Duration.ofMillis(Long.parseLong(topics.setting(topic, Retention.SEGMENT))));
    }

    /**
     * People and their passkeys are erased when somebody says so; only the segments of their topics need the loop.
     *
     * @param others erase records of topics that other modules write
     */
    @Bean
    RepeatingTasks erasureTasks(
            ContactEraser eraser,
            List<Erasure> others,
            People people,
            Passkeys passkeys,
            AcknowledgedWriter writer,
            BrokerTopics topics) {
        var erased = Stream.concat(
                Stream.of(erased("contacts", eraser::eraseDue)),
                others.stream().map(other -> erased(other.topic().name(), other::eraseDue)));
        var segments = Stream.concat(
                        Stream.of(
                                nextSegment(Topics.PEOPLE, people::lastWritten, writer, topics),
                                nextSegment(Topics.PASSKEYS, passkeys::lastWritten, writer, topics)),
                        others.stream().map(other -> nextSegment(other.topic(), other::lastWritten, writer, topics)))
                .map(NextSegment::asTask);
        return new RepeatingTasks(
                "erase-contacts",
                Following.PHASE + 1,
                Stream.concat(erased, segments).toList());
    }

    private static RepeatedTask erased(String what, IntSupplier due) {
        return new RepeatedTask("The %s that are due are not all erased yet".formatted(what), () -> {
            var erased = due.getAsInt();
            if (erased > 0) {
                log.info("Erased {} {} that were due", erased, what);
            }
        });
    }
}
