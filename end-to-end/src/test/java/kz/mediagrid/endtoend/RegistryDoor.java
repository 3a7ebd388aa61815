package kz.mediagrid.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** A door before the real registry: closed at first, as if the registry were away, then open. */
final class RegistryDoor implements AutoCloseable {

    private final int registryPort;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean open;

    RegistryDoor(int registryPort) throws IOException {
        this.registryPort = registryPort;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The registry's API behind the door. */
    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/apis/registry/v2";
    }

    /** How many calls found it closed. */
    int turnedAway() {
        return turnedAway.get();
    }

    void open() {
        open = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!open) {
                turnedAway.incrementAndGet();
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var address = URI.create("http://127.0.0.1:" + registryPort + exchange.getRequestURI());
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
