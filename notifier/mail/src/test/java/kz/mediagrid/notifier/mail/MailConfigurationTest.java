package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.streams.InstanceName;
import kz.mediagrid.state.Stores;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.MailSwitch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail is sent where the settings name a server, and a sender. */
class MailConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Around.class, MailConfiguration.class);

    @Test
    void withoutAServerNobodyIsWrittenToAndNothingIsFollowed() {
        application.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(MailWork.class)
                .doesNotHaveBean(Followed.class)
                .getBean(MailSwitch.class)
                .isEqualTo(new MailSwitch(false)));
    }

    @Test
    void withAServerAndASenderMessagesAreFollowedAndSent() {
        application
                .withPropertyValues("spring.mail.host=127.0.0.1", "media-grid.mail.from=media-grid@mam.example.kz")
                .run(context -> {
                    assertThat(context)
                            .hasNotFailed()
                            .hasSingleBean(MailWork.class)
                            .hasSingleBean(MailSwitch.class)
                            .hasSingleBean(JavaMailSender.class);
                    assertThat(context.getBean(MailSwitch.class).on()).isTrue();
                    assertThat(context.getBeansOfType(Followed.class).values())
                            .extracting(Followed::topic)
                            .containsExactlyInAnyOrder(
                                    Topics.MESSAGES,
                                    Topics.MESSAGE_ATTEMPTS,
                                    Topics.AGENCIES,
                                    Topics.AGENCY_HISTORY,
                                    Topics.OBLIGATIONS,
                                    Topics.INFORMATION_REQUESTS,
                                    Topics.JOINT_MATTERS,
                                    Topics.JOINT_NOTICES,
                                    Topics.SUBMISSION_OUTCOMES,
                                    Topics.PLANNED_EVENTS,
                                    Topics.DELIVERIES);
                });
    }

    @Test
    void healthSaysWhetherMailIsOnAndIsUpEitherWay() {
        assertThat(new MailSwitch(false).health().health())
                .isEqualTo(Health.up().withDetail("mail", "off").build())
                .satisfies(health ->
                        assertThat(health.getStatus().getDescription()).isEqualTo("mail: off"));
        assertThat(new MailSwitch(true).health().health())
                .isEqualTo(Health.up().withDetail("mail", "on").build())
                .satisfies(health ->
                        assertThat(health.getStatus().getDescription()).isEqualTo("mail: on"));
    }

    @Test
    void aServerWithoutASenderIsRefusedInOneSentence() {
        application
                .withPropertyValues("spring.mail.host=127.0.0.1")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessage(
                                        "The setting media-grid.mail.from, the sender's address, is required if spring.mail.host is set."));
        application
                .withPropertyValues("spring.mail.host=127.0.0.1", "media-grid.mail.from=the ministry")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("The setting media-grid.mail.from is refused"));
    }

    @Test
    void anAddressForRepliesThatIsNoneIsRefusedAtTheStart() {
        var sending = application.withPropertyValues(
                "spring.mail.host=127.0.0.1", "media-grid.mail.from=media-grid@mam.example.kz");
        sending.withPropertyValues("media-grid.mail.reply-to=duty@mam.example.kz")
                .run(context -> assertThat(context).hasNotFailed());
        sending.withPropertyValues("media-grid.mail.reply-to=the duty officer")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessage(
                                        "The setting media-grid.mail.reply-to is refused: 'the duty officer' is no mail address."));
    }

    /** What the notifier has beside its mail; no broker is needed until something is sent. */
    @ComponentScan(basePackageClasses = Mailer.class)
    static class Around {

        @Bean
        ConsumerFactory<byte[], byte[]> rawConsumers() {
            return RawConsumers.factory(Map.of("bootstrap.servers", "127.0.0.1:1"));
        }

        @Bean
        SessionClients sessionClients(ConsumerFactory<byte[], byte[]> consumers) {
            var serdes = new RecordSerdes(Map.of("bootstrap.servers", "127.0.0.1:1"));
            return new SessionClients(Map.of(), consumers, serdes, serdes.reader());
        }

        @Bean
        Traces traces() {
            return Traces.OFF;
        }

        @Bean
        InstanceName instanceName() {
            return new InstanceName("1");
        }

        @Bean
        FiledEvents filedEvents() {
            return new FiledEvents(new HeapStores());
        }

        @Bean
        Stores viewStores() {
            return new HeapStores();
        }

        @Bean
        Outlets outlets() {
            return new Outlets();
        }

        @Bean
        People people(@Qualifier("realClock") Clock realClock) {
            return new People(realClock);
        }

        @Bean
        RetryClock deliveryRetryClock(@Qualifier("realClock") Clock realClock, BusinessClock businessClock) {
            return new RetryClock(MailWork.RETRIES, realClock, businessClock);
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }

        @Bean
        Clock realClock() {
            return Clock.systemUTC();
        }

        @Bean
        BusinessClock businessClock(@Qualifier("realClock") Clock realClock) {
            return new BusinessClock(realClock);
        }
    }
}
