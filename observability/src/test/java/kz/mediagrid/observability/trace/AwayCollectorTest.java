package kz.mediagrid.observability.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody waits for a collector that is away, hangs or fails, and the log is not flooded. */
@ExtendWith(OutputCaptureExtension.class)
class AwayCollectorTest {

    /** Ten times as many as wait for the collector. */
    private static final int SPANS = 20_000;

    @Test
    void nobodyWaitsForACollectorThatHangs(CapturedOutput log) throws IOException {
        // Connections are taken by the system, and nobody answers.
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            tryWith(hanging.getLocalPort(), log);
        }
    }

    @Test
    void nobodyWaitsForACollectorThatFails(CapturedOutput log) throws IOException {
        var failing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        failing.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        failing.start();
        try {
            tryWith(failing.getAddress().getPort(), log);
        } finally {
            failing.stop(0);
        }
    }

    private static void tryWith(int port, CapturedOutput log) {
        var service = start(port);
        try {
            assertTimeout(Duration.ofSeconds(2), () -> makeSpans(service.getBean(Tracer.class)));
            await().until(() -> failures(log) > 0);
            makeSpans(service.getBean(Tracer.class));
        } finally {
            // The end gives up on the spans that the collector does not take.
            assertTimeout(Duration.ofSeconds(15), service::close);
        }
        // Five at once, and one of each minute after them.
        assertThat(failures(log)).isLessThanOrEqualTo(6);
        assertThat(log.getAll()).doesNotContain("dropped");
    }

    private static ConfigurableApplicationContext start(int port) {
        return TracingSwitchTest.start(Map.of(
                TracingSwitchTest.ENDPOINT,
                "http://127.0.0.1:" + port + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay",
                "50ms",
                "management.opentelemetry.tracing.export.otlp.timeout",
                "200ms"));
    }

    private static void makeSpans(Tracer tracer) {
        for (var span = 0; span < SPANS; span++) {
            tracer.spanBuilder("decide").startSpan().end();
        }
    }

    private static long failures(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains("Failed to export spans"))
                .count();
    }
}
