package kz.mediagrid.notifier.watch.board;

import kz.mediagrid.edge.page.NavigationEntry;
import kz.mediagrid.notifier.mail.MailSwitch;
import kz.mediagrid.notifier.watch.view.Watch;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Gives the ops page what it shows. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    Boards boards(Watch watch, BusinessClock clock, MailSwitch mail) {
        return new Boards(watch, clock, mail);
    }

    @Bean
    @Order(1)
    NavigationEntry opsPlace() {
        return new NavigationEntry("/ops", "navigation.ops");
    }

    @Bean
    @Order(2)
    NavigationEntry clockPlace() {
        return new NavigationEntry("/clock", "navigation.clock");
    }
}
