package kz.mediagrid.gateway.kafka;

import kz.mediagrid.gateway.obligation.KnownObligations;
import kz.mediagrid.gateway.obligation.NoteLog;
import kz.mediagrid.gateway.obligation.ObligationNotes;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that notes on obligations need, put together. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    KnownObligations knownObligations() {
        return new KnownObligations();
    }

    @Bean
    ObligationNotes obligationNotes() {
        return new ObligationNotes();
    }

    @Bean
    NoteLog noteLog(AcknowledgedWriter writer, Views views) {
        return new KafkaNoteLog(writer, views.arrivals());
    }
}
