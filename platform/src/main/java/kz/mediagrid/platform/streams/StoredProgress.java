package kz.mediagrid.platform.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.state.Kept;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The store for a stage's progress. For each input it contains the offset of the last record in the state. This offset
 * is written in one transaction with the rest of the state.
 *
 * @param inputs topics of one partition each
 * @param key the key of an input's offset in the store
 */
public record StoredProgress(Kept<Long> store, List<Topic> inputs, Function<Topic, String> key) {

    /**
     * For each input, the offset after the last record that was processed into the state of {@code changelog}; 0 if no
     * record was.
     */
    Map<String, Long> next(Consumer<byte[], byte[]> consumer, String changelog) {
        var last = new HashMap<String, Long>();
        try (var keys = new StringDeserializer();
                var values = new LongDeserializer()) {
            WholeTopic.read(consumer, changelog, record -> {
                var name = keys.deserialize(changelog, record.key());
                if (record.value() == null) {
                    last.remove(name);
                } else {
                    last.put(name, values.deserialize(changelog, record.value()));
                }
            });
        }
        return inputs.stream()
                .collect(Collectors.toMap(Topic::name, topic -> last.getOrDefault(key.apply(topic), -1L) + 1));
    }
}
