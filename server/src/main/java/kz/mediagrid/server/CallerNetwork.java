package kz.mediagrid.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The network that counts as one caller. A subscriber has one IPv4 address, but all 2<sup>64</sup> IPv6 addresses of a network (RFC
 * 6177), so that a limit of each IPv6 address would limit nobody.
 */
public final class CallerNetwork {

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%.*)?");
    private static final int NETWORK_BYTES = 8;

    private CallerNetwork() {}

    /**
     * The network of an address.
     *
     * @param address an IP address, or another text by which a trusted proxy names the caller
     * @return the network, such as {@code 2001:db8:0:0:0:0:0:0/64}; {@code address} itself unless it is an IPv6 address
     */
    public static String of(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            // With brackets, Java looks up no name.
            var bytes = InetAddress.getByName("[" + address + "]").getAddress();
            if (bytes.length <= NETWORK_BYTES) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
