package kz.mediagrid.gateway.publication;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the views of published weeks, of holds and of outlets. */
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

    @Bean
    ActiveOutlets activeOutlets() {
        return new ActiveOutlets();
    }

    @Bean
    Followed followActiveOutlets(ActiveOutlets outlets) {
        return new Followed(
                Topics.OUTLETS,
                record -> outlets.apply(record.key(), record.value() instanceof Outlet outlet ? outlet : null));
    }

    @Bean
    WeekHolds weekHolds(Stores viewStores) {
        return new WeekHolds(viewStores);
    }

    @Bean
    Followed followHolds(WeekHolds holds) {
        return new Followed(Topics.GRID_COMMANDS, record -> {
            if (record.value() instanceof GridHeld hold) {
                holds.apply(hold);
            }
        });
    }

    @Bean
    Followed followDecidedHolds(WeekHolds holds) {
        return new Followed(Topics.SUBMISSION_OUTCOMES, record -> {
            if (record.value() instanceof SubmissionOutcome outcome) {
                holds.apply(outcome);
            }
        });
    }
}
