package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = AddressGuard.of(false);

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, unspecified",
        "0.1.2.3, unspecified",
        "10.0.0.0, private",
        "10.255.255.255, private",
        "100.64.0.1, shared by a carrier's customers",
        "100.127.255.254, shared by a carrier's customers",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "169.254.169.254, link-local",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.0.0.8, for protocols",
        "192.0.2.1, documentation",
        "192.88.99.1, 6to4 relay",
        "192.168.0.1, private",
        "198.18.0.1, benchmarking",
        "198.19.255.255, benchmarking",
        "198.51.100.7, documentation",
        "203.0.113.7, documentation",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, broadcast",
        "::, unspecified",
        "::1, loopback",
        "::7f00:1, IPv4 within IPv6",
        "::ffff:0:a00:1, IPv4 translated",
        "64:ff9b::a00:1, NAT64",
        "64:ff9b:1::a00:1, NAT64",
        "100::1, discard",
        "2001::1, Teredo",
        "2001:2::1, benchmarking",
        "2001:20::1, for protocols",
        "2001:db8::1, documentation",
        "2002:a00:1::1, 6to4",
        "3fff::1, documentation",
        "5f00::1, segment routing",
        "fc00::1, private",
        "fd12:3456::1, private",
        "fe80::1, link-local",
        "fec0::1, private",
        "ff02::1, multicast",
        "4000::1, not a global address",
        "::ffff:10.0.0.1, private",
    })
    void whatMeansTheInsideOfANetworkIsRefusedWithItsPurpose(String literal, String purpose) throws Exception {
        assertThat(guard.refusal(InetAddress.getByName(literal)))
                .hasValueSatisfying(refusal -> assertThat(refusal).startsWith(purpose));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.0", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "198.17.0.1", "198.20.0.1",
                "223.255.255.255", "2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450::1"
            })
    void whatIsOnTheInternetIsNot(String literal) throws Exception {
        assertThat(guard.refusal(InetAddress.getByName(literal))).isEmpty();
    }

    @Test
    void anIpv4AddressInAnIpv6SocketIsRefusedToo() throws Exception {
        // Name services can answer so, and Java then does not make it the IPv4 address that it means.
        assertThat(guard.refusal(mapped(10, 0, 0, 1))).isPresent();
        assertThat(guard.refusal(mapped(127, 0, 0, 1))).isPresent();
    }

    @Test
    void onlyLoopbackCanBeAllowed() throws Exception {
        var lenient = AddressGuard.of(true);

        assertThat(lenient.refusal(InetAddress.getByName("127.0.0.1"))).isEmpty();
        assertThat(lenient.refusal(InetAddress.getByName("::1"))).isEmpty();
        assertThat(lenient.refusal(InetAddress.getByName("0.0.0.0"))).isPresent();
        assertThat(lenient.refusal(InetAddress.getByName("192.168.0.1"))).isPresent();
        assertThat(lenient.refusal(mapped(127, 0, 0, 1))).isPresent();
    }

    private static InetAddress mapped(int a, int b, int c, int d) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        bytes[12] = (byte) a;
        bytes[13] = (byte) b;
        bytes[14] = (byte) c;
        bytes[15] = (byte) d;
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
