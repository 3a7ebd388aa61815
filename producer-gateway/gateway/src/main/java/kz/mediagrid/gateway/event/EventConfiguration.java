package kz.mediagrid.gateway.event;

import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.archive.KafkaArchive;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Defines the beans for planned events and their history. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    KafkaArchive archive(ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        return new KafkaArchive("producer-gateway.history", consumers, reader);
    }

    @Bean
    PlannedEventView plannedEvents(Stores keptStores) {
        return new PlannedEventView(keptStores);
    }

    @Bean
    TriedEvents triedEvents(PlannedEventView events) {
        return new TriedEvents(events);
    }

    @Bean
    EventHistory eventHistory(Archive archive, Stores keptStores) {
        return new EventHistory(archive, keptStores);
    }

    @Bean
    Followed followPlannedEvents(TriedEvents events) {
        return Followed.kept(
                Topics.PLANNED_EVENTS,
                record -> {
                    if (record.value() instanceof PlannedEvent event) {
                        events.apply(event, record.offset());
                    }
                },
                KeptView.resuming("events", events::resume));
    }

    @Bean
    Followed followSteps(EventHistory history) {
        return Followed.kept(
                Topics.PLANNED_EVENT_HISTORY,
                record -> {
                    if (record.value() instanceof EventStep step) {
                        history.apply(step, record.offset());
                    }
                },
                KeptView.inStores("history"));
    }
}
