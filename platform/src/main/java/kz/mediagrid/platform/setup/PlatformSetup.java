package kz.mediagrid.platform.setup;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.command.KafkaClients;
import kz.mediagrid.platform.schemas.SchemaIds;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Creates the topics of the catalogue, registers the schemas of their records, and writes this build's calendar as the
 * first calendar of the log. It runs before the services and is idempotent. If run as a program, the setup also makes
 * the first signing key in the given directory.
 */
public final class PlatformSetup {

    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final int replicas;
    private final String[] settings;

    /**
     * @param bootstrapServers the broker, e.g. {@code 127.0.0.1:8084}
     * @param registry the registry's address, e.g. {@code http://127.0.0.1:8083}
     * @param replicas copies of each topic: 1 on a single broker, 3 on a cluster
     * @param settings settings of {@code spring.kafka} and {@code media-grid.weak-replication} as arguments, in addition to
     *     those of the environment
     */
    public PlatformSetup(String bootstrapServers, URI registry, int replicas, String... settings) {
        this.bootstrapServers = bootstrapServers;
        this.registry = new SchemaRegistry(registry);
        this.replicas = replicas;
        this.settings = settings.clone();
    }

    /**
     * Runs the setup.
     *
     * @throws RegistryMismatchException if the registry's schema ids differ from the ids with which the data were
     *     written
     * @throws kz.mediagrid.platform.topics.TopicMismatchException if a topic's settings differ from the catalogue
     */
    public void run() {
        BootCommand.run(bootstrapServers, this::setUp, settings);
    }

    private void setUp(KafkaClients clients) {
        createTopics(clients);
        var remembered = readIds(clients);
        checkIds(remembered);
        registerMissing(remembered, clients);
        beginWithACalendar(clients);
    }

    private void createTopics(KafkaClients clients) {
        try (var admin = clients.admin()) {
            new BrokerTopics(admin, clients.isSet(BrokerTopics.WEAK_REPLICATION)).create(replicas);
        }
    }

    private static SchemaIds readIds(KafkaClients clients) {
        try (var consumer = clients.consumer()) {
            return SchemaIds.read(consumer);
        }
    }

    // Runs last, because the calendar's schema must be registered; if the setup is interrupted before this, its next
    // run writes the calendar.
    private void beginWithACalendar(KafkaClients clients) {
        try (var consumer = clients.consumer();
                var producer = clients.producer()) {
            new BuildCalendar(consumer, producer, WorkingCalendar.kazakhstan())
                    .writeWhereNoneIs(schema -> registry.register(Topics.CALENDARS.subject(schema), schema));
        }
    }

    // Before anything is registered: an empty registry would assign the old ids again.
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

    private void registerMissing(SchemaIds remembered, KafkaClients clients) {
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
        try (var producer = clients.producer()) {
            // Schemas in parallel, because this takes most of a first start; the subjects of one schema in sequence,
            // because they share the schema's id.
            missing.stream().collect(groupingBy(SchemaIds.Registered::schema)).values().parallelStream()
                    .flatMap(List::stream)
                    .forEach(wanted -> {
                        int id = registry.register(wanted.subject(), wanted.schema());
                        SchemaIds.remember(producer, wanted.subject(), wanted.schema(), id);
                    });
        }
    }

    public static void main(String[] args) {
        var words = new DefaultApplicationArguments(args).getNonOptionArgs();
        if (words.size() != 3 && words.size() != 4) {
            System.err.println("usage: PlatformSetup BOOTSTRAP-SERVERS REGISTRY-ADDRESS REPLICAS [SIGNING-KEYS]");
            System.exit(2);
        }
        try {
            if (words.size() == 4) {
                var keys = new SigningKeys(Path.of(words.get(3)));
                keys.makeWhereNoneIs(Clock.systemUTC());
                keys.ofWebhooks().makeWhereNoneIs(Clock.systemUTC());
            }
            new PlatformSetup(words.get(0), URI.create(words.get(1)), Integer.parseInt(words.get(2)), args).run();
        } catch (RegistryMismatchException | TopicMismatchException | SigningKeyException refusal) {
            System.err.println("setup: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
