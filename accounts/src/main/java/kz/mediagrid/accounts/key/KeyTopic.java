package kz.mediagrid.accounts.key;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.command.KafkaClients;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyUsed;
import kz.mediagrid.topics.Topics;

/**
 * The topic {@code api-keys} of a running media-grid, for a command of an operator.
 *
 * @param keys reads the newest record of each key, by the key's hash and in the order in which the keys were made
 * @param bodies reads the codes of all state bodies in the directory
 * @param outlets reads the ids of all outlets
 * @param uses reads when each key was last used, by the key's hash
 * @param log writes the records
 */
public record KeyTopic(
        Supplier<Map<String, ApiKey>> keys,
        Supplier<Set<String>> bodies,
        Supplier<Set<String>> outlets,
        Supplier<Map<String, Instant>> uses,
        RevisionLog log) {

    /**
     * Runs a task on the topic, and returns when the task is done.
     *
     * @throws RuntimeException if {@code work} throws it
     */
    public static void use(String bootstrapServers, Consumer<KeyTopic> work) {
        BootCommand.run(bootstrapServers, clients -> use(clients, work));
    }

    private static void use(KafkaClients clients, Consumer<KeyTopic> work) {
        var settings = clients.adminSettings();
        try (var serdes = new RecordSerdes(settings);
                var consumer = clients.consumer();
                var log = KeyRevisions.of(settings, serdes.serializer(), new KeyRevisions.CommittedEnds(consumer))) {
            var reader = serdes.reader();
            work.accept(new KeyTopic(
                    () -> WholeTopic.latest(consumer, Topics.API_KEYS, reader, ApiKey.class),
                    () -> WholeTopic.keys(consumer, Topics.AGENCIES),
                    () -> WholeTopic.keys(consumer, Topics.OUTLETS),
                    () -> lastUses(WholeTopic.latest(consumer, Topics.KEY_USES, reader, KeyUsed.class)),
                    KeyRevisions.ofCommand(log)));
        }
    }

    /** The last use of each key with any service. */
    private static Map<String, Instant> lastUses(Map<String, KeyUsed> records) {
        var latest = new HashMap<String, Instant>();
        records.forEach((key, use) -> KeyRecords.addUse(latest, key, use));
        return latest;
    }
}
