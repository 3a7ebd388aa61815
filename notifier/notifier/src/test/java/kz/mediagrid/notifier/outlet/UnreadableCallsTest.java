package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.accounts.testing.ServedPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A call that cannot be read is refused with the reason, and leaves nothing in the log, with traces and without. */
class UnreadableCallsTest {

    private static final List<String> TRACED =
            List.of("--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void read() {
        lines.start();
    }

    @AfterEach
    void readNoMore() {
        root.detachAppender(lines);
    }

    static Stream<List<String>> withAndWithoutTraces() {
        return Stream.of(List.of(), TRACED);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutTraces")
    void itIsRefusedAndNotLogged(List<String> settings) throws IOException {
        try (var server = OutletPageServer.start(settings.toArray(String[]::new))) {
            int port = server.get("/receive").uri().getPort();
            root.addAppender(lines);

            for (var type : List.of("text/html", "application/json")) {
                for (var query : List.of("key=%GG", "earlier=%", "key=%ff%fe", "earlier=%e0%80&lang=ru")) {
                    assertRefused(type, send(port, "GET /receive?" + query, type, "text/plain", ""));
                    assertRefused(type, send(port, "GET /nowhere?" + query, type, "text/plain", ""));
                    assertRefused("application/json", send(port, "GET /api/outlets?" + query, type, "text/plain", ""));
                }
                assertRefused(type, send(port, "POST /receive?key=%GG", type, "multipart/form-data; boundary=q", "x"));
                for (var body : List.of("multipart/form-data; boundary=q", "multipart/form-data")) {
                    assertRefused(type, send(port, "POST /receive", type, body, "x"));
                }
                for (var body : List.of("a=%GG", "mail=%ff%fe")) {
                    assertRefused(type, send(port, "POST /receive", type, "application/x-www-form-urlencoded", body));
                }
            }

            assertThat(lines.list)
                    .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                    // The collector is away.
                    .filteredOn(line -> !line.getLoggerName().startsWith("io.opentelemetry."))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%01=x", "key=%00%01", "earlier=%0d%0aSet-Cookie:x", "%ef%bf%bf=1"})
    void pagesIgnoreUnknownParametersOfAnyName(String query) {
        try (var server = OutletPageServer.start()) {
            var page = server.get("/receive?" + query);
            assertThat(page.statusCode()).isEqualTo(200);

            var sent =
                    server.post("/receive?" + query, Map.of("_csrf", ServedPages.token(page)), "Accept", "text/html");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(422);
        }
    }

    @Test
    void theReasonIsInTheLanguageOfTheReader() throws IOException {
        try (var server = OutletPageServer.start()) {
            int port = server.get("/receive").uri().getPort();

            assertThat(send(port, "GET /api/grids?key=%GG", "application/json", "text/plain", ""))
                    .contains("Параметр адреса закодирован неверно.");
        }
    }

    private static void assertRefused(String accepted, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains(accepted.equals("text/html") ? "govuk-template" : "application/problem+json");
    }

    private static String send(int port, String line, String accepted, String type, String body) throws IOException {
        var request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: ru\r\nAccept: "
                + accepted + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
