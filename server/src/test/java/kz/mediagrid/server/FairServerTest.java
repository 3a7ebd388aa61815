package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A caller that sends slowly, or calls often at once, is bounded; others are answered meanwhile. */
class FairServerTest {

    private static final String PROXY = "127.0.0.1";
    private static final String CALLER = "127.0.0.2";
    private static final String OTHER = "127.0.0.3";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    /** Long for a busy machine. The long suite measures how soon others are answered. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final List<Socket> open = new ArrayList<>();
    private ServletWebServerApplicationContext server;

    @AfterEach
    void end() throws IOException {
        for (var socket : open) {
            socket.close();
        }
        server.close();
    }

    private void start(String... settings) {
        server = RunningServer.of(Parts.class, settings);
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket("127.0.0.1", server.getWebServer().getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(40_000);
        open.add(socket);
        return socket;
    }

    private Socket send(String from, String request) throws IOException {
        var socket = connect(from);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }

    /** The answer to one more body; empty if none comes soon, since the server has not counted the bodies before. */
    private String soonAnswer(String begun) throws IOException {
        try (var socket = send(CALLER, begun)) {
            socket.setSoTimeout(500);
            return answer(socket);
        }
    }

    private String call(String from, String line, String... headers) throws IOException {
        return answer(send(from, request(line, headers)));
    }

