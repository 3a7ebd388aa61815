package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A call as it is written on the wire, with headers that a client's library would not send. */
final class RawCall {

    private RawCall() {}

    /** The whole answer to a call without a body, such as {@code GET /sign-in}. */
    static String send(int port, String line, String... headers) {
        return send(port, line, "", List.of(headers));
    }

    /** The whole answer to a call with a body. */
    static String send(int port, String line, String body, List<String> headers) {
        var request = line + " HTTP/1.1\r\n"
                + headers.stream().map(one -> one + "\r\n").collect(Collectors.joining())
                + (headers.stream().anyMatch(one -> one.startsWith("Host:")) ? "" : "Host: localhost\r\n")
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + line, e);
        }
    }
}
