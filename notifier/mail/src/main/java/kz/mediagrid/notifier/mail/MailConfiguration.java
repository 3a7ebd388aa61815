package kz.mediagrid.notifier.mail;

import java.time.Clock;
import java.time.Duration;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.SoleOwner;
import kz.mediagrid.notifier.worker.Worker;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.streams.InstanceName;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.MailSwitch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Wires the sending of mail if a mail server is configured. Without a mail server, the messages stay on their topic and are
 * not sent.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);
    private static final String SERVER = "spring.mail.host";

    /**
     * The pause after the first failure. Pauses grow, because each new session sends a mail again if the previous
     * session could not record the attempt.
     */
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(2);

    private static final Duration MAX_BACKOFF = Duration.ofMinutes(10);

    @Bean
    MailSwitch mailSwitch(ObjectProvider<JavaMailSender> server) {
        return new MailSwitch(server.getIfAvailable() != null);
    }

    @Bean
    HealthIndicator mailHealthIndicator(MailSwitch mail) {
        return mail.health();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> wordOnMail(MailSwitch mail) {
        return event -> {
            if (!mail.on()) {
                log.info("Mail is off, as {} is not set: messages wait on {}.", SERVER, Topics.MESSAGES.name());
            }
        };
    }

    /** The beans that exist only if a mail server is configured. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(SERVER)
    static class On {

        @Bean
        Inbox inbox(
                @Value("${media-grid.authorised-body:mam}") String authorisedBody,
                Stores viewStores,
                Stores keptStores,
                FiledEvents filed) {
            return Inbox.empty(authorisedBody, viewStores, keptStores, filed);
        }

        @Bean
        Followed followMessages(Inbox inbox) {
            return inbox.messages();
        }

        @Bean
        Followed followAttempts(Inbox inbox) {
            return inbox.attempts();
        }

        @Bean
        Followed followAddresses(Inbox inbox) {
            return inbox.agencies();
        }

        @Bean
        Followed followAddressChanges(Inbox inbox) {
            return inbox.directoryWrites();
        }

        @Bean
        Followed followWhatIsOwed(Inbox inbox) {
            return inbox.obligations();
        }

        @Bean
        Followed followRequests(Inbox inbox) {
            return inbox.requests();
        }

        @Bean
        Followed followQuestionsOfMatters(Inbox inbox) {
            return inbox.matters();
        }

        @Bean
        Followed followNoticesToAgencies(Inbox inbox) {
            return inbox.jointNotices();
        }

        @Bean
        Followed followDeclaredWeeks(Inbox inbox) {
            return inbox.outcomes();
        }

        @Bean
        Followed followDeclaredEvents(Inbox inbox) {
            return inbox.events();
        }

        @Bean
        OutletTroubles outletTroubles(Outlets outlets, @Qualifier("deliveryRetryClock") RetryClock retries) {
            return new OutletTroubles(
                    outlets, attempt -> retries.nextAfter(attempt).isEmpty());
        }

        @Bean
        Followed followOutletTroubles(OutletTroubles troubles) {
            return new Followed(Topics.DELIVERIES, record -> {
                if (record.value() instanceof DeliveryAttempted attempt) {
                    troubles.apply(attempt);
                }
            });
        }

        @Bean
        Writer mailWriter(
                Inbox inbox,
                Calendars calendars,
                MailProperties properties,
                @Value("${media-grid.gateway-pages:#{null}}") @Nullable String pages) {
            return new Writer(
                    inbox,
                    words(),
                    version -> calendars.find(version).map(KnownCalendar::calendar),
                    pages,
                    new ReplyAddress(properties.replyTo(), inbox.addresses()));
        }

        @Bean
        TroubleMails troubleMails(OutletTroubles troubles, People people, Inbox inbox) {
            return new TroubleMails(troubles, people, inbox.addresses(), inbox.mailbox());
        }

        @Bean
        MailHours mailHours(Inbox inbox, Calendars calendars, MailProperties properties) {
            return new MailHours(inbox.addresses(), calendars::inForce, properties.keepTrying());
        }

        @Bean
        TracedMailChannel messageChannel(Mailer sender, Inbox inbox, Traces traces) {
            return new TracedMailChannel(new SmtpChannel(sender), inbox.mailbox(), traces);
        }

        @Bean
        MailWork mailWork(
                SessionClients clients,
                Inbox inbox,
                TroubleMails troubles,
                Writer writer,
                TracedMailChannel channel,
                MailHours hours,
                BusinessClock business,
                @Qualifier("realClock") Clock real) {
            return new MailWork(
                    clients, inbox, troubles, writer, channel, hours, new RetryClock(MailWork.RETRIES, real, business));
        }

        @Bean
        OutletMailChannel outletMailChannel(Mailer mailer) {
            return new OutletMailChannel(mailer);
        }

        @Bean
        SoleOwner mailOwner(ConsumerFactory<byte[], byte[]> consumers, InstanceName instance, MailWork work) {
            var worker = new Worker("mail", "messages are not sent", FIRST_BACKOFF, MAX_BACKOFF, work);
            return new SoleOwner(consumers, instance.name(), "notifier.sends-mail", Topics.MESSAGES, worker);
        }

        /**
         * The component {@code mailOffice} in {@code /actuator/health}. It reports down if this instance fails to send
         * mail, or if this instance has left the consumer group {@code notifier.sends-mail}. The separate component
         * {@code mail} says whether a mail server is configured.
         */
        @Bean
        HealthIndicator mailOfficeHealthIndicator(@Qualifier("mailOwner") SoleOwner owner) {
            return owner.health();
        }
    }

    /** Opens the message bundles with the texts of mails and with the words for dates and times. */
    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("notifier-templates/mail-words", "edge-templates/page/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
