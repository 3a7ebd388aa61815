package kz.mediagrid.killseries;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The process of the broker, which is not killed. Arguments: the broker's folder, its port, and its controller's port. */
final class Broker {

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        var folder = arguments[0];
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .addDirectory(folder)
                .setMetadataLogDirectory(folder)
                .run();
        var server =
                new KafkaRaftServer(new KafkaConfig(settings(folder, arguments[1], arguments[2]), false), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    private static Map<String, String> settings(String folder, String port, String controllerPort) {
        return Map.ofEntries(
                Map.entry("node.id", "1"),
                Map.entry("process.roles", "broker,controller"),
                Map.entry(
                        "listeners", "BROKER://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort)),
                Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", folder),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }
}
