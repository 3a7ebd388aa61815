package kz.mediagrid.accounts.invitation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The people and links of a running media-grid, for a command of an operator.
 *
 * @param people reads the newest record of each person, by person id
 * @param keys reads the keys that a topic has at present: the codes of all bodies, or the ids of all outlets
 * @param person writes a person, and returns when the broker has acknowledged it
 * @param link writes a link under the hash of its token, and returns when the broker has acknowledged it
 */
record PeopleTopics(
        Supplier<Map<String, Person>> people,
        Function<Topic, Set<String>> keys,
        Consumer<Person> person,
        BiConsumer<String, SignInLink> link) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Runs a task on the topics, and returns when the task is done. */
    static void use(String bootstrapServers, Consumer<PeopleTopics> work) {
        BootCommand.run(bootstrapServers, clients -> {
            var settings = new HashMap<>(clients.adminSettings());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            try (var serdes = new RecordSerdes(clients.adminSettings());
                    var consumer = clients.consumer();
                    var template = new RecordTemplate<>(settings, new ByteArraySerializer())) {
                var writer = new AcknowledgedWriter(template, serdes.serializer(), TIMEOUT);
                var reader = serdes.reader();
                work.accept(new PeopleTopics(
                        () -> WholeTopic.latest(consumer, Topics.PEOPLE, reader, Person.class),
                        topic -> WholeTopic.keys(consumer, topic),
                        person -> writer.writeNow(Topics.PEOPLE, person.getPersonId(), person),
                        (hash, link) -> writer.writeNow(Topics.SIGN_IN_LINKS, hash, link)));
            }
        });
    }
}
