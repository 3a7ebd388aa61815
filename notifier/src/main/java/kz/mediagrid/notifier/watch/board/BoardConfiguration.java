package kz.mediagrid.notifier.watch.board;

import kz.mediagrid.notifier.watch.view.Watch;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the ops page what it shows. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    Boards boards(Watch watch, BusinessClock clock) {
        return new Boards(watch, clock);
    }
}
