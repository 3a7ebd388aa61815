package kz.mediagrid.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.Ports;
import org.apache.kafka.clients.consumer.Consumer;

/** The topics of a running media-grid, for a command that reads whole topics. */
public record RunningTopics(Consumer<byte[], byte[]> consumer, RecordSerdes serdes) implements AutoCloseable {

    private static final int WAIT_TIMEOUT_MILLIS = 2_000;

    /** @throws PlatformFailure with one sentence for the user, if no media-grid runs at {@code ports} */
    static RunningTopics of(Ports ports) {
        requireRunning(ports);
        Map<String, Object> client = Map.of("bootstrap.servers", ports.bootstrapServers());
        return new RunningTopics(RawConsumers.toTheEnds(client), new RecordSerdes(client));
    }

    /**
     * Tests the broker's port first, because a Kafka client would retry for a minute.
     *
     * @throws PlatformFailure with one sentence for the user, if no media-grid runs at {@code ports}
     */
    public static void requireRunning(Ports ports) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", ports.broker()), WAIT_TIMEOUT_MILLIS);
        } catch (IOException e) {
            throw new PlatformFailure(
                    "Nothing answers at %s: run ./media-grid start first, or give the first port of the running media-grid with --port."
                            .formatted(ports.bootstrapServers()),
                    e);
        }
    }

    RecordReader reader() {
        return serdes.reader();
    }

    @Override
    public void close() {
        consumer.close();
        serdes.close();
    }
}
