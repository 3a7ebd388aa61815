package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.AllowedPorts;
import kz.mediagrid.notifier.outlet.SigningSecret;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address inside is written, and whatever a name means today, nothing is connected to. */
class NothingInsideIsConnectedTest {

    private static final WebhookSettings SETTINGS =
            new WebhookSettings(Duration.ofSeconds(5), 4_096, Duration.ofHours(24));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.1",
                "127.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "2130706433",
                "127.000.000.001",
                "0.0.0.0",
                "0",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[::]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25lo]",
                "%31%32%37.0.0.1",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "169.254.169.254",
                "0xa9fea9fe",
                "[::ffff:169.254.169.254]",
                "[fd00:ec2::254]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "user@127.0.0.1",
                "outlet.kz@127.0.0.1"
            })
    void anAddressInsideIsNotConnected(String host) throws Exception {
        try (var inside = RawOutlet.answering("HTTP/1.1 200 OK\r\n\r\n");
                var channel = new WebhookChannel(
                        AddressGuard.of(false), RawOutlet.ANY_PORT, SETTINGS, Clock.systemUTC(), Optional::empty)) {
            var outcome = deliver(channel, "http://" + host + ":" + inside.port() + "/");

            assertThat(outcome).isInstanceOf(RetryLater.class);
            assertThat(inside.connections).hasValue(0);
        }
    }

    /** An outlet may be stored from before the setting of ports. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "%31%32%37.0.0.1", "local_host"})
    void aPortThatIsNotAllowedIsNotConnected(String host) throws Exception {
        try (var outlet = RawOutlet.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var channel = new WebhookChannel(
                        answering(new ConcurrentLinkedQueue<>(), "127.0.0.1"),
                        new AllowedPorts(List.of("443", "80"), true),
                        SETTINGS,
                        Clock.systemUTC(),
                        Optional::empty)) {
            var outcome = deliver(channel, "http://" + host + ":" + outlet.port() + "/");

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RetryLater.class,
                            refused -> assertThat(refused.why()).endsWith(": not connected"));
            assertThat(outlet.connections).hasValue(0);
        }
    }

    @Test
    void theReasonOfAPortIsSaid() {
        try (var channel = new WebhookChannel(
                AddressGuard.of(true),
                new AllowedPorts(List.of("443", "80"), false),
                SETTINGS,
                Clock.systemUTC(),
                Optional::empty)) {
            assertThat(deliver(channel, "https://127.0.0.1:22/"))
                    .isEqualTo(RetryLater.because("port 22 is not among 443: not connected"));
            assertThat(deliver(channel, "http://127.0.0.1/"))
                    .isEqualTo(RetryLater.because("port 80 is not among 443: not connected"));
        }
    }

    @Test
    void theReasonIsSaid() {
        try (var channel = new WebhookChannel(
                AddressGuard.of(false), RawOutlet.ANY_PORT, SETTINGS, Clock.systemUTC(), Optional::empty)) {
            assertThat(deliver(channel, "http://169.254.169.254/latest/meta-data"))
                    .isEqualTo(
                            RetryLater.because(
                                    "169.254.169.254 is at 169.254.169.254, which is link-local (169.254.0.0/16): not connected"));
        }
    }

    @Test
    void theResolverIsAskedForLiteralsTooAndItsAnswerIsWhatIsConnected() throws Exception {
        var asked = new ConcurrentLinkedQueue<String>();
        try (var outlet = RawOutlet.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var channel = new WebhookChannel(
                        answering(asked, "127.0.0.1"),
                        RawOutlet.ANY_PORT,
                        SETTINGS,
                        Clock.systemUTC(),
                        Optional::empty)) {
            assertThat(deliver(channel, "http://8.8.8.8:" + outlet.port() + "/"))
                    .isEqualTo(new Delivered(200));
            assertThat(deliver(channel, "http://[2606:4700::1111]:" + outlet.port() + "/"))
                    .isEqualTo(new Delivered(200));

            assertThat(asked).hasSize(2);
            assertThat(outlet.connections).hasValue(2);
        }
    }

    @Test
    void aNameIsJudgedByWhereItPointsAtTheMomentOfConnecting() throws Exception {
        var points = new AtomicReference<>("127.0.0.1");
        DnsResolver names = new Answers(new ConcurrentLinkedQueue<>()) {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(points.get())};
            }
        };
        try (var outlet = RawOutlet.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var channel = new WebhookChannel(
                        new GuardedResolver(names, AddressGuard.of(true)),
                        RawOutlet.ANY_PORT,
                        SETTINGS,
                        Clock.systemUTC(),
                        Optional::empty)) {
            var address = "http://rebinding.example:" + outlet.port() + "/";
            assertThat(deliver(channel, address)).isEqualTo(new Delivered(200));

            points.set("10.0.0.1");

            assertThat(deliver(channel, address))
                    .isEqualTo(RetryLater.because(
                            "rebinding.example is at 10.0.0.1, which is private (10.0.0.0/8): not connected"));
        }
    }

    @Test
    void oneAddressInsideAmongOthersIsEnough() throws Exception {
        try (var outlet = RawOutlet.answering("HTTP/1.1 200 OK\r\n\r\n");
                var channel = new WebhookChannel(
                        new GuardedResolver(
                                answering(new ConcurrentLinkedQueue<>(), "127.0.0.1", "192.168.0.1"),
                                AddressGuard.of(true)),
                        RawOutlet.ANY_PORT,
                        SETTINGS,
                        Clock.systemUTC(),
                        Optional::empty)) {
            assertThat(deliver(channel, "http://both.example:" + outlet.port() + "/"))
                    .isInstanceOf(RetryLater.class);
            assertThat(outlet.connections).hasValue(0);
        }
    }

    private static DeliveryOutcome deliver(WebhookChannel channel, String address) {
        var message = new Message(
                "id",
                URI.create(address),
                List.of(SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                "{}".getBytes(StandardCharsets.UTF_8));
        return channel.deliver(message).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static DnsResolver answering(Queue<String> asked, String... literals) {
        return new Answers(asked, literals);
    }

    private static class Answers implements DnsResolver {

        private final Queue<String> asked;
        private final List<String> literals;

        Answers(Queue<String> asked, String... literals) {
            this.asked = asked;
            this.literals = List.of(literals);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            asked.add(host);
            var addresses = new InetAddress[literals.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = SystemDefaultDnsResolver.INSTANCE.resolve(literals.get(i))[0];
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
