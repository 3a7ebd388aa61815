package kz.mediagrid.platform.streams;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the time taken to restore a task's state from its changelogs. */
final class RestoreWatch implements StateRestoreListener {

    private static final Logger log = LoggerFactory.getLogger(RestoreWatch.class);

    private final Set<TopicPartition> open = new HashSet<>();
    private long began;
    private long records;

    @Override
    public synchronized void onRestoreStart(TopicPartition changelog, String store, long from, long to) {
        if (open.isEmpty()) {
            began = System.nanoTime();
            records = 0;
        }
        open.add(changelog);
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long to, long count) {}

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
        if (open.remove(changelog) && open.isEmpty()) {
            log.info(
                    "The state was restored: {} records in {} ms.",
                    records,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }
}
