package kz.mediagrid.notifier.delivery.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.notifier.outlet.AllowedPorts;

/** An outlet that answers by hand, byte by byte, as no HTTP server would. */
public final class RawOutlet implements AutoCloseable {

    /** For tests that are not about ports. */
    public static final AllowedPorts ANY_PORT = new AllowedPorts(List.of("1-65535"), true);

    /** What it does with a connection. */
    interface Manners {
        void meet(Socket socket) throws IOException, InterruptedException;
    }

    final AtomicInteger connections = new AtomicInteger();
    final Queue<String> requests = new ConcurrentLinkedQueue<>();
    final CountDownLatch hungUpOn = new CountDownLatch(1);

    private final ServerSocket server;
    private final Manners manners;
    private final boolean listens;

    RawOutlet(Manners manners) {
        this(manners, true);
    }

    private RawOutlet(Manners manners, boolean listens) {
        this.manners = manners;
        this.listens = listens;
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        run(this::serve);
    }

    /** One that answers these bytes and hangs up. */
    public static RawOutlet answering(String answer) {
        return new RawOutlet(socket -> {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.close();
        });
    }

    /** One that says these bytes before it has read anything, and hangs up. */
    static RawOutlet interrupting(String words) {
        return new RawOutlet(
                socket -> {
                    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                },
                false);
    }

    int port() {
        return server.getLocalPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/grid");
    }

    /** Whether anybody has connected to it. */
    public boolean isConnected() {
        return connections.get() > 0;
    }

    /** Whether the other side ended a connection that this one kept. */
    boolean wasHungUpOn() throws InterruptedException {
        return hungUpOn.await(5, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connections.incrementAndGet();
                run(() -> meet(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void meet(Socket socket) {
        try (socket) {
            if (listens) {
                requests.add(head(socket));
            }
            manners.meet(socket);
        } catch (IOException broken) {
            hungUpOn.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "raw-outlet");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
