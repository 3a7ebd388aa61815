package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNetworkTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8::1, 2001:db8:0:0:0:0:0:0/64",
        "2001:DB8:0:0:1:2:3:4, 2001:db8:0:0:0:0:0:0/64",
        "2001:db8:0:1::1, 2001:db8:0:1:0:0:0:0/64",
        "fe80::1%2, fe80:0:0:0:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "192.0.2.7:4711, 192.0.2.7:4711",
        "1:2:3, 1:2:3",
        "one.example, one.example",
        "'', ''"
    })
    void addressesOfOneIpv6NetworkAreOneCaller(String address, String network) {
        assertThat(CallerNetwork.of(address)).isEqualTo(network);
    }
}
