package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import org.junit.jupiter.api.Test;

class CallsAtOnceTest {

    @Test
    void aCallAboveTheLimitIsRefusedAndCounted() throws IOException {
        try (var server = OutletPageServer.start("--media-grid.calls-per-address=0")) {
            // The pages of the test come from the address of a proxy, which has no limit.
            int port = server.get("/receive").uri().getPort();
            var refused = server.part(RefusedCalls.class);
            assertThat(refused.count(RefusingLimit.CALLS_AT_ONCE)).isZero();

            assertThat(get(port)).startsWith("HTTP/1.1 429 ").contains("Retry-After: 1\r\n");

            assertThat(refused.count(RefusingLimit.CALLS_AT_ONCE)).isEqualTo(1);
        }
    }

    private static String get(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /receive HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
