package kz.mediagrid.signin.invitation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.accounts.key.KeyRevisions;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The people and links of a running media-grid, for a command of an operator.
 *
 * @param people reads the newest record of each person, by person id
 * @param keys reads the keys that a topic has at present: the codes of all bodies, the ids of all outlets, or the hashes of links
 * @param log writes people, links and the events about them
 */
record PeopleTopics(Supplier<Map<String, Person>> people, Function<Topic, Set<String>> keys, RevisionLog log) {

    /** The size limit of a person, link or passkey [bytes]. */
    private static final int LARGEST = 100_000;

    /**
     * The log of people, links and passkeys. All gateways and commands write it in turn.
     *
     * @param connection the settings to connect to the broker
     * @param views the progress of the views of people, links and passkeys
     */
    static KafkaRevisionLog log(
            Map<String, Object> connection, Serializer<SpecificRecord> serializer, ViewProgress views) {
        return new KafkaRevisionLog(
                connection,
                "producer-gateway.people",
                serializer,
                views,
                List.of(Topics.PEOPLE, Topics.SIGN_IN_LINKS, Topics.PASSKEYS),
                LARGEST);
    }

    /** Runs a task on the topics, and returns when the task is done. */
    static void use(String bootstrapServers, Consumer<PeopleTopics> work) {
        BootCommand.run(bootstrapServers, clients -> {
            var settings = clients.adminSettings();
            try (var serdes = new RecordSerdes(settings);
                    var consumer = clients.consumer();
                    var log = log(settings, serdes.serializer(), new KeyRevisions.CommittedEnds(consumer))) {
                var reader = serdes.reader();
                work.accept(new PeopleTopics(
                        () -> WholeTopic.latest(consumer, Topics.PEOPLE, reader, Person.class),
                        topic -> WholeTopic.keys(consumer, topic),
                        KeyRevisions.ofCommand(log)));
            }
        });
    }
}
