package kz.mediagrid.gateway.publication;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the view of published weeks. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    PublishedWeeks publishedWeeks(Stores viewStores) {
        return new PublishedWeeks(viewStores);
    }

    @Bean
    Followed followVersions(PublishedWeeks weeks) {
        return new Followed(Topics.MEDIA_GRIDS, record -> {
            if (record.value() instanceof MediaGridVersion part) {
                weeks.apply(part);
            }
        });
    }

    @Bean
    Followed followEntries(PublishedWeeks weeks) {
        return new Followed(
                Topics.MEDIA_GRID_ENTRIES,
                record -> weeks.apply(record.key(), record.value() instanceof GridEntry entry ? entry : null));
    }
}
