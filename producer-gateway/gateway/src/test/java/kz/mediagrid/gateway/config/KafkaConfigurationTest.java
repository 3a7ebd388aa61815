package kz.mediagrid.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.context.support.AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.write.RecordTemplate;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.DefaultLifecycleProcessor;

class KafkaConfigurationTest {

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withBean(LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, NothingStarts::new)
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
            .withUserConfiguration(KafkaConfiguration.class)
            .withPropertyValues(
                    "spring.kafka.bootstrap-servers=127.0.0.1:1",
                    "spring.kafka.producer.properties.interceptor.classes=" + Configured.class.getName());

    @BeforeEach
    void noProducerIsConfigured() {
        Configured.SETTINGS.clear();
    }

    @Test
    void whatIsAcknowledgedIsOnEveryReplicaInSyncWhateverTheSettingsSay() {
        gateway.withPropertyValues(
                        "spring.kafka.producer.acks=1", "spring.kafka.producer.properties.enable.idempotence=false")
                .run(context -> {
                    assertThat(context).getBeans(RecordTemplate.class).hasSize(2);
                    assertThat(Configured.SETTINGS).hasSize(2).allSatisfy(settings -> {
                        var config = new ProducerConfig(settings);
                        assertThat(config.getString(ProducerConfig.ACKS_CONFIG))
                                .as("acks")
                                .isIn("all", "-1");
                        assertThat(config.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                                .as("idempotence")
                                .isTrue();
                    });
                });
    }

    @Test
    void theViewsAreInTheStateDirectoryAndLeaveOnlyEmptyLocksThere(@TempDir Path directory) {
        gateway.withPropertyValues("media-grid.state-dir=" + directory).run(context -> {
            assertThat(context).getBean(DiskStores.class).isNotNull();
            assertThat(directory.resolve("producer-gateway.views")).isNotEmptyDirectory();
        });

        assertThat(directory)
                .isDirectoryNotContaining(left -> !left.toString().endsWith("views.lock"))
                .isDirectoryNotContaining(left -> left.toFile().length() > 0);
    }

    @Test
    void withoutAPlaceForTheViewsItDoesNotStart() {
        gateway.run(context -> assertThatThrownBy(() -> context.getBean(DiskStores.class))
                .rootCause()
                .hasMessageContaining("stateDir"));
    }

    /** No topic is followed: there is no broker. */
    private static final class NothingStarts extends DefaultLifecycleProcessor {

        @Override
        public void onRefresh() {}
    }

    /** What the producers were configured with, as Kafka hands it to their interceptors. */
    public static final class Configured implements ProducerInterceptor<Object, Object> {

        private static final List<Map<String, Object>> SETTINGS = new ArrayList<>();

        @Override
        public void configure(Map<String, ?> configs) {
            SETTINGS.add(Map.copyOf(configs));
        }

        @Override
        public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
            return record;
        }

        @Override
        public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

        @Override
        public void close() {}
    }
}
