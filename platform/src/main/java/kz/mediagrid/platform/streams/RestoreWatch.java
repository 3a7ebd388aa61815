package kz.mediagrid.platform.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.health.ServiceWaits.ServiceWait;
import kz.mediagrid.observability.progress.Progress;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how much of a task's state is left to restore from its changelogs, and logs the time taken. */
final class RestoreWatch implements StateRestoreListener {

    private static final Logger log = LoggerFactory.getLogger(RestoreWatch.class);

    private final ServiceWaits waits;
    private final Map<TopicPartition, Long> left = new HashMap<>();
    private @Nullable ServiceWait wait;
    private long began;
    private long records;
    private long total;

    RestoreWatch(ServiceWaits waits) {
        this.waits = waits;
    }

    @Override
    public synchronized void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
        left.put(changelog, to - from);
        if (wait == null) {
            began = System.nanoTime();
            records = 0;
            total = 0;
            wait = waits.begin("the state to be restored", () -> left() + " records left");
        }
        total += to - from;
        tell();
    }

    private synchronized long left() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private void tell() {
        var restored = new Progress(Math.max(0, total - left()), total);
        // As long as a changelog is open, others may begin: an empty or short one alone is not the whole state.
        if (wait != null && !restored.isAll()) {
            wait.progressed(restored);
        }
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition changelog, String store, long to, long count) {
        left.computeIfPresent(changelog, (restoring, before) -> Math.max(0, before - count));
        tell();
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition changelog, String store, long count) {
        records += count;
        end(changelog);
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition changelog, String store, long count) {
        end(changelog);
    }

    private void end(TopicPartition changelog) {
        var ending = wait;
        if (left.remove(changelog) != null && left.isEmpty() && ending != null) {
            ending.close();
            wait = null;
            log.info(
                    "The state was restored: {} records in {} ms.",
                    records,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }
}
