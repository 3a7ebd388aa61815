package kz.mediagrid.notifier.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.notifier.config.NotifierRoutes;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.topics.Service;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the service that all its pages need, for tests of pages. */
@Configuration(proxyBeanMethods = false)
public class ServiceParts {

    /** Wednesday, 9 December 2026, 08:30 in Almaty. */
    public static final Instant NOW = Instant.parse("2026-12-09T03:30:00Z");

    @Bean
    DiskStores viewStores() {
        return DiskStores.create();
    }

    @Bean
    Routes routes() {
        return NotifierRoutes.ROUTES;
    }

    @Bean
    Menu menu() {
        return Menu.of(Service.NOTIFIER, "/");
    }

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Bean
    Calendars calendars() {
        return new Calendars();
    }
}
