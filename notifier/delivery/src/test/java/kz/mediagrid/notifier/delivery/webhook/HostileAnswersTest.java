package kz.mediagrid.notifier.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.SigningSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** All outlets that do their worst at the same time: each has its outcome in time, and none costs memory or slows another. */
class HostileAnswersTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final WebhookChannel channel = new WebhookChannel(
            AddressGuard.of(true),
            RawOutlet.ANY_PORT,
            new WebhookSettings(DEADLINE, 4_096, Duration.ofHours(24)),
            Clock.systemUTC(),
            Optional::empty);

    private final Map<WebhookFault, RawOutlet> hostile = new EnumMap<>(WebhookFault.class);

    @AfterEach
    void close() throws IOException {
        channel.close();
        for (var outlet : hostile.values()) {
            outlet.close();
        }
    }

    @Test
    void eachIsJudgedInTimeAndAHealthyOneIsServedBesideThemAtOnce() throws Exception {
        var outcomes = new EnumMap<WebhookFault, CompletableFuture<DeliveryOutcome>>(WebhookFault.class);
        for (var fault : WebhookFault.values()) {
            var outlet = fault.open();
            hostile.put(fault, outlet);
            outcomes.put(fault, channel.deliver(message(outlet.address())));
        }

        try (var healthy = RawOutlet.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            for (int version = 0; version < 20; version++) {
                assertThat(channel.deliver(message(healthy.address())).get(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo(new Delivered(204));
            }
        }
        assertThat(outcomes.get(WebhookFault.NEVER_ANSWERS))
                .as("the healthy one waited for none that hangs")
                .isNotDone();

        for (var fault : WebhookFault.values()) {
            assertThat(outcomes.get(fault).get(2 * DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .as(fault.name())
                    .isInstanceOf(fault.isTaken() ? Delivered.class : RetryLater.class);
            assertThat(hostile.get(fault).connections)
                    .as("connections to %s", fault)
                    .hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = WebhookFault.class, names = ".*WITHOUT_END|GZIP_BOMB", mode = Mode.MATCH_ALL)
    void ofAnAnswerWithoutEndNoMoreIsTakenThanIsOnItsWay(WebhookFault fault) throws Exception {
        var outlet = fault.open();
        hostile.put(fault, outlet);

        channel.deliver(message(outlet.address())).get(2 * DEADLINE.toSeconds(), TimeUnit.SECONDS);

        assertThat(outlet.wasHungUpOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "\u0016\u0003\u0003\u007f",
                "\u0015\u0003\u0003\0\u0002\u0002\u0028"
            })
    void anOutletThatAnswersRubbishToAGreetingOfTlsHasNoSecureConnection(String rubbish) throws Exception {
        try (var outlet = RawOutlet.interrupting(rubbish)) {
            var outcome = channel.deliver(message(URI.create("https://localhost:" + outlet.port() + "/")))
                    .get(2 * DEADLINE.toSeconds(), TimeUnit.SECONDS);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            RetryLater.class,
                            later -> assertThat(later.why())
                                    .isIn("no secure connection", "the connection broke, or the answer is not HTTP"));
            assertThat(outlet.connections).hasValue(1);
        }
    }

    private static Message message(URI address) {
        return new Message(
                "outlet_2026-W50_1",
                address,
                List.of(SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
