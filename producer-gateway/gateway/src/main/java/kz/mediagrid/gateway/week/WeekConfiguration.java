package kz.mediagrid.gateway.week;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for declared weeks. */
@Configuration(proxyBeanMethods = false)
class WeekConfiguration {

    @Bean
    WeekDeclarations weekDeclarations(Stores keptStores) {
        return new WeekDeclarations(keptStores);
    }

    @Bean
    Followed followDeclarations(WeekDeclarations declarations) {
        return Followed.kept(
                Topics.SUBMISSION_OUTCOMES,
                record -> {
                    if (record.value() instanceof SubmissionOutcome outcome) {
                        declarations.apply(outcome);
                    }
                },
                KeptView.inStores("declarations"));
    }
}
