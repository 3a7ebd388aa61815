package kz.mediagrid.benchmark.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receives the webhooks of all outlets on one loopback port, and verifies nothing. The path of an outlet's address decides the
 * answer: {@code /fails/…} gets a 500, {@code /hangs/…} gets none, every other path a 204.
 *
 * <p>Prints its port. {@code GET /length} answers the length of the last message that got a 204 [bytes]; {@code GET /times}
 * answers a line {@code path=time} for each of these messages since the last such call, the time in µs since 1970.
 */
public final class WebhookReceiverMain {

    private static final int THREADS = 4;
    private static final int WAITING_CONNECTIONS = 4_096;
    private static final int NO_BODY = -1;

    private final AtomicInteger length = new AtomicInteger();
    private final Queue<String> times = new ConcurrentLinkedQueue<>();

    private WebhookReceiverMain() {}

    public static void main(String[] args) throws IOException {
        var receiver = new WebhookReceiverMain();
        var threads = Executors.newFixedThreadPool(THREADS);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
        server.setExecutor(threads);
        server.createContext("/", receiver::take);
        server.createContext("/fails/", exchange -> answer(exchange, 500));
        // The exchange stays open until the caller closes the connection.
        server.createContext("/hangs/", exchange -> exchange.getRequestBody().readAllBytes());
        server.createContext("/length", exchange -> tell(exchange, Integer.toString(receiver.length.get())));
        server.createContext("/times", exchange -> tell(exchange, receiver.drained()));
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private String drained() {
        var line = new StringBuilder();
        for (var next = times.poll(); next != null; next = times.poll()) {
            line.append(next).append('\n');
        }
        return line.toString();
    }

    private void take(HttpExchange exchange) throws IOException {
        var at = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        length.set(answer(exchange, 204));
        times.add(exchange.getRequestURI().getPath() + "=" + at);
    }

    private static void tell(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? NO_BODY : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static int answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, NO_BODY);
            return body.length;
        }
    }
}
