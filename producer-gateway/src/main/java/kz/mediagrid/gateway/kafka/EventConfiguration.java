package kz.mediagrid.gateway.kafka;

import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.archive.KafkaArchive;
import kz.mediagrid.platform.serde.RecordReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** The parts that the history of planned events needs, put together. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    KafkaArchive archive(ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        return new KafkaArchive("producer-gateway.history", consumers, reader);
    }

    @Bean
    EventHistory eventHistory(Archive archive) {
        return new EventHistory(archive);
    }
}
