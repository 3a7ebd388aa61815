package kz.mediagrid.benchmark.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import kz.mediagrid.benchmark.webhook.WebhookReceiver.ReceivedWebhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLoopTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void everyMessageOfTheLoopIsReceivedByItsOutlet() {
        try (var receiver = WebhookReceiver.start(directory)) {
            var loop = SignedLoop.run(directory, receiver.address(), 3, 30, 2_000);

            // Three more come before, to load classes.
            var received = receiver.await(33, LIMIT);
            assertThat(loop.rate()).isPositive();
            assertThat(loop.cost()).isPositive();
            assertThat(receiver.length()).isEqualTo(2_000);
            assertThat(received)
                    .extracting(ReceivedWebhook::path)
                    .containsOnly(IntStream.range(0, 3)
                            .mapToObj(outlet -> "/loop/" + outlet)
                            .toArray(String[]::new))
                    .hasSize(33);
        }
    }

    @Test
    void theLoopFailsIfAMessageIsRefused() {
        try (var receiver = WebhookReceiver.start(directory)) {
            var failing = receiver.address() + "/fails";

            assertThatThrownBy(() -> SignedLoop.run(directory, failing, 3, 30, 2_000))
                    .hasMessageContaining("told no figures");
            assertThat(receiver.receipts()).isEmpty();
        }
    }

    @Test
    void theRateIsOfTheMessagesAndTheCostOfOne() {
        assertThat(SignedLoop.parse("2.5 500000", 1_000)).isEqualTo(new SignedLoop(400, 500));
        assertThatThrownBy(() -> SignedLoop.parse("", 1)).hasMessageContaining("told no figures");
    }
}
