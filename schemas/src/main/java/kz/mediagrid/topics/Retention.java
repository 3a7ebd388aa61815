package kz.mediagrid.topics;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rule for how long a topic retains its records. */
public sealed interface Retention {

    /** The broker's setting for the time until a tombstone is deleted. */
    String TOMBSTONES = "delete.retention.ms";

    /** The broker's setting for the time until a record is deleted. */
    String TIME = "retention.ms";

    /** The broker's setting for the time after which a record that arrives begins another segment. */
    String SEGMENT = "segment.ms";

    /** The broker's settings for the time after which a replaced record must leave the disk. */
    Set<String> ERASURE = Set.of(SEGMENT, "max.compaction.lag.ms");

    /** Retains every record for ever. The log is the source of truth, and every version of a grid can be shown again. */
    record ForEver() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", TIME, "-1", "retention.bytes", "-1");
        }
    }

    /**
     * Retains the newest record of each key. A record without a value (a tombstone) erases its key. A reader that was away for
     * less than {@code tombstoneDays} of real time still finds each tombstone.
     *
     * @param erases whether no byte of a replaced record may be on disk after a day. The broker never compacts the segment that it
     *     writes, and begins another one only when a record arrives: so a writer must send a record if none came for {@value #SEGMENT}
     */
    record Compacted(int tombstoneDays, boolean erases) implements Retention {

        private static final String SEGMENT_TIME =
                Long.toString(Duration.ofHours(6).toMillis());

        /**
         * The retention of a topic that only services read. A service reads the topic from its beginning at each start.
         */
        static final Compacted FOR_SERVICES = new Compacted(1, false);

        /** The retention of a topic that the media read. A reader continues at the offset at which it stopped. */
        static final Compacted FOR_MEDIA = new Compacted(90, false);

        /** The retention of a topic with personal data, which only services read. */
        static final Compacted ERASABLE = new Compacted(1, true);

        @Override
        public Map<String, String> settings() {
            var settings = new TreeMap<>(Map.of("cleanup.policy", "compact", TOMBSTONES, millis(tombstoneDays)));
            if (erases) {
                ERASURE.forEach(setting -> settings.put(setting, SEGMENT_TIME));
            }
            return settings;
        }
    }

    /** Retains every record for {@code days} days of real time. */
    record Days(int days) implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", TIME, millis(days), "retention.bytes", "-1");
        }
    }

    /** The broker's settings that give a topic this retention. */
    Map<String, String> settings();

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
