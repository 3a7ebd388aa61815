package kz.mediagrid.gateway.agency;

import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the directory of state bodies and for their contacts. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    AgencyNames agencyNames(Directory directory) {
        return code -> directory.find(code).map(Agency::getName);
    }

    @Bean
    Contacts contacts(Stores viewStores) {
        return new Contacts(viewStores);
    }

    @Bean
    AuthorisedBody authorisedBody(GatewayProperties properties) {
        return new AuthorisedBody(properties.authorisedBody());
    }

    @Bean
    DirectoryLog directoryLog(AcknowledgedWriter writer, Arrivals arrivals) {
        return new KafkaDirectoryLog(writer, arrivals);
    }

    @Bean
    Followed followAgencies(Directory directory, Arrivals arrivals) {
        return new Followed(Topics.AGENCIES, record -> {
            if (record.value() instanceof Agency agency) {
                if (agency.getRequestTerm() == RequestTerm.UNKNOWN) {
                    throw new NewerRecordException("agencies holds a way to count terms that is not known");
                }
                directory.apply(agency);
                arrivals.arrived(KafkaDirectoryLog.nameOf(agency));
            }
        });
    }

    @Bean
    Followed followContacts(Contacts contacts, Arrivals arrivals) {
        return new Followed(Topics.CONTACTS, record -> {
            contacts.apply(record.key(), record.value() instanceof PrivateContact contact ? contact : null);
            arrivals.arrived(record.key());
        });
    }
}
