package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.Map;
import java.util.Set;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.testcontainers.kafka.KafkaContainer;

/** The catalogue on a broker as it is distributed, with the settings that somebody else chose. */
@Tag("long")
@Execution(CONCURRENT)
@NeedsDocker
class StockBrokerTest {

    private static final KafkaContainer broker = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker.start();
        admin = Admin.create(client());
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.stop();
    }

    @Test
    void aTopicThatAnEarlyClientMadeIsRefusedAndOnceItIsGoneEveryServiceFindsItsTopicsAsTheCatalogueSays()
            throws Exception {
        // This broker makes a topic for whoever writes to it first. It would forget a grid after a week, which the
        // setup
        // mends, and would not compact the outlets, which nobody can mend later.
        write(Topics.MEDIA_GRIDS);
        write(Topics.OUTLETS);

        assertThatThrownBy(() -> new BrokerTopics(admin, false).create(1))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("the topic outlets has cleanup.policy=delete where the catalogue says compact");

        admin.deleteTopics(Set.of(Topics.OUTLETS.name())).all().get();
        await().until(() -> !names().contains(Topics.OUTLETS.name()));
        new BrokerTopics(admin, false).create(1);

        assertThat(names()).containsAll(Topics.all().stream().map(Topic::name).toList());
        assertThat(Service.values())
                .allSatisfy(service -> assertThatCode(() -> new BrokerTopics(admin, false).checkFor(service))
                        .doesNotThrowAnyException());
    }

    private static Set<String> names() throws Exception {
        return admin.listTopics().names().get();
    }

    private static void write(Topic topic) throws Exception {
        try (var producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), new byte[] {1})).get();
        }
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.getBootstrapServers());
    }
}
