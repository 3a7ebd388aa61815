package kz.mediagrid.gateway.clock;

import java.time.Clock;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.ClockMover;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.write.RecordTemplate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the business clock and for the calls that move the clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private final Clock real = Clock.systemUTC();

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(real);
    }

    @Bean
    Followed followBusinessClock(BusinessClock clock) {
        return clock.followed();
    }

    @Bean
    ClockControl clockControl(
            BusinessClock clock, RecordTemplate<SpecificRecord> template, Admin admin, GatewayProperties properties) {
        var followers = properties.clock().followers();
        return new ClockControl(
                clock,
                new ClockMover(template, admin, real, followers),
                properties.clock().movable());
    }
}
