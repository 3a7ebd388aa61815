package kz.mediagrid.notifier.known;

import java.util.Map;
import kz.mediagrid.aggregator.replay.KnownWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.platform.serde.RecordReader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what was known off the topics. */
@Configuration(proxyBeanMethods = false)
class KnownConfiguration {

    @Bean
    KnownWeeks knownWeeks(KafkaProperties kafka, RecordReader reader, WeekPolicy policy) {
        Map<String, Object> client = kafka.buildConsumerProperties();
        return (week, asOf) -> KnownWeek.read(client, reader, policy, week.toString(), asOf.at());
    }
}
