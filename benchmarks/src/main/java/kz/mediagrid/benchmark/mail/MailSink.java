package kz.mediagrid.benchmark.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server on the loopback (SMTP, RFC 5321) that takes every mail, counts it, and keeps none. */
public final class MailSink implements AutoCloseable {

    private static final String OK = "250 OK";
    private static final String END_OF_MAIL = ".";

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong mails = new AtomicLong();

    private MailSink(ServerSocket socket) {
        this.socket = socket;
    }

    public static MailSink start() {
        try {
            var sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            sink.threads.execute(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a mail server", e);
        }
    }

    /** The settings of a media-grid that sends its mail here. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.mail.host",
                socket.getInetAddress().getHostAddress(),
                "spring.mail.port",
                Integer.toString(socket.getLocalPort()),
                "media-grid.mail.from",
                "media-grid@example.invalid");
    }

    /** The number of mails so far. */
    public long count() {
        return mails.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException("the mail server fails", e);
                }
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = caller.getOutputStream()) {
            answer(out, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    answer(out, "354 go on");
                    readMail(in);
                    answer(out, OK);
                } else if (command.startsWith("QUIT")) {
                    answer(out, "221 bye");
                    return;
                } else {
                    answer(out, OK);
                }
            }
        } catch (IOException e) {
            // The media-grid was stopped while it was connected.
            if (!socket.isClosed()) {
                throw new UncheckedIOException("a mail cannot be read", e);
            }
        }
    }

    private void readMail(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(END_OF_MAIL)) {
                mails.incrementAndGet();
                return;
            }
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the mail server cannot be closed", e);
        }
        threads.shutdownNow();
    }
}
