package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The server compresses pages for browsers, and answers programs as before. */
class CompressedAnswersTest {

    private static final String LONG = "A day of the media-grid. ".repeat(1_000);

    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = RunningServer.of(Answers.class);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path));
    }

    private static HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder zipped(String path) {
        return to(path).header("Accept-Encoding", "gzip, deflate, br");
    }

    private static String unpacked(byte[] body) throws IOException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/css", "text/javascript", "image/svg+xml"})
    void aLongAnswerIsCompressedForThoseWhoAcceptIt(String type) throws Exception {
        var path = "/answers/" + type;

        var answer = call(zipped(path));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(answer.body().length).isLessThan(LONG.length() / 20);
        assertThat(unpacked(answer.body())).isEqualTo(LONG);

        var plain = call(to(path));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "application/json", "text/calendar", "text/event-stream"})
    void whatProgramsReadIsNotCompressed(String type) throws Exception {
        var answer = call(zipped("/answers/" + type));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** Only these may have a secret and a part that the caller chose, and the length of both packed together tells of the secret. */
    @Test
    void theAnswerToAWriteIsNotCompressed() throws Exception {
        var answer = call(zipped("/answers/text/html").POST(BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
    }

    @Test
    void aBodyIsNotUnpackedSoThatItsLimitHolds() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(LONG.getBytes(StandardCharsets.UTF_8));
        }

        var answer = call(to("/bodies")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(Integer.toString(packed.size()));
    }

    @Test
    void theTagOfACompressedAnswerServesTheNextCalls() throws Exception {
        var read = call(zipped("/tagged"));
        assertThat(read.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var tag = read.headers().firstValue("ETag").orElseThrow();

        assertThat(call(zipped("/tagged").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(call(to("/tagged").header("If-Match", tag).PUT(BodyPublishers.noBody()))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\"3\"");
    }

    @RestController
    static class Answers {

        @RequestMapping("/answers/{type}/{subtype}")
        ResponseEntity<byte[]> answer(@PathVariable String type, @PathVariable String subtype) {
            return ResponseEntity.ok()
                    .contentType(new MediaType(type, subtype))
                    .body(LONG.getBytes(StandardCharsets.UTF_8));
        }

        @PostMapping("/bodies")
        String length(@RequestBody byte[] body) {
            return Integer.toString(body.length);
        }

        @GetMapping("/tagged")
        ResponseEntity<String> tagged() {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .eTag("\"3\"")
                    .body(LONG);
        }

        @PutMapping("/tagged")
        String change(@RequestHeader("If-Match") String tag) {
            return tag;
        }
    }
}
