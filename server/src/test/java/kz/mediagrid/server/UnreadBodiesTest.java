package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A caller that is answered before its body was read gets the whole answer, which says that the connection ends. */
class UnreadBodiesTest {

    private static final String SECOND = "POST /read/200 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";

    private static ServletWebServerApplicationContext server;

    @BeforeAll
    static void start() {
        server = RunningServer.of(Parts.class);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", server.getWebServer().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends all of the body, as most clients do, before it reads the answer. */
    private static Socket send(String path, int length, boolean chunked) throws IOException {
        var socket = connect();
        write(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                        + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + length + "\r\n\r\n"));
        int part = 50_000;
        var content = new byte[part];
        Arrays.fill(content, (byte) 'a');
        for (int sent = 0; sent < length; sent += part) {
            if (chunked) {
                write(socket, Integer.toHexString(part) + "\r\n");
            }
            socket.getOutputStream().write(content);
            if (chunked) {
                write(socket, "\r\n");
            }
        }
        if (chunked) {
            write(socket, "0\r\n\r\n");
        }
        return socket;
    }

    @ParameterizedTest(name = "{0}, {1} bytes, chunked {2}")
    @CsvSource({
        "/unread/415, 3000000, false",
        "/unread/415, 3000000, true",
        "/unread/200, 3000000, false",
        "/unread/200, 3000000, true",
        "/begun/422, 3000000, false",
        "/begun/422, 3000000, true",
        "/uploads/413, 21000000, false",
        "/uploads/413, 21000000, true",
        "/read/413, 21000000, false",
        "/read/413, 21000000, true",
        "/missing/404, 3000000, false",
        "/fails/500, 3000000, true"
    })
    void anAnswerBeforeTheBodyWasReadEndsTheConnectionAndSaysSo(String path, int length, boolean chunked)
            throws IOException {
        try (var socket = send(path, length, chunked)) {
            var answer = answer(socket);

            assertThat(answer).startsWith("HTTP/1.1 " + path.substring(path.length() - 3));
            assertThat(answer).contains("\r\nConnection: close\r\n");
        }
    }

    @ParameterizedTest(name = "{0}, {1} bytes, chunked {2}")
    @CsvSource({
        "/unread/415, 50000, false",
        "/unread/415, 50000, true",
        "/read/200, 3000000, false",
        "/read/200, 3000000, true"
    })
    void anAnswerAfterTheBodyWasReadKeepsTheConnection(String path, int length, boolean chunked) throws IOException {
        try (var socket = send(path, length, chunked)) {
            write(socket, SECOND.replace("Host", "Connection: close\r\nHost"));

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 " + path.substring(path.length() - 3))
                    .containsPattern("(?s)HTTP/1.1 .*HTTP/1.1 200")
                    .endsWith("read 0");
        }
    }

    @Test
    void aCallerThatWaitsToSendIsAnsweredAtOnce() throws IOException {
        try (var socket = connect()) {
            write(
                    socket,
                    "POST /read/413 HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5000000\r\n\r\n");

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("\r\nConnection: close\r\n")
                    .doesNotContain("100 Continue");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Answers.class)
    static class Parts {

        @Bean
        LargeUploads uploads() {
            return LargeUploads.of(Long.MAX_VALUE, "/uploads/{status}");
        }
    }

    @RestController
    static class Answers {

        private static ResponseEntity<String> answer(int status, int read) {
            return ResponseEntity.status(status).body("read " + read);
        }

        @PostMapping({"/unread/{status}", "/uploads/{status}"})
        ResponseEntity<String> unread(@PathVariable int status) {
            return answer(status, 0);
        }

        @PostMapping("/begun/{status}")
        ResponseEntity<String> begun(@PathVariable int status, HttpServletRequest request) throws IOException {
            return answer(status, request.getInputStream().readNBytes(1_000_000).length);
        }

        @PostMapping("/read/{status}")
        ResponseEntity<String> read(@PathVariable int status, HttpServletRequest request) throws IOException {
            return answer(status, request.getInputStream().readAllBytes().length);
        }

        @PostMapping("/fails/{status}")
        String fails(@PathVariable int status) throws IOException {
            throw new IOException("status " + status);
        }
    }
}
