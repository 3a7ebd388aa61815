package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WebhookAddressTest {

    private static final List<String> PORTS = List.of("443", "80", "1024-65535");

    private static final ResourceBundleMessageSource TEXTS = texts();

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("notifier-templates/outlets/problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static Optional<String> fault(WebhookAddress addresses, String address) {
        return addresses.fault(address).map(fault -> TEXTS.getMessage(fault, Locale.ENGLISH));
    }

    private final WebhookAddress strict =
            new WebhookAddress(AddressGuard.of(false), false, new AllowedPorts(PORTS, false));
    private final WebhookAddress lenient =
            new WebhookAddress(AddressGuard.of(true), true, new AllowedPorts(PORTS, true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://8.8.8.8/                       | This must be an https address.",
                "ftp://8.8.8.8/                        | This must be an https address.",
                "file:///etc/passwd                    | This must be an https address.",
                "javascript:alert(1)                   | This must be an https address.",
                "8.8.8.8/grid                          | This must be an https address.",
                "//8.8.8.8/grid                        | This must be an https address.",
                "https://user:word@8.8.8.8/            | A user name or password must not be in the address.",
                "https://8.8.8.8@127.0.0.1/            | A user name or password must not be in the address.",
                "https:///grid                         | The address names no host. If the name of the host has characters outside ASCII, write its form 'xn--…'.",
                "https://қазақстан.қаз/                | The address names no host. If the name of the host has characters outside ASCII, write its form 'xn--…'.",
                "https://2130706433/                   | The host is at 127.0.0.1, which is loopback (127.0.0.0/8): nothing is sent there.",
                "https://8.8.8.8/#part                 | The address must not have a fragment ('#…').",
                "https://8.8.8.8:0/                    | There is no port 0.",
                "https://8.8.8.8:65536/                | There is no port 65536.",
                "'https://8.8.8.8/a b'                 | This is not an address such as 'https://outlet.example/grid'.",
                "https://127.0.0.1/                    | The host is at 127.0.0.1, which is loopback (127.0.0.0/8): nothing is sent there.",
                "https://localhost/                    | The host is at 127.0.0.1, which is loopback (127.0.0.0/8): nothing is sent there.",
                "https://169.254.169.254/latest        | The host is at 169.254.169.254, which is link-local (169.254.0.0/16): nothing is sent there.",
                "https://[fd00:ec2::254]/              | The host is at fd00:ec2:0:0:0:0:0:254, which is private (fc00::/7): nothing is sent there.",
            })
    void whatCannotBeAnOutletIsRefusedWithItsReason(String address, String reason) {
        assertThat(fault(strict, address)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/grid",
                "HTTPS://8.8.8.8:8443/grid?key=1",
                "https://[2606:4700:4700::1111]/",
                "https://nobody-has-this-name.invalid/"
            })
    void anHttpsAddressThatIsNotInsideIsTaken(String address) {
        assertThat(strict.fault(address)).isEmpty();
    }

    @Test
    void thisMachineIsTakenWhereThatIsAllowed() {
        assertThat(lenient.fault("http://127.0.0.1:9000/grid")).isEmpty();
        assertThat(lenient.fault("http://192.168.0.1/")).isPresent();
        assertThat(fault(lenient, "ftp://127.0.0.1/")).contains("This must be an http or https address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0177.0.0.1:9000/",
                "http://127.0.0.01:9000/",
                "http://127.00.0.1:9000/",
                "http://0127.0.0.1:9000/",
                "http://0xc0000219/"
            })
    void aNumberWithALeadingZeroIsRefusedBecauseProgramsReadItDifferently(String address) {
        assertThat(fault(lenient, address)).contains("A part of an IPv4 address must not begin with a zero.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[2001:db8::1%25eth0]/", "http://[fe80::1%25lo]/grid", "http://[::1%251]/"})
    void anAddressWithAZoneIsRefusedSinceItBelongsToOneMachine(String address) {
        assertThat(fault(lenient, address)).contains("An IPv6 address must not have a zone (%).");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 442, 444, 1023})
    void aPortOfAnotherServiceIsRefused(int port) {
        var allowed = "Allowed ports: 443, 80, 1024-65535. Without a port, an address with https has port 443.";

        assertThat(fault(lenient, "http://127.0.0.1:" + port + "/"))
                .contains("The address has port " + port + ", to which no messages are sent. " + allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/", "http://127.0.0.1:80/", "https://127.0.0.1/", "http://127.0.0.1:1024/"})
    void thePortsOfTheWebAndThoseWithoutPrivilegesAreAllowed(String address) {
        assertThat(fault(lenient, address)).isEmpty();
    }

    @Test
    void thePortOfHttpNeedsHttp() {
        var onlyHttps = new WebhookAddress(AddressGuard.of(true), false, new AllowedPorts(PORTS, false));

        assertThat(fault(onlyHttps, "https://127.0.0.1:80/")).isPresent();
        assertThat(fault(onlyHttps, "https://127.0.0.1:443/")).isEmpty();
    }

    @Test
    void theSettingNamesTheAllowedPorts() {
        var few = new WebhookAddress(AddressGuard.of(true), true, new AllowedPorts(List.of("8443", "22-23"), true));

        assertThat(fault(few, "https://127.0.0.1:8443/")).isEmpty();
        assertThat(fault(few, "https://127.0.0.1:23/")).isEmpty();
        assertThat(fault(few, "https://127.0.0.1/")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new AllowedPorts(List.of("https"), true));
    }

    @Test
    void anEndlessAddressIsRefused() {
        assertThat(fault(strict, "https://8.8.8.8/" + "a".repeat(2_000)))
                .contains("This has more than 2000 characters.");
    }
}
