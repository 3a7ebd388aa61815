package kz.mediagrid.gateway.kafka;

import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.request.RequestLog;
import kz.mediagrid.gateway.request.Terms;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that information requests need, put together. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    InformationRequests informationRequests() {
        return new InformationRequests();
    }

    @Bean
    Obligations obligations() {
        return new Obligations();
    }

    @Bean
    Terms terms(BusinessClock clock, Obligations obligations) {
        return new Terms(WorkingCalendar.kazakhstan(), clock, obligations);
    }

    @Bean
    RequestLog requestLog(AcknowledgedWriter writer, Views views) {
        return new KafkaRequestLog(writer, views.arrivals());
    }
}