    private static String request(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "", List.of(headers).stream().map(one -> one + "\r\n").toList()) + "\r\n";
    }

    /** Returns once the server waits for the body. */
    private Socket slowBody(String from, String... headers) throws IOException {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Length: 3000", "Expect: 100-continue"));
        var socket = send(from, request("POST /length", all.toArray(String[]::new)));
        assertThat(socket.getInputStream().readNBytes(CONTINUE.length()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo(CONTINUE);
        socket.getOutputStream().write('a');
        return socket;
    }

    private void assertAnsweredSoon(String from) throws IOException {
        long began = System.nanoTime();

        assertThat(call(from, "GET /caller")).startsWith("HTTP/1.1 200");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void slowBodiesHoldNoThreadAndAreEnded() throws IOException {
        start("--server.jetty.threads.max=8", "--media-grid.trusted-proxies=");
        assertThat(call(OTHER, "GET /caller")).startsWith("HTTP/1.1 200");
        for (int i = 0; i < 50; i++) {
            slowBody(CALLER);
        }
        var slow = List.copyOf(open).subList(1, 51);

        assertAnsweredSoon(OTHER);

        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    for (var socket : slow) {
                        if (socket.getInputStream().available() == 0) {
                            socket.getOutputStream().write('a');
                        }
                    }
                    assertAnsweredSoon(OTHER);
                    return slow.stream().allMatch(FairServerTest::hasAnswer);
                });
        assertThat(slow).allSatisfy(socket -> assertThat(answer(socket)).startsWith("HTTP/1.1 408"));
    }

    private static boolean hasAnswer(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLargeBodyThatStopsIsEndedToo() throws IOException {
        start("--server.jetty.connection-idle-timeout=1s");

        var socket = send(CALLER, request("POST /length", "Content-Length: 70000") + "a".repeat(66_000));

        assertThat(answer(socket)).startsWith("HTTP/1.1 500");
    }

    @Test
    void anAddressSendsTwoLargeBodiesAtOnceBehindAProxyToo() throws IOException {
        start();
        var caller = "X-Forwarded-For: " + CALLER;
        var begun = request("POST /length", "Content-Length: 70000", caller) + "a".repeat(66_000);
        for (var from : List.of(CALLER, PROXY)) {
            send(from, begun);
        }

        await().until(() -> soonAnswer(begun).startsWith("HTTP/1.1 429"));
        assertThat(call(CALLER, "GET /caller")).startsWith("HTTP/1.1 200");
        var other = request("POST /length", "Content-Length: 70000") + "a".repeat(70_000);
        assertThat(answer(send(OTHER, other))).endsWith("length 70000");

        open.get(0).close();
        await().until(() -> answer(send(CALLER, other)).endsWith("length 70000"));
    }

    @Test
    void aBodyThatDoesNotComeAtAllIsEnded() throws IOException {
        start("--server.jetty.connection-idle-timeout=1s");

        assertThat(answer(slowBody(CALLER))).startsWith("HTTP/1.1 408");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void aBodyArrivesWhole(int length) throws IOException {
        start();

        var plain = send(CALLER, request("POST /length", "Content-Length: " + length) + "a".repeat(length));
        var chunked = send(
                CALLER,
                request("POST /length", "Transfer-Encoding: chunked")
                        + (length == 0 ? "" : Integer.toHexString(length) + "\r\n" + "a".repeat(length) + "\r\n")
                        + "0\r\n\r\n");

        assertThat(answer(plain)).endsWith("length " + length);
        assertThat(answer(chunked)).contains("length " + length);
    }

    @Test
    void aBodyOfMoreThanFourMegabytesIsRefused() throws IOException {
        start();

        assertThat(call(CALLER, "POST /length", "Content-Length: 4194305")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBrowsersFormOfMoreThanFourMegabytesIsReadToItsEndAndRefused() throws IOException {
        start();
        var form = send(
                CALLER,
                request(
                                "POST /length",
                                "Accept: text/html",
                                "Content-Type: multipart/form-data; boundary=b",
                                "Content-Length: 5000000")
                        .replace("Connection: close\r\n", ""));
        form.getOutputStream().write(new byte[5_000_000]);
        form.getOutputStream().write(request("GET /caller").getBytes(StandardCharsets.US_ASCII));

        assertThat(answer(form)).startsWith("HTTP/1.1 413").contains("HTTP/1.1 200");
    }

    @Test
    void aBrowsersFormWithoutFilesHasASmallerLimit() throws IOException {
        start("--server.jetty.max-http-form-post-size=2MB");
        var type = "Content-Type: application/x-www-form-urlencoded";
        var form = send(CALLER, request("POST /length", "Accept: text/html", type, "Content-Length: 3000000"));
        form.getOutputStream().write(new byte[3_000_000]);
        var files = send(CALLER, request("POST /length", "Accept: text/html", "Content-Length: 3000000"));
        files.getOutputStream().write(new byte[3_000_000]);

        assertThat(answer(form)).startsWith("HTTP/1.1 413");
        assertThat(answer(files)).endsWith("length 3000000");
    }

    @Test
    void anAddressForLargeUploadsHasALimitOfItsOwn() throws IOException {
        start();
        var type = "Content-Type: multipart/form-data; boundary=b";

        var inside =
                send(CALLER, request("POST /forms/1/length", "Accept: text/html", type, "Content-Length: 5000000"));
        inside.getOutputStream().write(new byte[5_000_000]);
        assertThat(answer(inside)).endsWith("length 5000000");
        assertThat(call(CALLER, "POST /forms/1/length", "Content-Length: 6000001"))
                .startsWith("HTTP/1.1 413");
        var form = send(CALLER, request("POST /forms/1/length", "Accept: text/html", type, "Content-Length: 6000001"));
        form.getOutputStream().write(new byte[6_000_001]);
        assertThat(answer(form)).startsWith("HTTP/1.1 413");
        assertThat(call(CALLER, "POST /length", "Content-Length: 5000000")).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "--media-grid.connections-per-address=7, 7"})
    void anAddressHasSoManyConnections(String setting, int limit) throws IOException {
        start(setting, "--server.jetty.connection-idle-timeout=60s");
        for (int i = 0; i < limit; i++) {
            connect(CALLER);
        }
        var first = open.get(0);

        assertThat(call(CALLER, "GET /caller")).isEmpty();
        assertThat(call(OTHER, "GET /caller")).startsWith("HTTP/1.1 200");

        first.close();
        await().until(() -> call(CALLER, "GET /caller").startsWith("HTTP/1.1 200"));
    }

    @ParameterizedTest
    @CsvSource({"'', 100", "--media-grid.calls-per-address=5, 5"})
    void anAddressHasSoManyCallsAtOnceBehindAProxyToo(String setting, int limit) throws IOException {
        start(setting);
        var caller = "X-Forwarded-For: 203.0.113.1";
        for (int i = 0; i < limit; i++) {
            slowBody(i % 2 == 0 ? CALLER : PROXY, "X-Forwarded-For: " + CALLER);
        }

        assertThat(call(PROXY, "GET /caller", "X-Forwarded-For: " + CALLER)).startsWith("HTTP/1.1 429");
        assertThat(call(CALLER, "GET /caller", caller)).startsWith("HTTP/1.1 429");
        assertThat(call(PROXY, "GET /caller", caller)).startsWith("HTTP/1.1 200");

        open.get(0).close();
        await().until(() -> call(CALLER, "GET /caller").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aCallThatFailedIsOver() throws IOException {
        start("--media-grid.calls-per-address=5");

        assertThat(IntStream.range(0, 10))
                .allSatisfy(i -> assertThat(call(CALLER, "POST /fails", "Content-Length: 0"))
                        .startsWith("HTTP/1.1 500"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 203.0.113.1 | https | 203.0.113.1 true",
                "127.0.0.1 | 203.0.113.1 | http | 203.0.113.1 false",
                "127.0.0.1 | 198.51.100.7, 203.0.113.1 | https | 203.0.113.1 true",
                "127.0.0.1 | 203.0.113.1, 127.0.0.1 | https | 203.0.113.1 true",
                "127.0.0.1 | one.example | https | one.example true",
                "127.0.0.1 | 999.1.1.1, 127.0.0.1 | https | 999.1.1.1 true",
                "127.0.0.1 | 203.0.113.1:4711 | https | 203.0.113.1 true",
                "127.0.0.2 | 203.0.113.1 | https | 127.0.0.2 false"
            })
    void onlyATrustedProxyIsBelieved(String from, String forwarded, String scheme, String seen) throws IOException {
        start();

        assertThat(call(from, "GET /caller", "X-Forwarded-For: " + forwarded, "X-Forwarded-Proto: " + scheme))
                .endsWith(seen);
        assertThat(call(from, "GET /caller", "Forwarded: for=192.0.2.9;proto=https", "X-Proxied-Https: on"))
                .endsWith(from + " false");
    }

    @Test
    void whichProxiesAreTrustedIsASetting() throws IOException {
        start("--media-grid.trusted-proxies=127.0.0.2/31");

        assertThat(call(OTHER, "GET /caller", "X-Forwarded-Proto: https")).endsWith("true");
        assertThat(call(PROXY, "GET /caller", "X-Forwarded-Proto: https")).endsWith("false");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Answers.class)
    static class Parts {

        @Bean
        LargeUploads forms() {
            return LargeUploads.of(6_000_000, "/forms/{id}/length");
        }
    }

    @RestController
    static class Answers {

        @GetMapping("/caller")
        String caller(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.isSecure();
        }

        @PostMapping({"/length", "/forms/{id}/length"})
        String length(HttpServletRequest request) throws IOException {
            return "length " + request.getInputStream().readAllBytes().length;
        }

        @PostMapping("/fails")
        String fails() throws IOException {
            throw new IOException("as if the caller were gone");
        }
    }
}
