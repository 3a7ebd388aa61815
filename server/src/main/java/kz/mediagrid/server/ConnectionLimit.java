package kz.mediagrid.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;

/** Closes each new connection of an address that has too many. A trusted proxy may have any number. */
final class ConnectionLimit implements SelectorManager.AcceptListener {

    private final ConcurrentHashMap<SelectableChannel, String> open = new ConcurrentHashMap<>();
    private final AddressCounts connections;
    private final TrustedProxies proxies;

    ConnectionLimit(int limit, TrustedProxies proxies) {
        this.connections = new AddressCounts(limit);
        this.proxies = proxies;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        var address = address(channel);
        if (proxies.trusts(address)) {
            return;
        }
        open.put(channel, address);
        if (!connections.add(address)) {
            IO.close(channel);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        var address = open.remove(channel);
        if (address != null) {
            connections.remove(address);
        }
    }

    private static String address(SelectableChannel channel) {
        try {
            return channel instanceof SocketChannel socket
                            && socket.getRemoteAddress() instanceof InetSocketAddress remote
                    ? remote.getAddress().getHostAddress()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
