package kz.mediagrid.accounts.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Changes people and shows the pages for it. Only the gateway imports this class, since it alone writes people and links. */
@Configuration(proxyBeanMethods = false)
@Import({LinkController.class, PeoplePageController.class, PeoplePages.class})
public class PeopleConfiguration {

    /** The size limit of a person or link [bytes]. */
    private static final int LARGEST = 100_000;

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

    /** Only for people and links: the directory has a log of its own. */
    @Bean(defaultCandidate = false)
    KafkaRevisionLog peopleLog(KafkaProperties kafka, Serializer<SpecificRecord> serializer, Following following) {
        return new KafkaRevisionLog(
                kafka.buildProducerProperties(),
                "producer-gateway.people",
                serializer,
                following,
                List.of(Topics.PEOPLE, Topics.SIGN_IN_LINKS),
                LARGEST);
    }

    @Bean
    PeopleWriter peopleWriter(
            People people, SignInLinks links, @Qualifier("peopleLog") RevisionLog log, SecureRandom random) {
        return new PeopleWriter(people, links, log, new KeyIssuer(random), Clock.systemUTC());
    }
}
