package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.health.ServiceWaits.ServiceWait;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a follower's client receives nothing more from the broker, which answers at least every two seconds even if there
 * is no record. Connections are no sign: a client that tries again has one. Only the client's thread may use this.
 */
final class BrokerContact {

    static final String RECEIVED = "incoming-byte-total";

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private final ServiceWaits waits;
    private final LongSupplier nanoTime;
    private @Nullable Metric received;
    private @Nullable ServiceWait wait;
    private double before = -1;
    private long lastAnswer;
    private long lastCheck;

    BrokerContact(ServiceWaits waits, LongSupplier nanoTime) {
        this.waits = waits;
        this.nanoTime = nanoTime;
        this.lastAnswer = nanoTime.getAsLong();
        this.lastCheck = lastAnswer;
    }

    void check(Consumer<?, ?> client) {
        long now = nanoTime.getAsLong();
        if (now - lastCheck < CHECK_INTERVAL.toNanos()) {
            return;
        }
        lastCheck = now;
        received(client).ifPresent(metric -> compare((double) metric.metricValue(), now));
    }

    private void compare(double total, long now) {
        if (total != before) {
            before = total;
            lastAnswer = now;
            end();
        } else if (wait == null && now - lastAnswer > ANSWER_TIMEOUT.toNanos()) {
            wait = waits.begin("the broker");
        }
    }

    /** Ends the wait: the broker answers, or nobody asks it any more. */
    void end() {
        if (wait != null) {
            wait.close();
            wait = null;
        }
    }

    private Optional<? extends Metric> received(Consumer<?, ?> client) {
        if (received == null) {
            received = client.metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals(RECEIVED)
                            && metric.metricName().group().equals("consumer-metrics"))
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(received);
    }
}
