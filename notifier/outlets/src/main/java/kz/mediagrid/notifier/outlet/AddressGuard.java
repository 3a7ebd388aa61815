package kz.mediagrid.notifier.outlet;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Refuses the IP addresses of internal networks and of this machine, and unassigned or reserved IP addresses. No outlet may
 * have such an address.
 *
 * <p>Java's own checks, such as {@code isSiteLocalAddress}, cover only a few of these addresses.
 */
public final class AddressGuard {

    private static final List<Network> LOOPBACK =
            List.of(Network.of("127.0.0.0/8", "loopback"), Network.of("::1/128", "loopback"));

    private static final List<Network> FORBIDDEN = List.of(
            Network.of("0.0.0.0/8", "unspecified"),
            Network.of("10.0.0.0/8", "private"),
            Network.of("100.64.0.0/10", "shared by a carrier's customers"),
            Network.of("169.254.0.0/16", "link-local"),
            Network.of("172.16.0.0/12", "private"),
            Network.of("192.0.0.0/24", "for protocols"),
            Network.of("192.0.2.0/24", "documentation"),
            Network.of("192.88.99.0/24", "6to4 relay"),
            Network.of("192.168.0.0/16", "private"),
            Network.of("198.18.0.0/15", "benchmarking"),
            Network.of("198.51.100.0/24", "documentation"),
            Network.of("203.0.113.0/24", "documentation"),
            Network.of("224.0.0.0/4", "multicast"),
            Network.of("255.255.255.255/32", "broadcast"),
            Network.of("240.0.0.0/4", "reserved"),
            Network.of("::/128", "unspecified"),
            Network.of("::/96", "IPv4 within IPv6"),
            Network.of("::ffff:0:0:0/96", "IPv4 translated"),
            Network.of("64:ff9b::/96", "NAT64"),
            Network.of("64:ff9b:1::/48", "NAT64"),
            Network.of("100::/64", "discard"),
            Network.of("2001::/32", "Teredo"),
            Network.of("2001:2::/48", "benchmarking"),
            Network.of("2001:db8::/32", "documentation"),
            Network.of("2001::/23", "for protocols"),
            Network.of("2002::/16", "6to4"),
            Network.of("3fff::/20", "documentation"),
            Network.of("5f00::/16", "segment routing"),
            Network.of("fc00::/7", "private"),
            Network.of("fe80::/10", "link-local"),
            Network.of("fec0::/10", "private"),
            Network.of("ff00::/8", "multicast"));

    private static final Network GLOBAL = Network.of("2000::/3", "global");

    private final boolean allowLoopback;

    private AddressGuard(boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    /** Creates a guard. If {@code allowLoopback} is true, the guard permits outlets on this machine, for trials. */
    public static AddressGuard of(boolean allowLoopback) {
        return new AddressGuard(allowLoopback);
    }

    /** The reason to refuse {@code address}, such as "private (10.0.0.0/8)"; empty if the address is permitted. */
    public Optional<String> refusal(InetAddress address) {
        var loopback = holding(LOOPBACK, address);
        if (loopback.isPresent()) {
            return allowLoopback ? Optional.empty() : loopback;
        }
        boolean outside = address instanceof Inet6Address && !GLOBAL.contains(address);
        return holding(FORBIDDEN, address).or(() -> outside ? Optional.of("not a global address") : Optional.empty());
    }

    private static Optional<String> holding(List<Network> networks, InetAddress address) {
        return networks.stream()
                .filter(network -> network.contains(address))
                .findFirst()
                .map(network -> "%s (%s)".formatted(network.purpose(), network.range()));
    }
}
