package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An answer has its length; a stream of events is sent as it comes. */
class WholeAnswerFilterTest {

    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = RunningServer.of(Answers.class);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static <T> HttpResponse<T> call(String method, String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + server.getWebServer().getPort() + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        handler);
    }

    @Test
    void anAnswerThatWasWaitedForIsSentWithItsLength() throws Exception {
        var answer = call("POST", "/receipts", BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("received");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue("received".length());
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void aStreamOfEventsIsSentBeforeItEnds() throws Exception {
        try (var events = call("GET", "/events", BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(events.readNBytes(10), StandardCharsets.UTF_8))
                    .isEqualTo("data:begun");
        }
    }

    @RestController
    static class Answers {

        @PostMapping("/receipts")
        CompletableFuture<ResponseEntity<InputStreamResource>> receipt() {
            // Spring knows the length of a text and of bytes before it writes them, and none of JSON or of a stream.
            return CompletableFuture.supplyAsync(() -> ResponseEntity.accepted()
                    .body(new InputStreamResource(
                            new ByteArrayInputStream("received".getBytes(StandardCharsets.UTF_8)))));
        }

        @GetMapping("/events")
        ResponseEntity<SseEmitter> events() throws IOException {
            var open = new SseEmitter(60_000L);
            open.send("begun");
            return ResponseEntity.ok(open);
        }
    }
}
