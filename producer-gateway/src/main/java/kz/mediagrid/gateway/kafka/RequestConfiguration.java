package kz.mediagrid.gateway.kafka;

import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.calendar.CalendarPreview;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.request.Obligations;
import kz.mediagrid.gateway.request.OpenRequests;
import kz.mediagrid.gateway.request.RequestLog;
import kz.mediagrid.gateway.request.Terms;
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
    Terms terms(Calendars calendars, BusinessClock clock, Obligations obligations) {
        return new Terms(calendars, clock, obligations);
    }

    @Bean
    OpenRequests openRequests(InformationRequests requests) {
        return new OpenRequests(requests);
    }

    @Bean
    CalendarPreview calendarPreview(Calendars calendars, OpenRequests openRequests, BusinessClock clock) {
        return new CalendarPreview(calendars, WeekPolicy.standard(), openRequests, clock);
    }

    @Bean
    RequestLog requestLog(AcknowledgedWriter writer, Views views) {
        return new KafkaRequestLog(writer, views.arrivals());
    }
}
