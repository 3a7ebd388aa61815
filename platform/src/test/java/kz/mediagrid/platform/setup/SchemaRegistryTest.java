package kz.mediagrid.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.schemas.GridHeld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry that hangs or fails for a while is asked again; one that refuses, or stays away, is told of. */
class SchemaRegistryTest {

    private static final int HANGS = 0;

    private final ConcurrentLinkedQueue<Integer> before = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isAskedAgainWhileItHangsOrFails() {
        before.add(HANGS);
        before.add(500);
        before.add(503);

        assertThat(registry(Duration.ofMinutes(1)).register("grid-commands-value", GridHeld.SCHEMA$))
                .isEqualTo(7);

        assertThat(calls).hasValue(4);
    }

    @Test
    void aRefusalIsNotAskedForTwice() {
        before.add(409);

        assertThatThrownBy(() -> registry(Duration.ofMinutes(1)).register("grid-commands-value", GridHeld.SCHEMA$))
                .hasMessageContaining("did not register grid-commands-value: 409");
        assertThat(calls).hasValue(1);
    }

    @Test
    void oneThatStaysAwayIsToldOfWithItsAddress() {
        server.stop(0);

        assertThatThrownBy(() -> registry(Duration.ofMillis(200)).demandFullTransitiveCompatibility())
                .hasMessageContaining("does not answer")
                .hasMessageContaining(address().toString());
    }

    private SchemaRegistry registry(Duration retryTimeout) {
        return new SchemaRegistry(address(), Duration.ofMillis(500), Duration.ofMillis(20), retryTimeout);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        var status = before.poll();
        if (status != null && status == HANGS) {
            return;
        }
        var body = "{\"id\": 7}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
