package kz.mediagrid.observability.metrics;

import java.util.Map;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The settings {@code spring.kafka}. Every client that a service makes from them is measured. */
public final class MeasuredKafkaProperties extends KafkaProperties {

    private final KafkaMeters meters;

    public MeasuredKafkaProperties(KafkaMeters meters) {
        this.meters = meters;
    }

    @Override
    public Map<String, Object> buildConsumerProperties() {
        return meters.measured(super.buildConsumerProperties());
    }

    @Override
    public Map<String, Object> buildProducerProperties() {
        return meters.measured(super.buildProducerProperties());
    }

    @Override
    public Map<String, Object> buildAdminProperties() {
        return meters.measured(super.buildAdminProperties());
    }
}
