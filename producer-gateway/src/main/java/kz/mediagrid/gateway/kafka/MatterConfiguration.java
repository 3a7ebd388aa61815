package kz.mediagrid.gateway.kafka;

import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterLog;
import kz.mediagrid.gateway.matter.MatterTerms;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that joint matters need, put together. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    JointMatters jointMatters() {
        return new JointMatters();
    }

    @Bean
    MatterTerms matterTerms(Calendars calendars, BusinessClock clock, Obligations obligations) {
        return new MatterTerms(calendars, clock, obligations);
    }

    @Bean
    AuthorisedBody authorisedBody(GatewayProperties properties) {
        return new AuthorisedBody(properties.authorisedBody());
    }

    @Bean
    MatterLog matterLog(AcknowledgedWriter writer, Views views) {
        return new KafkaMatterLog(writer, views.arrivals());
    }
}
