package kz.mediagrid.gateway.term;

import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for terms and due times. */
@Configuration(proxyBeanMethods = false)
class TermConfiguration {

    @Bean
    Obligations obligations(Stores viewStores) {
        return new Obligations(viewStores);
    }

    @Bean
    TermStatuses terms(Calendars calendars, BusinessClock clock, Obligations obligations) {
        return new TermStatuses(calendars, clock, obligations);
    }

    @Bean
    OwedNow owedNow() {
        return new OwedNow(WeekPolicy.standard());
    }

    @Bean
    MetLately metLately(BusinessClock clock) {
        return new MetLately(clock);
    }

    @Bean
    Followed followObligations(Obligations obligations, OwedNow owed, MetLately met) {
        return new Followed(Topics.OBLIGATIONS, record -> {
            if (record.value() instanceof ObligationChanged obligation) {
                if (obligation.getState() == ObligationState.UNKNOWN) {
                    throw new NewerRecordException("obligations holds a state that is not known");
                }
                obligations.apply(obligation);
                owed.apply(obligation);
                met.apply(obligation);
            }
        });
    }
}
