package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the directory of state bodies and for their contacts. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    /**
     * The size limit of an entry [bytes]. It is near a broker's default limit, because an entry may have fifty contacts
     * in three languages.
     */
    private static final int LARGEST_ENTRY = 1_000_000;

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    AgencyHistory agencyHistory() {
        return new AgencyHistory();
    }

    @Bean
    AgencyNames agencyNames(Directory directory) {
        return code -> directory.find(code).map(Agency::getName);
    }

    @Bean
    Contacts contacts() {
        return new Contacts();
    }

    @Bean
    AuthorisedBody authorisedBody(GatewayProperties properties) {
        return new AuthorisedBody(properties.authorisedBody());
    }

    @Bean
    RevisionLog directoryLog(KafkaProperties kafka, Serializer<SpecificRecord> serializer, Following following) {
        return new KafkaRevisionLog(
                kafka.buildProducerProperties(),
                "producer-gateway.directory",
                serializer,
                following,
                List.of(Topics.AGENCIES, Topics.AGENCY_HISTORY, Topics.CONTACTS),
                LARGEST_ENTRY);
    }

    @Bean
    Followed followAgencies(Directory directory) {
        return new Followed(Topics.AGENCIES, record -> {
            if (record.value() instanceof Agency agency) {
                if (agency.getRequestTerm() == RequestTerm.UNKNOWN) {
                    throw new NewerRecordException("agencies holds a way to count terms that is not known");
                }
                directory.apply(agency);
            }
        });
    }

    @Bean
    Followed followAgencyHistory(AgencyHistory history) {
        return new Followed(Topics.AGENCY_HISTORY, record -> {
            if (record.value() instanceof AgencyChanged change) {
                history.apply(change);
            }
        });
    }

    @Bean
    Followed followContacts(Contacts contacts) {
        return new Followed(
                Topics.CONTACTS,
                record -> contacts.apply(
                        record.key(),
                        record.value() instanceof PrivateContact contact ? contact : null,
                        record.writtenAt()));
    }
}
