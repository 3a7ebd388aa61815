package kz.mediagrid.standalone.platform;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The real Kafka broker, running inside this process on loopback ports, with its data on disk.
 *
 * <p>One broker at a time in a process. If its disk fills up or fails, it halts the process after one sentence on the
 * error stream; the next start recovers by itself, as it does after a kill.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and returns once it serves clients.
     *
     * @param directory where the broker keeps its data; prepared on the first start, and of no use to anybody else
     * @param brokerPort where clients connect; may differ from the start before
     * @param controllerPort where the broker talks to its controller; may differ from the start before
     * @throws PlatformFailure when a port is taken, or the data are not this broker's or cannot be used
     */
    public static EmbeddedBroker start(Path directory, int brokerPort, int controllerPort) {
        return start(directory, Uuid.randomUuid().toString(), brokerPort, controllerPort);
    }

    /** As above, for the cluster {@code clusterId} should the directory be new. */
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

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in order, so that the next start finds nothing to recover; returns when all files are closed. */
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
