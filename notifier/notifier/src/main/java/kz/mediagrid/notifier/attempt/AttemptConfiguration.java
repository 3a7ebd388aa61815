package kz.mediagrid.notifier.attempt;

import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Wires what webhooks and mail have in common. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    @Bean
    SessionClients sessionClients(
            KafkaProperties kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            RegistrySerdes serdes,
            RecordReader reader) {
        return new SessionClients(kafka.buildProducerProperties(), consumers, serdes, reader);
    }
}
