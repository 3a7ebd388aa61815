package kz.mediagrid.standalone.platform;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this process on loopback ports, with its data on disk.
 *
 * <p>A process can run only one broker at a time. If the disk fills up or fails, the broker prints one sentence on the
 * error stream and halts the process. The next start recovers the data by itself, as after a kill.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker, and returns as soon as the broker serves clients.
     *
     * @param directory the folder of the broker's data; formatted on the first start, and used by no other program
     * @param brokerPort the port for clients; the previous start may have used another port
     * @param controllerPort the port of the broker's controller; the previous start may have used another port
     * @throws PlatformFailure if a port is taken, if the data belong to another broker, or if the data cannot be used
     */
    public static EmbeddedBroker start(Path directory, int brokerPort, int controllerPort) {
        return start(directory, Uuid.randomUuid().toString(), brokerPort, controllerPort);
    }

    /** Starts the broker. A new directory is formatted for the cluster {@code clusterId}. */
    static EmbeddedBroker start(Path directory, String clusterId, int brokerPort, int controllerPort) {
        LoopbackPort.requireFree(brokerPort, "the broker");
        LoopbackPort.requireFree(controllerPort, "the broker's controller");
        var home = directory.toAbsolutePath().normalize();
        BrokerStorage.format(home, clusterId);
        var words = BrokerFailureReason.listen(home);
        var server = started(home, brokerPort, controllerPort);
        words.started();
        return new EmbeddedBroker(server, LoopbackPort.HOST + ":" + brokerPort);
    }

    /** The value of {@code bootstrap.servers} for Kafka clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Stops the broker in an orderly way, so that the next start has nothing to recover; returns when all files are
     * closed.
     */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer started(Path home, int brokerPort, int controllerPort) {
        KafkaRaftServer server = null;
        try {
            var config = new KafkaConfig(BrokerSettings.of(home, brokerPort, controllerPort), false);
            server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return server;
        } catch (RuntimeException failure) {
            var told = failure instanceof PlatformFailure
                    ? (PlatformFailure) failure
                    : new PlatformFailure(
                            "The broker could not start with its data in %s: %s.".formatted(home, failure.getMessage()),
                            failure);
            if (server != null) {
                stopAfter(told, server);
            }
            throw told;
        }
    }

    private static void stopAfter(PlatformFailure failure, KafkaRaftServer halfStarted) {
        try {
            halfStarted.shutdown();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
