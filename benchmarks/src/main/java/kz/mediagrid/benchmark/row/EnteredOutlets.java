package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** The outlets of one media-grid, and the versions that are published for them. */
final class EnteredOutlets implements AutoCloseable {

    private static final int SECRET_BYTES = 32;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final TopicPartition OUTLETS = new TopicPartition(Topics.OUTLETS.name(), 0);

    private final LogClient log;
    private final Admin admin;
    private final CommandGenerator generator;

    EnteredOutlets(MediaGridProcess mediaGrid, CommandGenerator generator) {
        this.generator = generator;
        var bootstrapServers = mediaGrid.ports().bootstrapServers();
        log = new LogClient(bootstrapServers);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    LogClient log() {
        return log;
    }

    List<GridWeek> weeks(int count) {
        return generator.weeks(0, count);
    }

    /** Enters outlets that get all versions from now on, one for each address, and returns when the notifier knows them. */
    void enter(Map<String, String> addresses) {
        long from = log.end(Topics.MEDIA_GRIDS);
        log.put(
                Topics.OUTLETS,
                addresses.entrySet().stream()
                        .map(outlet -> Map.entry(outlet.getKey(), outlet(outlet.getKey(), outlet.getValue(), from))));
        awaitFollowed();
    }

    /** Deletes outlets, and returns when the notifier knows it. */
    void remove(List<String> ids) {
        log.delete(Topics.OUTLETS, ids);
        awaitFollowed();
    }

    private void awaitFollowed() {
        long end = log.end(Topics.OUTLETS);
        var began = System.nanoTime();
        while (followed() < end) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException("the notifier did not read the outlets within " + LIMIT);
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    private long followed() {
        try {
            var offsets = admin.listConsumerGroupOffsets(TopicFollower.groupOf(Service.NOTIFIER, Topics.OUTLETS))
                    .partitionsToOffsetAndMetadata()
                    .get();
            var followed = offsets.get(OUTLETS);
            return followed == null ? 0 : followed.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the offsets of the notifier cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Has one more event accepted in each week, so that there is something to publish. */
    void plan(List<GridWeek> weeks) {
        log.decide(generator.events(weeks, weeks.size()));
    }

    /** Orders a version of each week; the real time of the first order, since another process tells when messages came. */
    Instant order(List<GridWeek> weeks) {
        var orders = weeks.stream().map(generator::order).toList();
        var now = Instant.now();
        log.write(orders.stream());
        return now;
    }

    private Outlet outlet(String id, String address, long from) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(LocalizedText.newBuilder()
                        .setKk("Басылым " + id)
                        .setRu("Издание " + id)
                        .build())
                .setWebhookUrl(address)
                .setSecret("whsec_" + Base64.getEncoder().encodeToString(new byte[SECRET_BYTES]))
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(from)
                .setRevision(1)
                .setChangedAt(generator.now())
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }

    /** {@code count} numbers with a prefix, as ids of outlets. */
    static List<String> ids(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> prefix + "-" + number)
                .toList();
    }

    @Override
    public void close() {
        admin.close();
        log.close();
    }
}
