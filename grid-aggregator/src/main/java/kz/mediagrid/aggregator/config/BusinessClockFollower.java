package kz.mediagrid.aggregator.config;

import java.time.Duration;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.FollowerMetrics;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/** Sets the aggregator's business clock to the settings on the topic {@code business-clock}. */
final class BusinessClockFollower implements SmartLifecycle, AutoCloseable {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private final TopicFollower follower;
    private final ServiceWaits waits;
    private volatile boolean running;

    BusinessClockFollower(
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            DeadLetterBox deadLetters,
            BusinessClock clock,
            ServiceWaits waits) {
        this.waits = waits;
        this.follower = new TopicFollower(
                consumers,
                Topics.BUSINESS_CLOCK,
                Service.GRID_AGGREGATOR,
                reader,
                deadLetters,
                record -> {
                    if (record.value() instanceof BusinessClockSetting setting) {
                        clock.apply(setting);
                    }
                },
                waits);
    }

    /**
     * Starts to follow the topic, and returns when the clock has applied all settings on the topic. No work may use the
     * clock earlier: Kafka Streams starts in a later phase.
     *
     * @throws IllegalStateException if the topic could not be read within 30 s
     */
    @Override
    public void start() {
        follower.start();
        waits.during("topics to be read", Topics.BUSINESS_CLOCK::name, this::awaitCaughtUp);
        running = true;
    }

    private void awaitCaughtUp() {
        try {
            if (!follower.awaitCaughtUp(READ_TIMEOUT)) {
                throw new IllegalStateException(
                        "the business clock's topic could not be read within " + READ_TIMEOUT.toSeconds() + " s",
                        follower.failure());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the business clock", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Following.PHASE;
    }

    /** The failure that stopped the follower; null while it follows the topic. */
    @Nullable
    Exception failure() {
        return follower.failure();
    }

    FollowerMetrics metrics() {
        return new FollowerMetrics(Topics.BUSINESS_CLOCK, follower);
    }

    @Override
    public void close() {
        follower.close();
    }
}
