package kz.mediagrid.gateway.calendar;

import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the working calendars and for the preview of a new calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars() {
        return new Calendars();
    }

    @Bean
    ShownCalendars shownCalendars() {
        return new ShownCalendars();
    }

    @Bean
    GridWeeks weeks(Calendars calendars) {
        return new GridWeeks(calendars, WeekPolicy.standard());
    }

    @Bean
    CalendarPreview calendarPreview(Calendars calendars, OwedNow owed, BusinessClock clock) {
        return new CalendarPreview(calendars, WeekPolicy.standard(), owed, clock);
    }

    @Bean
    Followed followCalendars(Calendars calendars, ShownCalendars shown) {
        return new Followed(Topics.CALENDARS, record -> {
            if (record.value() instanceof CalendarInForce calendar) {
                calendars.apply(calendar);
                shown.shows(calendar);
            }
        });
    }
}
