package kz.mediagrid.notifier.config;

import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the view of the working calendar in force, for the notifier's pages and mails. */
@Configuration(proxyBeanMethods = false)
class CalendarViewConfiguration {

    @Bean
    Calendars calendars() {
        return new Calendars();
    }

    @Bean
    Followed followCalendars(Calendars calendars) {
        return new Followed(Topics.CALENDARS, record -> {
            if (record.value() instanceof CalendarInForce calendar) {
                calendars.apply(calendar);
            }
        });
    }
}
