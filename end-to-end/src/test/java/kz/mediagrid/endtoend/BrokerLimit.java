package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** A broker that takes no record of one topic for a while, so that writes to it are not acknowledged. */
final class BrokerLimit {

    private final Newsroom newsroom;
    private final Topic topic;

    BrokerLimit(Newsroom newsroom, Topic topic) {
        this.newsroom = newsroom;
        this.topic = topic;
    }

    /** The result of the call, during which the broker refuses every batch. */
    <T> T during(Callable<T> call) throws Exception {
        var before = Objects.requireNonNull(topic.settings(1).get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        takeUpTo("1");
        try {
            return call.call();
        } finally {
            takeUpTo(before);
        }
    }

    private void takeUpTo(String bytes) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var setting = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", newsroom.ports().bootstrapServers()))) {
            admin.incrementalAlterConfigs(
                            Map.of(resource, List.of(new AlterConfigOp(setting, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            await().untilAsserted(() -> assertThat(
                            admin.describeConfigs(List.of(resource)).all().get())
                    .extractingByKey(resource)
                    .extracting(config -> config.get(setting.name()).value())
                    .isEqualTo(setting.value()));
        }
    }
}
