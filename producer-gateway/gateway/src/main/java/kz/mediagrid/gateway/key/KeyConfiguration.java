package kz.mediagrid.gateway.key;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.key.KeyRevisions;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyUsed;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the API of keys. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KnownKeys knownKeys() {
        return new KnownKeys();
    }

    /** Only for the keys: the directory has a log of its own. */
    @Bean(defaultCandidate = false)
    KafkaRevisionLog keyLog(KafkaProperties kafka, Serializer<SpecificRecord> serializer, Following following) {
        return KeyRevisions.of(kafka.buildProducerProperties(), serializer, following);
    }

    @Bean
    KeyWriter keyWriter(
            KnownKeys keys,
            Directory directory,
            KnownOutlets outlets,
            KnownAccounts accounts,
            @Qualifier("keyLog") RevisionLog keyLog,
            SecureRandom random) {
        return new KeyWriter(keys, directory, outlets, accounts, keyLog, new KeyIssuer(random), Clock.systemUTC());
    }

    @Bean
    Followed followKnownKeys(KnownKeys keys) {
        return new Followed(
                Topics.API_KEYS, record -> keys.apply(record.key(), record.value() instanceof ApiKey key ? key : null));
    }

    @Bean
    KeyPages keyPages(
            KeyWriter writer, Directory directory, KnownOutlets outlets, AccountNames names, MessageSource bundles) {
        return new KeyPages(writer, directory, outlets, names, bundles);
    }

    @Bean
    Followed followKeyUses(KnownKeys keys) {
        return new Followed(Topics.KEY_USES, record -> {
            if (record.value() instanceof KeyUsed use) {
                keys.used(record.key(), use);
            }
        });
    }
}
