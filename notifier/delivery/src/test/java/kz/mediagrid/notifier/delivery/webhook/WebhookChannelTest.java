package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.SigningSecret;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

    private static final SigningSecret SECRET = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final WebhookSettings SETTINGS = deadline(Duration.ofSeconds(20));
    /** For outlets that give no answer: one that answers may need longer on a busy machine. */
    private static final WebhookSettings HASTY = deadline(DEADLINE);

    /**
     * The threads of the three channels of one test: main, two for connections and one for deadlines, each. A client
     * begins them on a thread of its own, so any of them may be younger than the first count.
     */
    private static final int OWN_THREADS = 3 * 4;

    private final WebhookChannel channel =
            new WebhookChannel(AddressGuard.of(true), RawOutlet.ANY_PORT, SETTINGS, Clock.systemUTC(), Optional::empty);
    private final WebhookChannel hasty =
            new WebhookChannel(AddressGuard.of(true), RawOutlet.ANY_PORT, HASTY, Clock.systemUTC(), Optional::empty);

    private static WebhookSettings deadline(Duration deadline) {
        return new WebhookSettings(deadline, 4_096, Duration.ofHours(24));
    }

    @AfterEach
    void close() {
        channel.close();
        hasty.close();
    }

    @Test
    void aVersionIsPostedOnceSignedAndAsJson() throws Exception {
        try (var outlet = RawOutlet.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(deliver(outlet.address())).isEqualTo(new Delivered(204));

            assertThat(outlet.connections).hasValue(1);
            assertThat(outlet.requests.peek())
                    .startsWith("POST /grid HTTP/1.1\r\n")
                    .containsIgnoringCase("content-type: application/json")
                    .containsIgnoringCase("webhook-id: outlet_2026-W50_1")
                    .containsIgnoringCase("webhook-timestamp: ")
                    .containsIgnoringCase("webhook-signature: v1,")
                    .doesNotContainIgnoringCase("accept-encoding", "cookie:", "upgrade", "expect:");
        }
    }

    @Test
    void nothingIsRememberedBetweenTwoDeliveries() throws Exception {
        try (var outlet = RawOutlet.answering(
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\nSet-Cookie: id=1\r\n\r\n")) {
            deliver(outlet.address());
            deliver(outlet.address());

            assertThat(outlet.connections).hasValue(2);
            assertThat(outlet.requests)
                    .noneMatch(request -> request.toLowerCase().contains("cookie:"));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var target = RawOutlet.answering("HTTP/1.1 200 OK\r\n\r\n");
                var outlet = RawOutlet.answering("HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: "
                        + target.address() + "\r\n\r\n")) {
            assertThat(deliver(outlet.address()))
                    .isEqualTo(new RetryLater(307, "it answered 307; redirects are not followed", null));

            assertThat(target.connections).hasValue(0);
        }
    }

    @Test
    void anOutletThatSaysNothingIsLeftAtTheDeadline() throws Exception {
        try (var outlet =
                new RawOutlet(socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
            assertSilence(outlet.address());
        }
    }

    @Test
    void anOutletThatDripsItsHeadIsLeftAtTheDeadlineAndHungUpOn() throws Exception {
        try (var outlet = dripping("HTTP/1.1 200 OK\r\n")) {
            assertSilence(outlet.address());

            assertThat(outlet.wasHungUpOn()).isTrue();
        }
    }

    // Cancelling alone fails in about one of four: it is tried often enough to see that.
    @RepeatedTest(10)
    void anOutletThatDripsItsBodyIsLeftAtTheDeadlineAndHungUpOn() throws Exception {
        try (var outlet = dripping("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n")) {
            assertSilence(outlet.address());

            assertThat(outlet.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void anOutletThatShakesNoHandsIsLeftAtTheDeadline() throws Exception {
        try (var outlet = dripping("")) {
            assertSilence(URI.create("https://127.0.0.1:" + outlet.port() + "/"));
        }
    }

    @Test
    void anOutletThatNobodyCanReachIsLeftAtTheDeadline() {
        var unreachable = new WebhookChannel(
                (DnsResolver) new Names("10.255.255.1"), RawOutlet.ANY_PORT, HASTY, Clock.systemUTC(), Optional::empty);
        try (unreachable) {
            long before = System.nanoTime();

            assertThat(deliver(unreachable, URI.create("http://far.example/"))).isInstanceOf(RetryLater.class);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(DEADLINE.multipliedBy(10));
        }
    }

    @Test
    void anAnswerWithoutEndIsJudgedByItsStatusAndCut() throws Exception {
        var block = new byte[65_536];
        try (var outlet = new RawOutlet(socket -> {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(block);
            }
        })) {
            assertThat(deliver(outlet.address())).isEqualTo(new Delivered(200));

            assertThat(outlet.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void aHeadWithoutEndIsCut() throws Exception {
        try (var outlet = new RawOutlet(socket -> {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertThat(deliver(outlet.address())).isInstanceOf(RetryLater.class);

            assertThat(outlet.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void packedContentIsNotUnpacked() throws Exception {
        try (var outlet =
                RawOutlet.answering("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nnogzi")) {
            assertThat(deliver(outlet.address())).isEqualTo(new Delivered(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220 smtp ready\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"
            })
    void whatIsNoAnswerIsTriedAgainOnceAsked(String noAnswer) throws Exception {
        try (var outlet = RawOutlet.answering(noAnswer)) {
            assertThat(deliver(outlet.address())).isInstanceOf(RetryLater.class);

            assertThat(outlet.connections).as("no repeat of its own").hasValue(1);
        }
    }

    @Test
    void aResetIsTriedAgainAndSaid() throws Exception {
        try (var outlet = new RawOutlet(socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(deliver(outlet.address()))
                    .isInstanceOfSatisfying(
                            RetryLater.class, later -> assertThat(later.why()).startsWith("the connection broke"));
        }
    }

    @Test
    void aChannelThatHasEndedTriesAgainLaterInsteadOfFailing() throws Exception {
        try (var outlet = RawOutlet.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            channel.close();

            assertThat(deliver(outlet.address())).isEqualTo(RetryLater.because("delivery has ended"));
        }
    }

    @Test
    void aClosedPortIsTriedAgainAndSaid() throws Exception {
        var outlet = RawOutlet.answering("");
        outlet.close();

        assertThat(deliver(outlet.address()))
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.why()).startsWith("no connection"));
    }

    @Test
    void anUnknownNameIsTriedAgainAndSaid() {
        try (var lost = new WebhookChannel(
                (DnsResolver) new Names(), RawOutlet.ANY_PORT, SETTINGS, Clock.systemUTC(), Optional::empty)) {
            assertThat(deliver(lost, URI.create("http://nowhere.example/")))
                    .isEqualTo(RetryLater.because("its name cannot be resolved: nowhere.example"));
        }
    }

    @Test
    void namesOfAHundredOutletsThatHangDelayNobody() throws Exception {
        var names = new HangingNames();
        var deadline = Duration.ofSeconds(3);
        try (var outlet = RawOutlet.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var channel = new WebhookChannel(
                        (DnsResolver) names,
                        RawOutlet.ANY_PORT,
                        deadline(deadline),
                        Clock.systemUTC(),
                        Optional::empty)) {
            var hanging = IntStream.range(0, 100)
                    .mapToObj(i -> channel.deliver(message(URI.create("http://slow-%d.example:9000".formatted(i)))))
                    .toList();

            assertThat(deliver(channel, outlet.address())).isEqualTo(new Delivered(200));

            for (var attempt : hanging) {
                assertThat(attempt.get(20, TimeUnit.SECONDS)).isEqualTo(ResponseClassifier.silence(deadline));
            }
            names.release.countDown();
        }
    }

    @Test
    void aNameThatHangsIsLookedUpOnceHoweverOftenItIsTried() {
        var names = new HangingNames();
        try (var channel = new WebhookChannel(
                (DnsResolver) names, RawOutlet.ANY_PORT, HASTY, Clock.systemUTC(), Optional::empty)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(deliver(channel, URI.create("http://slow.example:9000/")))
                        .isEqualTo(ResponseClassifier.silence(DEADLINE));
            }

            assertThat(names.asked).hasValue(1);
            names.release.countDown();
        }
    }

    @Test
    void whatHangsHoldsNoThread() throws Exception {
        try (var outlet = dripping("");
                var channel = new WebhookChannel(
                        AddressGuard.of(true), RawOutlet.ANY_PORT, SETTINGS, Clock.systemUTC(), Optional::empty)) {
            int before = clientThreads();
            var attempts = IntStream.range(0, 200)
                    .mapToObj(i -> channel.deliver(message(outlet.address())))
                    .toList();
            await().until(() -> outlet.connections.get() > 20);

            await().untilAsserted(() -> assertThat(clientThreads() - before).isLessThanOrEqualTo(OWN_THREADS));

            assertThat(attempts).noneMatch(CompletableFuture::isDone);
        }
    }

    private static int clientThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("webhook-")
                        || thread.getName().startsWith("httpclient"))
                .count();
    }

    private void assertSilence(URI address) {
        long before = System.nanoTime();

        assertThat(deliver(hasty, address)).isEqualTo(RetryLater.because("no complete answer within 0.3 s"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(DEADLINE, DEADLINE.multipliedBy(10));
    }

    private static RawOutlet dripping(String begin) {
        var never = new CountDownLatch(1);
        return new RawOutlet(socket -> {
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write(begin.isEmpty() ? 0 : 'x');
            }
        });
    }

    private DeliveryOutcome deliver(URI address) {
        return deliver(channel, address);
    }

    private static DeliveryOutcome deliver(WebhookChannel channel, URI address) {
        return channel.deliver(message(address)).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static Message message(URI address) {
        return new Message("outlet_2026-W50_1", address, List.of(SECRET), "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** A name service that knows one answer, or none. */
    private static class Names implements DnsResolver {

        private final List<String> literals;

        Names(String... literals) {
            this.literals = List.of(literals);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (literals.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getByName(literals.get(0))};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** A name service that never answers for hosts named slow. */
    private static final class HangingNames extends Names {

        private final CountDownLatch release = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();

        HangingNames() {
            super("127.0.0.1");
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.startsWith("slow")) {
                asked.incrementAndGet();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.resolve(host);
        }
    }
}
