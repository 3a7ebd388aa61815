package kz.mediagrid.gateway.request;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for information requests. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    InformationRequests informationRequests(Stores viewStores) {
        return new InformationRequests(viewStores);
    }

    @Bean
    RequestLog requestLog(InformationRequests requests, AcknowledgedWriter writer, Arrivals arrivals) {
        var log = new ReadYourWritesLog(
                writer,
                arrivals,
                Topics.INFORMATION_REQUESTS,
                "an information request, or what was said of one,",
                Topics.LARGEST_COMMAND);
        return records -> log.append(records.stream().map(requests::entry).toList());
    }

    @Bean
    Followed followRequests(InformationRequests requests, Arrivals arrivals) {
        return new Followed(Topics.INFORMATION_REQUESTS, record -> {
            var value = record.value();
            if (value == null) {
                return;
            }
            if (value instanceof InformationRequested asked && asked.getAddressing() == RequestAddressing.UNKNOWN) {
                throw new NewerRecordException("information-requests holds an addressing that is not known");
            }
            if (value instanceof InformationRequested asked && asked.getRequestTerm() == RequestTerm.UNKNOWN) {
                throw new NewerRecordException("information-requests holds a way to count terms that is not known");
            }
            if (value instanceof RequestMessageSent sent && sent.getKind() == RequestMessageKind.UNKNOWN) {
                throw new NewerRecordException("information-requests holds a kind of message that is not known");
            }
            requests.apply(value);
            arrivals.arrived(requests.name(value));
        });
    }
}
