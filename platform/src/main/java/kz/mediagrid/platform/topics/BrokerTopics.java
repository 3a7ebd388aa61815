package kz.mediagrid.platform.topics;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics of one cluster and compares them with the catalogue. */
public final class BrokerTopics {

    private final Admin admin;

    public BrokerTopics(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates the missing topics of the catalogue, each with {@code replicas} copies, and checks the existing ones.
     *
     * @throws TopicMismatchException if the settings of an existing topic differ from the catalogue
     */
    public void create(int replicas) {
        var existing = get(admin.listTopics().names());
        var missing = Topics.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        get(admin.createTopics(missing.stream()
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) replicas)
                                .configs(topic.settings(replicas)))
                        .toList())
                .all());
        check(Topics.all().stream()
                .filter(topic -> existing.contains(topic.name()))
                .toList());
    }

    /**
     * Checks the topics that {@code service} writes or reads; a service calls this before it starts.
     *
     * @throws TopicMismatchException if a topic is missing or its settings differ from the catalogue; the message names the
     *     setting
     */
    public void checkFor(Service service) {
        check(Topics.of(service));
    }

    private void check(Collection<Topic> topics) {
        var existing = get(admin.listTopics().names());
        topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .findFirst()
                .ifPresent(topic -> {
                    throw new TopicMismatchException(
                            "the topic " + topic.name() + " does not exist: run the setup step first");
                });
        var names = topics.stream().map(Topic::name).toList();
        var descriptions = get(admin.describeTopics(names).allTopicNames());
        var configs = configs(names);
        for (var topic : topics) {
            check(topic, requireNonNull(descriptions.get(topic.name())), requireNonNull(configs.get(topic.name())));
        }
    }

    private static void check(Topic topic, TopicDescription description, Config config) {
        demand(topic, "partitions", topic.partitions(), description.partitions().size());
        int replicas = description.partitions().get(0).replicas().size();
        topic.settings(replicas)
                .forEach((name, value) ->
                        demand(topic, name, value, config.get(name).value()));
    }

    private static void demand(Topic topic, String setting, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw new TopicMismatchException("the topic %s has %s=%s where the catalogue says %s"
                    .formatted(topic.name(), setting, found, wanted));
        }
    }

    private Map<String, Config> configs(List<String> names) {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            var refusal = requireNonNull(e.getCause());
            throw new IllegalStateException("the broker refused: " + refusal.getMessage(), refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}
