package kz.mediagrid.gateway.kafka;

import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.calendar.CalendarPreview;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.request.RequestLog;
import kz.mediagrid.gateway.request.Terms;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.OwedNow;
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
    OwedNow owedNow() {
        return new OwedNow(WeekPolicy.standard());
    }

    @Bean
    CalendarPreview calendarPreview(Calendars calendars, OwedNow owed, BusinessClock clock) {
        return new CalendarPreview(calendars, WeekPolicy.standard(), owed, clock);
    }

    @Bean
    RequestLog requestLog(AcknowledgedWriter writer, Views views) {
        return new KafkaRequestLog(writer, views.arrivals());
    }
}
