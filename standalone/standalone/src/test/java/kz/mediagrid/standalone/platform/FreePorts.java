package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody used a moment ago. */
final class FreePorts {

    private FreePorts() {}

    static PlatformPorts three() throws IOException {
        try (var broker = taken();
                var controller = taken();
                var registry = taken()) {
            return new PlatformPorts(broker.getLocalPort(), controller.getLocalPort(), registry.getLocalPort());
        }
    }

    /** A port that stays in use until the socket is closed. */
    static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.HOST));
    }
}
