package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import kz.mediagrid.standalone.platform.LoopbackPort;

/** Gives out free loopback ports in a row; none twice, so that a process need not wait for the ports of another. */
public final class PortBlocks {

    private static final int HIGHEST = 65_535;

    private int next;

    /** @param first the first port that may be given out */
    public PortBlocks(int first) {
        this.next = first;
    }

    /** The first of {@code count} free ports. */
    public int take(int count) {
        while (next + count <= HIGHEST) {
            int first = next;
            next += count;
            if (IntStream.range(first, first + count).allMatch(PortBlocks::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row are left");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(LoopbackPort.HOST), port));
            return true;
        } catch (IOException taken) {
            // A port that cannot be bound is a result, not an error.
            return false;
        }
    }
}
