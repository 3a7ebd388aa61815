package kz.mediagrid.topics;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps what was written to it. */
public sealed interface Retention {

    /** Every record, for ever: the log is the truth, and a version of a grid can always be shown again. */
    record ForEver() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
        }
    }

    /** The newest record of each key; a tombstone erases a key. */
    record Compacted() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "compact");
        }
    }

    /** Every record for {@code days} days of real time. */
    record Days(int days) implements Retention {
        @Override
        public Map<String, String> settings() {
            var millis = Long.toString(Duration.ofDays(days).toMillis());
            return Map.of("cleanup.policy", "delete", "retention.ms", millis, "retention.bytes", "-1");
        }
    }

    /** The topic settings that say so to a broker. */
    Map<String, String> settings();
}
