package kz.mediagrid.platform.setup;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Creates the topics of the catalogue, registers the schemas of their records, and begins the log of calendars with that of
 * this build. It runs before the services, and changes nothing when run again. As a program it also makes the first key that
 * signs versions, in the directory it is given.
 */
public final class PlatformSetup {

    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final int replicas;

    /**
     * @param bootstrapServers the broker, e.g. {@code 127.0.0.1:8084}
     * @param registry the registry's address, e.g. {@code http://127.0.0.1:8083}
     * @param replicas copies of each topic: 1 on a single broker, 3 on a cluster
     */
    public PlatformSetup(String bootstrapServers, URI registry, int replicas) {
        this.bootstrapServers = bootstrapServers;
        this.registry = new SchemaRegistry(registry);
        this.replicas = replicas;
    }

    /**
     * Does it.
     *
     * @throws RegistryMismatchException if the registry's ids are not those with which the data were written
     * @throws kz.mediagrid.platform.topics.TopicMismatchException if a topic is set differently from the catalogue
     */
    public void run() {
        createTopics();
        var remembered = readIds();
        checkIds(remembered);
        registerMissing(remembered);
        beginWithACalendar();
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            new BrokerTopics(admin).create(replicas);
        }
    }

    private SchemaIds readIds() {
        try (var consumer = consumer()) {
            return SchemaIds.read(consumer);
        }
    }

    // Last: its schema must be registered. Cut short before it, the next run writes it.
    private void beginWithACalendar() {
        try (var consumer = consumer();
                var producer = producer()) {
            new BuildCalendar(consumer, producer, WorkingCalendar.kazakhstan())
                    .writeWhereNoneIs(schema -> registry.register(Topics.CALENDARS.subject(schema), schema));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    // Before anything is registered: an empty registry would hand the old ids out anew.
    private void checkIds(SchemaIds remembered) {
        remembered.byId().forEach((id, schema) -> {
            var answer = registry.byId(id);
            if (answer.isEmpty() || !answer.get().equals(schema)) {
                throw new RegistryMismatchException(
                        "the registry does not match the data: schema id %d is %s on the broker and %s in the registry"
                                .formatted(
                                        id,
                                        schema.getFullName(),
                                        answer.map(other -> other.getFullName().equals(schema.getFullName())
                                                        ? "another version of it"
                                                        : other.getFullName())
                                                .orElse("unknown")));
            }
        });
    }

    private void registerMissing(SchemaIds remembered) {
        var missing = Topics.all().stream()
                .flatMap(topic -> topic.records().stream()
                        .map(Topic::schema)
                        .map(schema -> new SchemaIds.Registered(topic.subject(schema), schema)))
                .filter(wanted -> !remembered.knows(wanted.subject(), wanted.schema()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        registry.demandFullTransitiveCompatibility();
        try (var producer = producer()) {
            // Side by side, since that is most of a first start; one schema's subjects in a row, as they share its id.
            missing.stream().collect(groupingBy(SchemaIds.Registered::schema)).values().parallelStream()
                    .flatMap(List::stream)
                    .forEach(wanted -> {
                        int id = registry.register(wanted.subject(), wanted.schema());
                        SchemaIds.remember(producer, wanted.subject(), wanted.schema(), id);
                    });
        }
    }

    public static void main(String[] args) {
        if (args.length != 3 && args.length != 4) {
            System.err.println("usage: PlatformSetup BOOTSTRAP-SERVERS REGISTRY-ADDRESS REPLICAS [SIGNING-KEYS]");
            System.exit(1);
        }
        try {
            if (args.length == 4) {
                new SigningKeys(Path.of(args[3])).makeWhereNoneIs(Clock.systemUTC());
            }
            new PlatformSetup(args[0], URI.create(args[1]), Integer.parseInt(args[2])).run();
        } catch (RegistryMismatchException | TopicMismatchException | SigningKeyException refusal) {
            System.err.println("setup: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
