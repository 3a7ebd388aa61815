package kz.mediagrid.notifier.delivery.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** The answers of hostile and broken outlets to a message, each with whether it counts as taken. */
public enum WebhookFault {
    NEVER_ANSWERS(false, socket -> never()),
    DRIPS_ITS_HEAD(false, socket -> drip(socket, "HTTP/1.1 200 OK\r\nX: ")),
    DRIPS_ITS_BODY(false, socket -> drip(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")),
    REPEATS_CONTINUE(
            false, socket -> drip(socket, "HTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n")),
    BODY_WITHOUT_END(true, socket -> forever(socket, "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(4_096))),
    CHUNKS_WITHOUT_END(
            true,
            socket -> forever(
                    socket,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                    "1000\r\n" + "x".repeat(4_096) + "\r\n")),
    GZIP_BOMB(true, WebhookFault::bomb),
    HEADERS_WITHOUT_END(false, socket -> forever(socket, "HTTP/1.1 200 OK\r\n", "X-More: and more\r\n")),
    HEADER_WITHOUT_END(false, socket -> forever(socket, "HTTP/1.1 200 OK\r\nX-More: ", "x".repeat(4_096))),
    LINE_WITHOUT_END(false, socket -> forever(socket, "", "x".repeat(4_096))),
    EMPTY_LINES_WITHOUT_END(false, socket -> forever(socket, "", "\r\n".repeat(100))),
    TRAILERS_WITHOUT_END(
            false,
            socket -> forever(
                    socket,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n",
                    "X-More: and more\r\n")),
    CHUNK_EXTENSION_WITHOUT_END(
            false,
            socket -> forever(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=", "x".repeat(4_096))),
    REDIRECTS_ELSEWHERE(
            false,
            socket -> say(
                    socket,
                    "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n")),
    REDIRECTS_TO_ITSELF(
            false,
            socket -> say(socket, "HTTP/1.1 308 Permanent Redirect\r\nLocation: /grid\r\nContent-Length: 0\r\n\r\n")),
    EARLY_HINTS_AND_NO_MORE(false, socket -> say(socket, "HTTP/1.1 103 Early Hints\r\n\r\n")),
    EARLY_HINTS_AND_AN_ANSWER(
            true, socket -> say(socket, "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")),
    SWITCHES_PROTOCOLS(
            false,
            socket -> say(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nxxx")),
    NO_CONTENT_WITH_CONTENT(true, socket -> say(socket, "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello")),
    LONGER_THAN_IT_SAYS(true, socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello")),
    SHORTER_THAN_IT_SAYS(false, socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort")),
    NEGATIVE_LENGTH(false, socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhello")),
    TWO_LENGTHS(false, socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\nhello")),
    ENDS_AMID_A_CHUNK(false, socket -> say(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort")),
    NO_CHUNKS(false, socket -> say(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n")),
    ANSWERS_AS_IN_1991(false, socket -> say(socket, "<html>hello</html>")),
    RESETS(false, socket -> socket.setSoLinger(true, 0)),
    CLOSES_AT_ONCE(false, socket -> {}),
    BUSY_UNTIL_LAST_YEAR(false, socket -> say(socket, busy(429, "Wed, 03 Dec 2025 07:00:00 GMT"))),
    BUSY_FOR_EVER(false, socket -> say(socket, busy(503, "9".repeat(40)))),
    BUSY_UNTIL_SOON(false, socket -> say(socket, busy(503, "soon")));

    /** More than both ends of a connection on this machine hold before the sender waits [bytes]. */
    private static final long MUCH = 32L << 20;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final boolean taken;
    private final RawOutlet.Manners manners;

    WebhookFault(boolean taken, RawOutlet.Manners manners) {
        this.taken = taken;
        this.manners = manners;
    }

    /** Whether a status of 2xx came, and all that belongs to it or as much as anybody reads. */
    public boolean isTaken() {
        return taken;
    }

    /** An outlet that answers so; the caller closes it. */
    public RawOutlet open() {
        return new RawOutlet(manners);
    }

    /** The address of an outlet on this machine, by its name. */
    public static URI byName(RawOutlet outlet) {
        return URI.create("http://localhost:" + outlet.port() + "/grid");
    }

    private static String busy(int status, String retryAfter) {
        return "HTTP/1.1 %d Busy\r\nContent-Length: 0\r\nRetry-After: %s\r\n\r\n".formatted(status, retryAfter);
    }

    private static void never() throws InterruptedException {
        NEVER.await();
    }

    private static void drip(Socket socket, String begin) throws IOException, InterruptedException {
        drip(socket, begin, "x");
    }

    private static void drip(Socket socket, String begin, String drop) throws IOException, InterruptedException {
        say(socket, begin);
        while (!NEVER.await(50, TimeUnit.MILLISECONDS)) {
            say(socket, drop);
        }
    }

    private static void forever(Socket socket, String begin, String more) throws IOException {
        say(socket, begin);
        for (long sent = 0; sent < MUCH; sent += more.length()) {
            say(socket, more);
        }
    }

    /** 16 kB, of which 16 MB are unpacked, again and again. */
    private static void bomb(Socket socket) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[1 << 24]);
        }
        forever(
                socket,
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
                packed.toString(StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
