package kz.mediagrid.gateway.publication;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the views of published weeks and of their states. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    PublishedWeeks publishedWeeks(Stores keptStores, WeekStates states) {
        return new PublishedWeeks(keptStores, states);
    }

    @Bean
    Followed followVersions(PublishedWeeks weeks) {
        return Followed.kept(
                Topics.MEDIA_GRIDS,
                record -> {
                    if (record.value() instanceof MediaGridVersion part) {
                        weeks.apply(part);
                    }
                },
                KeptView.inStores("weeks"));
    }

    @Bean
    Followed followEntries(PublishedWeeks weeks) {
        return Followed.kept(
                Topics.MEDIA_GRID_ENTRIES,
                record -> weeks.apply(record.key(), record.value() instanceof GridEntry entry ? entry : null),
                KeptView.inStores("weeks"));
    }

    @Bean
    WeekStates weekStates(Stores viewStores) {
        return new WeekStates(viewStores);
    }

    @Bean
    Followed followWeekStates(PublishedWeeks weeks) {
        return new Followed(Topics.GRID_WEEKS, record -> {
            if (record.value() instanceof GridWeekState state) {
                weeks.apply(state);
            }
        });
    }
}
