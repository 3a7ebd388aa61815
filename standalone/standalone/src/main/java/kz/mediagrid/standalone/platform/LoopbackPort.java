package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** Finds out before anything starts whether a port can be had, because a server's own complaint names neither port nor purpose. */
public final class LoopbackPort {

    public static final String HOST = "127.0.0.1";

    /** How long a process that was killed a moment ago may hold on to its port. */
    private static final Duration BIND_GRACE = Duration.ofSeconds(2);

    private LoopbackPort() {}

    /**
     * Returns once {@code port} can be bound.
     *
     * @param purpose what the port is for, as the user should read it
     * @throws PlatformFailure when somebody still holds the port after two seconds
     */
    public static void requireFree(int port, String purpose) {
        if (!AwaitRelease.until(() -> canBind(port), BIND_GRACE)) {
            throw new PlatformFailure("Port %d, needed for %s, is already taken on %s: stop the program that uses it"
                            .formatted(port, purpose, HOST)
                    + " or choose another port.");
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException taken) {
            // The answer, not a mishap: the caller turns it into a sentence once its patience ends.
            return false;
        }
    }
}
