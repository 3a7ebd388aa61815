package kz.mediagrid.demo.outlet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The HTTP server of one outlet on a free loopback port. It passes each delivery to the outlet's inbox. */
final class OutletServer {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int NO_BODY = -1;

    /** The greatest length of a request [bytes]; versions are far shorter. */
    private static final int LARGEST = 4_000_000;

    private final OutletInbox box;
    private final HttpServer server;

    private OutletServer(OutletInbox box, HttpServer server) {
        this.box = box;
        this.server = server;
    }

    static OutletServer open(OutletInbox box) throws IOException {
        var door =
                new OutletServer(box, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        door.server.createContext("/", door::answer);
        door.server.start();
        return door;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), NO_BODY);
        }
    }

    private int status(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return METHOD_NOT_ALLOWED;
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        return body.length > LARGEST
                ? TOO_LARGE
                : box.receive(new String(body, StandardCharsets.UTF_8), exchange.getRequestHeaders());
    }
}
