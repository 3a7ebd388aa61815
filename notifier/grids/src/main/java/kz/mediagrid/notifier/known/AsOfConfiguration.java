package kz.mediagrid.notifier.known;

import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.platform.serde.RecordReader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the replay that reconstructs a week's past state from the topics. */
@Configuration(proxyBeanMethods = false)
class AsOfConfiguration {

    @Bean
    AsOfWeeks knownWeeks(KafkaProperties kafka, RecordReader reader, WeekPolicy policy) {
        return new AsOfReplay(kafka.buildConsumerProperties(), reader, policy);
    }
}
