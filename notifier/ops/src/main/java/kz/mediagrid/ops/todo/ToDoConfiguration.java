package kz.mediagrid.ops.todo;

import java.time.Clock;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the checks for the list of things to do, but that of followers, which the service has. */
@Configuration(proxyBeanMethods = false)
class ToDoConfiguration {

    /** @param movable whether this installation is for trials, as the gateway has it */
    @Bean
    Concern clockAhead(
            @Qualifier("realClock") Clock real, @Value("${media-grid.clock.movable:false}") boolean movable) {
        return new ClockAhead(real, movable);
    }

    @Bean
    Concern heldWeeks(Watch watch) {
        return new HeldWeeks(watch);
    }

    @Bean
    Concern missingCalendar(CalendarEnd end) {
        return new MissingCalendar(end);
    }

    @Bean
    Concern brokenChains(Watch watch) {
        return new BrokenChains(watch.versions());
    }

    @Bean
    Concern troubledOutlets(Watch watch, @Qualifier("realClock") Clock real) {
        return new TroubledOutlets(watch, real);
    }

    @Bean
    Concern mailTrouble(Watch watch, MailSwitch mail) {
        return new MailTrouble(watch.messages(), mail);
    }

    @Bean
    Concern freshDeadLetters(Watch watch, @Qualifier("realClock") Clock real) {
        return new FreshDeadLetters(watch.deadLetters(), real);
    }

    @Bean
    Concern unaddressedRequests(Watch watch) {
        return new UnaddressedRequests(watch);
    }

    @Bean
    Concern unansweredApplications(Watch watch) {
        return new UnansweredApplications(watch.outlets());
    }
}
