package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.notifier.delivery.webhook.WebhookChannel;
import kz.mediagrid.notifier.delivery.webhook.WebhookSettings;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.AllowedPorts;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.schemas.DeliveryExchange;
import org.junit.jupiter.api.Test;

/** An exchange with a server on this machine is kept as far as it is bounded, without secrets, and safe to show. */
class TranscriptTest {

    private static final SigningSecret SECRET = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private final Transcript transcript = new Transcript();

    @Test
    void theSignedHeadersAndTheBeginningsOfRequestAndAnswerAreKeptWithoutSecrets() throws IOException {
        var exchange = exchange("{\"gridKey\":\"tv.9.secret\",\"week\":\"2026-W50\"}", "stored");

        assertThat(exchange.getOrigin()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(exchange.getHeaders())
                .matches(
                        "webhook-id: tv_2026-W50_1\nwebhook-timestamp: [0-9]{10}\nwebhook-signature: v1,[A-Za-z0-9+/=]{44}");
        assertThat(exchange.getBody()).isEqualTo("{\"gridKey\":\"…\",\"week\":\"2026-W50\"}");
        assertThat(exchange.getBodyBytes()).isEqualTo(43);
        assertThat(exchange.getAnswer()).isEqualTo("OK");
        assertThat(exchange.getAnswerBody()).isEqualTo("stored");
        assertThat(exchange.toString()).doesNotContain("token", "tv.9.secret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void longTextsAreCutAndCharactersThatAreNotSeenAreReplaced() throws IOException {
        var exchange = exchange("ш".repeat(3_000), "a\u0000\u001b[2J\u202e\n" + "b".repeat(9_000));

        assertThat(exchange.getBody()).hasSize(2_001).endsWith("ш…");
        assertThat(exchange.getAnswerBody())
                .startsWith("a\uFFFD\uFFFD[2J\uFFFD\nb")
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void aKeyFarInTheTextIsLeftOutAndSignsOfAllWidthsAreKept() {
        var text = "\u00ABСайлау\u00BB \uD83D\uDCC5 2026 \u2014 \uDB40\uDC01".repeat(80);

        transcript.posted(
                "https://tv.example", Map.of(), (text + "\"gridKey\":\"tv.secret\"").getBytes(StandardCharsets.UTF_8));

        assertThat(transcript.exchange().getBody())
                .isEqualTo("\u00ABСайлау\u00BB \uD83D\uDCC5 2026 \u2014 \uFFFD".repeat(80) + "\"gridKey\":\"…\"");
    }

    @Test
    void anAttemptThatNobodyAnsweredTellsWhatWasSent() {
        transcript.posted("https://tv.example", Map.of("webhook-id", "a"), new byte[] {'{', '}'});

        assertThat(transcript.exchange())
                .isEqualTo(new DeliveryExchange("https://tv.example", "webhook-id: a", 2, "{}", null, null));
    }

    private DeliveryExchange exchange(String body, String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", received -> {
            received.getRequestBody().readAllBytes();
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            received.sendResponseHeaders(200, bytes.length);
            received.getResponseBody().write(bytes);
            received.close();
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/grid?token=t");
        var settings = new WebhookSettings(Duration.ofSeconds(20), 20_000, Duration.ofHours(24));
        try (var channel = new WebhookChannel(
                AddressGuard.of(true),
                new AllowedPorts(List.of("1-65535"), true),
                settings,
                Clock.systemUTC(),
                Optional::empty)) {
            channel.deliver(new Message(
                            "tv_2026-W50_1",
                            address,
                            List.of(SECRET),
                            body.getBytes(StandardCharsets.UTF_8),
                            transcript,
                            MessageTrace.NONE))
                    .join();
        } finally {
            server.stop(0);
        }
        return transcript.exchange();
    }
}
