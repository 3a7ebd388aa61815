package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** Checks before a start whether a port is free. The error of a server would name neither the port nor its purpose. */
public final class LoopbackPort {

    public static final String HOST = "127.0.0.1";

    /** The time for which a killed process may still occupy its port. */
    private static final Duration BIND_GRACE = Duration.ofSeconds(2);

    private LoopbackPort() {}

    /**
     * Returns as soon as {@code port} can be bound.
     *
     * @param purpose the purpose of the port, as shown to the user
     * @throws PlatformFailure if the port is still in use after two seconds
     */
    public static void requireFree(int port, String purpose) {
        if (!AwaitRelease.until(() -> canBind(port), BIND_GRACE)) {
            throw new PlatformFailure("Port %d, needed for %s, is already taken on %s: stop the program that uses it"
                            .formatted(port, purpose, HOST)
                    + " or choose other ports with --port.");
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException taken) {
            // A port that cannot be bound is a result, not an error: the caller reports it after its grace period.
            return false;
        }
    }
}
