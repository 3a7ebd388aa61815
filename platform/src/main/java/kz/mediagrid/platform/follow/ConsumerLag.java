package kz.mediagrid.platform.follow;

import java.util.Map;
import java.util.Optional;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The lag of a consumer of one topic. */
final class ConsumerLag {

    private ConsumerLag() {}

    /** The number of records that the consumer knows of and has not received. */
    static long of(MessageListenerContainer container, Topic topic) {
        return container.metrics().entrySet().stream()
                .flatMap(client -> Optional.ofNullable(client.getValue().get(lagOf(client.getKey(), topic))).stream())
                .map(Metric::metricValue)
                .filter(lag -> lag instanceof Double number && !number.isNaN())
                .mapToLong(lag -> ((Double) lag).longValue())
                .sum();
    }

    /** A scrape finds the metric by its whole name, since a client has hundreds. */
    private static MetricName lagOf(String clientId, Topic topic) {
        var tags = Map.of("client-id", clientId, "topic", topic.name(), "partition", "0");
        return new MetricName("records-lag", "consumer-fetch-manager-metrics", "", tags);
    }
}
