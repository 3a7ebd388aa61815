package kz.mediagrid.endtoend;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where a registry stood, and answers every call as a registry does that has lost its data: 404. */
final class RegistryDoor implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger turnedAway = new AtomicInteger();

    RegistryDoor(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                turnedAway.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.start();
    }

    /** The number of calls so far. */
    int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
