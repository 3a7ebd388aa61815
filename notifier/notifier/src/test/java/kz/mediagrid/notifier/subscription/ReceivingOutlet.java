package kz.mediagrid.notifier.subscription;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outlet's server that answers every message the same, and keeps the messages. */
final class ReceivingOutlet implements AutoCloseable {

    /** A message as it was received; the names of headers are in lower case. */
    record Received(Map<String, String> headers, byte[] body) {}

    final List<Received> received = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    ReceivingOutlet(int status) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            received.add(new Received(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/grid";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
