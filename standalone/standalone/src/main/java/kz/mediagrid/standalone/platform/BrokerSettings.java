package kz.mediagrid.standalone.platform;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a single broker on one machine: for a fast start, little memory, and no data loss. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String BROKER_LISTENER = "BROKER";

    /**
     * The time for which committed offsets are stored, ten years [minutes]. An outlet that returns after a long break
     * still finds its offset.
     */
    private static final String OFFSETS_KEPT = String.valueOf(10 * 366 * 24 * 60);

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            entry("node.id", String.valueOf(NODE_ID)),
            entry("process.roles", "broker,controller"),
            entry(
                    "listener.security.protocol.map",
                    BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
            entry("inter.broker.listener.name", BROKER_LISTENER),
            entry("controller.listener.names", CONTROLLER_LISTENER),

            // A client that connects early must not create a topic with other settings than the catalogue's.
            entry("auto.create.topics.enable", "false"),
            entry("offsets.retention.minutes", OFFSETS_KEPT),

            // Offsets, transactions and changelogs are on disk before they are acknowledged, because no other machine
            // has a copy.
            entry("log.flush.interval.messages", "1"),

            // One replica of each topic, and few partitions, so that the broker opens them fast.
            entry("default.replication.factor", "1"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "4"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "4"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("share.coordinator.state.topic.num.partitions", "1"),

            // After a kill the new broker waits until its own former registration has expired.
            entry("broker.session.timeout.ms", "1500"),
            entry("broker.heartbeat.interval.ms", "300"),
            entry("group.initial.rebalance.delay.ms", "0"),

            // The defaults reserve 128 MB for compaction and 20 MB of (sparse) index files per partition. A copy of the
            // directory stores these files at full size.
            entry("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024)),
            entry("log.index.size.max.bytes", String.valueOf(1024 * 1024)),
            entry("num.network.threads", "2"),
            entry("num.io.threads", "4"),
            entry("background.threads", "2"),
            entry("group.coordinator.threads", "1"),
            entry("share.coordinator.threads", "1"),

            // This process does not use JMX, and to register thousands of beans would only delay the start.
            entry("metric.reporters", ""),
            entry("metrics.jmx.exclude", ".*"));

    private BrokerSettings() {}

    /** The settings of a broker that stores its data in {@code directory} and listens on two loopback ports. */
    static Map<String, String> of(Path directory, int brokerPort, int controllerPort) {
        var settings = new HashMap<>(ALWAYS);
        settings.put("log.dirs", directory.toString());
        settings.put(
                "listeners",
                "%s://%s:%d,%s://%s:%d"
                        .formatted(
                                BROKER_LISTENER,
                                LoopbackPort.HOST,
                                brokerPort,
                                CONTROLLER_LISTENER,
                                LoopbackPort.HOST,
                                controllerPort));
        settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, LoopbackPort.HOST, controllerPort));
        return settings;
    }
}
