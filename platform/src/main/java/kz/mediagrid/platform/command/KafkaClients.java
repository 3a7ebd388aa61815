package kz.mediagrid.platform.command;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Makes the Kafka clients of a command with the settings of {@code spring.kafka}, including SSL bundles. */
public final class KafkaClients {

    private final BeanFactory beans;

    KafkaClients(BeanFactory beans) {
        this.beans = beans;
    }

    /** The settings of an admin client. */
    public Map<String, Object> adminSettings() {
        return beans.getBean(KafkaAdmin.class).getConfigurationProperties();
    }

    public Admin admin() {
        return Admin.create(adminSettings());
    }

    /** Whether the command's setting {@code setting} is true; false if it is not set. */
    public boolean isSet(String setting) {
        return beans.getBean(Environment.class).getProperty(setting, Boolean.class, false);
    }

    /** A consumer of bytes that reads committed records only. */
    public Consumer<byte[], byte[]> consumer() {
        ConsumerFactory<?, ?> factory = beans.getBean(ConsumerFactory.class);
        return RawConsumers.toTheEnds(factory.getConfigurationProperties());
    }

    /** A producer of bytes; a write succeeds when all in-sync replicas have acknowledged it. */
    public Producer<byte[], byte[]> producer() {
        ProducerFactory<?, ?> factory = beans.getBean(ProducerFactory.class);
        var settings = new HashMap<>(factory.getConfigurationProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
