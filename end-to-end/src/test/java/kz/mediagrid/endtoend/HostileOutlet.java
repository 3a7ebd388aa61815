package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An outlet that does its worst with every connection it gets. */
final class HostileOutlet implements AutoCloseable {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** What it does with a connection whose request it has begun to read. */
    enum Manner {
        HANGS {
            @Override
            void meet(Socket socket) throws IOException {
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        },
        DRIPS_ITS_HEAD {
            @Override
            void meet(Socket socket) throws IOException, InterruptedException {
                drip(socket, "HTTP/1.1 200 OK\r\nX: ");
            }
        },
        DRIPS_ITS_BODY {
            @Override
            void meet(Socket socket) throws IOException, InterruptedException {
                drip(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            }
        },
        RESETS {
            @Override
            void meet(Socket socket) throws IOException {
                socket.setSoLinger(true, 0);
            }
        },
        ANSWERS_TEN_GIGABYTES {
            @Override
            void meet(Socket socket) throws IOException {
                say(socket, "HTTP/1.1 500 No\r\nContent-Length: 10737418240\r\n\r\n");
                var block = new byte[1 << 16];
                for (long sent = 0; sent < 10_737_418_240L; sent += block.length) {
                    socket.getOutputStream().write(block);
                    SENT.addAndGet(1);
                }
            }
        },
        REDIRECTS_TO_METADATA {
            @Override
            void meet(Socket socket) throws IOException {
                say(
                        socket,
                        "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\n"
                                + "Content-Length: 0\r\n\r\n");
            }
        };

        abstract void meet(Socket socket) throws IOException, InterruptedException;
    }

    /** How many blocks of 64 kB of the ten gigabytes were taken. */
    static final AtomicInteger SENT = new AtomicInteger();

    private final ServerSocket server;
    private final Manner manner;
    private final AtomicInteger connections = new AtomicInteger();

    HostileOutlet(Manner manner) {
        this.manner = manner;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::serve);
    }

    String id() {
        return manner.name().toLowerCase().replace('_', '-');
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    int connections() {
        return connections.get();
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
            socket.getInputStream().read(new byte[8_192]);
            manner.meet(socket);
        } catch (IOException hungUp) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(Socket socket, String begin) throws IOException, InterruptedException {
        say(socket, begin);
        while (!NEVER.await(100, TimeUnit.MILLISECONDS)) {
            say(socket, "x");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "hostile-outlet");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
