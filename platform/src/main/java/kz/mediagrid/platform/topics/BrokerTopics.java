package kz.mediagrid.platform.topics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the topics of one cluster and compares them with the catalogue. */
public final class BrokerTopics {

    /** The setting that accepts topics that could lose records with one machine; {@code false} by default. */
    public static final String WEAK_REPLICATION = "media-grid.weak-replication";

    private final Admin admin;
    private final boolean weakReplication;

    /** @param weakReplication the value of {@value #WEAK_REPLICATION} */
    public BrokerTopics(Admin admin, boolean weakReplication) {
        this.admin = admin;
        this.weakReplication = weakReplication;
    }

    /**
     * Creates the missing topics of the catalogue, each with {@code replicas} copies, and checks the existing topics. A
     * setting of an existing topic that may be set later gets the catalogue's value.
     *
     * @throws TopicMismatchException if the settings of an existing topic differ from the catalogue, or if
     *     {@code replicas} copies are too few for this cluster
     */
    public void create(int replicas) {
        demandDurable(Topics.GRID_COMMANDS.name(), replicas, brokers());
        var existing = get(admin.listTopics().names());
        var missing = Topics.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        get(admin.createTopics(missing.stream()
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) replicas)
                                .configs(topic.settings(replicas)))
                        .toList())
                .all());
        var older = Topics.all().stream()
                .filter(topic -> existing.contains(topic.name()))
                .toList();
        setWhatMayBeSetLater(older);
        // A broker may answer with the former value for a moment after a setting was changed.
        check(older, (topic, setting) -> !topic.mayBeSetLater(setting));
    }

    private void setWhatMayBeSetLater(List<Topic> topics) {
        var descriptions = describe(topics);
        get(admin.incrementalAlterConfigs(topics.stream()
                        .collect(Collectors.toMap(
                                topic -> resource(topic.name()),
                                topic ->
                                        topic
                                                .settings(replicas(requireNonNull(descriptions.get(topic.name()))))
                                                .entrySet()
                                                .stream()
                                                .filter(setting -> topic.mayBeSetLater(setting.getKey()))
                                                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                                                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                                                .toList())))
                .all());
    }

    /**
     * Checks the topics that {@code service} writes or reads; a service calls this before it starts.
     *
     * @throws TopicMismatchException if a topic is missing or its settings differ from the catalogue; the message names the
     *     setting
     */
    public void checkFor(Service service) {
        check(Topics.of(service), (topic, setting) -> true);
    }

    /**
     * The offset after the last committed record of each topic, which has one partition.
     *
     * @throws TimeoutException if the broker does not answer within {@code limit}
     */
    public Map<Topic, Long> ends(Collection<Topic> topics, Duration limit)
            throws TimeoutException, InterruptedException {
        var newest = topics.stream().collect(Collectors.toMap(BrokerTopics::partition, topic -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs((int) limit.toMillis());
        try {
            var ends = admin.listOffsets(newest, options).all().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return topics.stream()
                    .collect(Collectors.toMap(
                            topic -> topic,
                            topic -> requireNonNull(ends.get(partition(topic))).offset()));
        } catch (ExecutionException e) {
            var timeout = new TimeoutException(
                    "the broker refused: " + requireNonNull(e.getCause()).getMessage());
            timeout.initCause(e);
            throw timeout;
        }
    }

    /** Kafka's id of the cluster. */
    public String clusterId() {
        return get(admin.describeCluster().clusterId());
    }

    /** Kafka's ids of topics; a topic that is deleted and made again gets another one. */
    public Map<Topic, String> ids(Collection<Topic> topics) {
        var descriptions = describe(topics);
        return topics.stream()
                .collect(Collectors.toMap(
                        topic -> topic,
                        topic -> requireNonNull(descriptions.get(topic.name()))
                                .topicId()
                                .toString()));
    }

    private static TopicPartition partition(Topic topic) {
        return new TopicPartition(topic.name(), 0);
    }

    /** The value of a setting that {@code topic} has now. */
    public String setting(Topic topic, String name) {
        return requireNonNull(configs(List.of(topic.name())).get(topic.name()))
                .get(name)
                .value();
    }

    private void check(Collection<Topic> topics, BiPredicate<Topic, String> settings) {
        var existing = get(admin.listTopics().names());
        topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .findFirst()
                .ifPresent(topic -> {
                    throw new TopicMismatchException(
                            "the topic " + topic.name() + " does not exist: run the setup step first");
                });
        var descriptions = describe(topics);
        var configs = configs(topics.stream().map(Topic::name).toList());
        int brokers = brokers();
        for (var topic : topics) {
            var description = requireNonNull(descriptions.get(topic.name()));
            demandDurable(topic.name(), replicas(description), brokers);
            check(topic, description, requireNonNull(configs.get(topic.name())), settings);
        }
    }

    /**
     * Checks the copies of the topics that Kafka Streams creates.
     *
     * @param applicationId the prefix of the topics' names
     * @param replicas copies of each topic; -1 for the broker's default
     * @throws TopicMismatchException if the loss of one machine could lose their records
     */
    public void checkForStreams(String applicationId, int replicas) {
        demandDurable(applicationId + "-…-changelog", replicas < 0 ? defaultReplicas() : replicas, brokers());
    }

    private int defaultReplicas() {
        var broker = get(admin.describeCluster().controller()).idString();
        var resource = new ConfigResource(ConfigResource.Type.BROKER, broker);
        var config = requireNonNull(
                get(admin.describeConfigs(List.of(resource)).all()).get(resource));
        return Integer.parseInt(config.get("default.replication.factor").value());
    }

    private void demandDurable(String topic, int replicas, int brokers) {
        if (!weakReplication) {
            new Replication(replicas, brokers).demandDurable(topic);
        }
    }

    private int brokers() {
        return get(admin.describeCluster().nodes()).size();
    }

    private Map<String, TopicDescription> describe(Collection<Topic> topics) {
        return get(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
    }

    private static int replicas(TopicDescription description) {
        return description.partitions().get(0).replicas().size();
    }

    private static void check(
            Topic topic, TopicDescription description, Config config, BiPredicate<Topic, String> settings) {
        demand(topic, "partitions", topic.partitions(), description.partitions().size());
        topic.settings(replicas(description)).forEach((name, value) -> {
            if (settings.test(topic, name)) {
                demand(topic, name, value, config.get(name).value());
            }
        });
    }

    private static void demand(Topic topic, String setting, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw new TopicMismatchException("the topic %s has %s=%s where the catalogue says %s"
                    .formatted(topic.name(), setting, found, wanted));
        }
    }

    private Map<String, Config> configs(List<String> names) {
        var resources = names.stream().map(BrokerTopics::resource).toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
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
