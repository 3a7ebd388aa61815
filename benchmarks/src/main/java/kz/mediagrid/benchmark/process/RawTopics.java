package kz.mediagrid.benchmark.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of baselines: new for each run, with one partition. */
public final class RawTopics {

    private RawTopics() {}

    /** Creates a topic, and returns its name. */
    public static String create(String bootstrapServers, Map<String, String> settings) {
        var topic = new NewTopic("raw-" + UUID.randomUUID(), Optional.of(1), Optional.of((short) 1)).configs(settings);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(topic)).all().get();
            return topic.name();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a topic was made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic of a baseline cannot be made", e);
        }
    }
}
