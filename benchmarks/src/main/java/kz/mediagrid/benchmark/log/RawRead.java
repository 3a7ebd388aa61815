package kz.mediagrid.benchmark.log;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the changelogs of all stages from their beginning to their present end, as bytes. */
public final class RawRead {

    private static final String CHANGELOG = "-changelog";
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);

    private RawRead() {}

    /** The time that it takes [s]. */
    public static double changelogs(String bootstrapServers) {
        var client = Map.<String, Object>of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = RawConsumers.factory(client).createConsumer()) {
            var changelogs = consumer.listTopics().values().stream()
                    .flatMap(Collection::stream)
                    .filter(partition -> partition.topic().endsWith(CHANGELOG))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var began = System.nanoTime();
            consumer.assign(changelogs);
            consumer.seekToBeginning(changelogs);
            var ends = consumer.endOffsets(changelogs);
            while (!isAtEnd(consumer, ends)) {
                consumer.poll(POLL_TIMEOUT);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static boolean isAtEnd(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
