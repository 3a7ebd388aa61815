package kz.mediagrid.signin.invitation;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import kz.mediagrid.accounts.access.InvitedCalls;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.signin.passkey.PasskeyConfiguration;
import kz.mediagrid.signin.passkey.Passkeys;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Changes people and shows the pages for it. Only the gateway imports this class, since it alone writes people and links. */
@Configuration(proxyBeanMethods = false)
@Import({
    AskLinkController.class,
    LinkController.class,
    PeoplePageController.class,
    PeoplePages.class,
    PasskeyConfiguration.class
})
public class PeopleConfiguration {

    private static final int WAITING_ASKERS = 100;

    @Bean
    SignInLinks signInLinks() {
        return new SignInLinks(Clock.systemUTC());
    }

    @Bean
    Followed followSignInLinks(SignInLinks links) {
        return new Followed(Topics.SIGN_IN_LINKS, record -> {
            if (record.value() instanceof SignInLink link) {
                links.apply(record.key(), link);
            }
        });
    }

    /** Only for people, links and passkeys: the directory has a log of its own. */
    @Bean(defaultCandidate = false)
    KafkaRevisionLog peopleLog(KafkaProperties kafka, Serializer<SpecificRecord> serializer, Following following) {
        return PeopleTopics.log(kafka.buildProducerProperties(), serializer, following);
    }

    @Bean
    PeopleLog peopleDecisions(@Qualifier("peopleLog") RevisionLog log) {
        return new PeopleLog(log);
    }

    @Bean
    PeopleWriter peopleWriter(People people, Passkeys passkeys, PeopleLog log, SecureRandom random) {
        return new PeopleWriter(people, passkeys, log, new KeyIssuer(random), Clock.systemUTC());
    }

    @Bean
    LinkWriter linkWriter(People people, SignInLinks links, PeopleLog log, SecureRandom random) {
        return new LinkWriter(people, links, log, new KeyIssuer(random), Clock.systemUTC());
    }

    /** @param pages the address before the paths of the gateway's pages, for links in mails */
    @Bean
    LinkMail linkMail(
            ObjectProvider<Mailer> sender,
            @Value("${media-grid.gateway-pages:http://localhost:8080}") URI pages,
            MessageSource bundles) {
        return new LinkMail(Optional.ofNullable(sender.getIfAvailable()), pages, bundles);
    }

    @Bean
    LinkDelivery linkDelivery(
            PeopleWriter people,
            LinkWriter links,
            LinkMail mail,
            @Qualifier("askersForLinks") Executor askers,
            RefusedCalls refused) {
        return new LinkDelivery(people, links, mail, askers, refused);
    }

    @Bean
    InvitedCalls invitedCalls(LinkWriter links) {
        return call -> links.look(LinkController.sent(call)).person().isPresent();
    }

    /** There is one thread, so that callers who ask for many mails take no turns from those who write. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor askersForLinks() {
        var askers = new ThreadPoolTaskExecutor();
        askers.setCorePoolSize(1);
        askers.setMaxPoolSize(1);
        askers.setQueueCapacity(WAITING_ASKERS);
        askers.setThreadNamePrefix("asked-links-");
        return askers;
    }
}
