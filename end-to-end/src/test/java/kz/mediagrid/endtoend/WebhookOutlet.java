package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A well-behaved media outlet: takes what is posted, and remembers it in order. */
final class WebhookOutlet implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private volatile ToIntFunction<Receipt> status = receipt -> 200;

    /** One delivery as it came, also where it was not taken. */
    record Receipt(String webhookId, Map<String, String> headers, byte[] bytes, Instant at) {

        JsonNode body() {
            var body = JSON.readTree(bytes);
            assertThat(DateTimes.others(body)).isEmpty();
            return body;
        }

        JsonNode data() {
            return body().path("data");
        }

        String week() {
            return data().path("week").asString("");
        }

        int version() {
            return data().path("version").asInt(0);
        }
    }

    WebhookOutlet() {
        this(0);
    }

    WebhookOutlet(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException("no outlet on port " + port, e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "outlet");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    /** From now on it answers so. */
    void answer(ToIntFunction<Receipt> newStatus) {
        status = newStatus;
    }

    /** From now on it does not answer at all; what it returns is counted down once something came. */
    CountDownLatch hold() {
        return hold(receipt -> true);
    }

    /** The same for some of what comes; the rest is taken. */
    CountDownLatch hold(Predicate<Receipt> held) {
        var posted = new CountDownLatch(1);
        answer(receipt -> {
            if (!held.test(receipt)) {
                return 200;
            }
            posted.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 200;
        });
        return posted;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/grid";
    }

    /** All that came, in order. */
    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** What came of that week, in order. */
    List<Receipt> receiptsOf(String week) {
        return receipts.stream().filter(receipt -> receipt.week().equals(week)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            var receipt = new Receipt(
                    requireNonNull(headers.get("webhook-id")),
                    headers,
                    exchange.getRequestBody().readAllBytes(),
                    Instant.now());
            receipts.add(receipt);
            exchange.sendResponseHeaders(status.applyAsInt(receipt), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
