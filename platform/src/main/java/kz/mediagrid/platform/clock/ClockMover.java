package kz.mediagrid.platform.clock;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Moves the business clock of all services forwards, and returns when all services have applied the new time. */
public final class ClockMover {

    private static final byte[] KEY = "clock".getBytes(StandardCharsets.UTF_8);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private final RecordTemplate<SpecificRecord> template;
    private final Admin admin;
    private final Clock real;
    private final List<Service> followers;

    /** @param followers the services to wait for; the consumer group of a service shows its progress */
    public ClockMover(RecordTemplate<SpecificRecord> template, Admin admin, Clock real, List<Service> followers) {
        this.template = template;
        this.admin = admin;
        this.real = real;
        this.followers = List.copyOf(followers);
    }

    /**
     * Sets business time to {@code businessTime}. It then runs, or is paused if {@code running} is false.
     *
     * @throws ClockNotFollowedException if a service has not applied the new time within {@code limit}; that service may
     *     still apply it later
     */
    public void move(Instant businessTime, boolean running, Duration limit) throws ClockNotFollowedException {
        var setting = BusinessClockSetting.newBuilder()
                .setBusinessTime(businessTime)
                .setRealTime(real.instant())
                .setRunning(running)
                .build();
        long deadline = System.nanoTime() + limit.toNanos();
        long offset = template.writeNow(new ProducerRecord<>(Topics.BUSINESS_CLOCK.name(), KEY, setting))
                .offset();
        for (var follower : followers) {
            awaitFollowed(follower, offset + 1, deadline, limit);
        }
    }

    private void awaitFollowed(Service service, long offset, long deadline, Duration limit)
            throws ClockNotFollowedException {
        while (followed(service) < offset) {
            if (System.nanoTime() > deadline) {
                throw new ClockNotFollowedException(service, limit);
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    private long followed(Service service) {
        var group = TopicFollower.groupOf(service, Topics.BUSINESS_CLOCK);
        try {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Topics.BUSINESS_CLOCK.name(), 0));
            return committed == null ? 0 : committed.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot read the offsets of " + group, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while moving the clock", e);
        }
    }
}
