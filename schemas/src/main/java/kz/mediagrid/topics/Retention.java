package kz.mediagrid.topics;

import java.time.Duration;
import java.util.Map;

/** The retention of a topic's records. */
public sealed interface Retention {

    /** Retains every record for ever: the log is the source of truth, and every version of a grid can be shown again. */
    record ForEver() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
        }
    }

    /** Retains the newest record of each key; a tombstone erases a key. */
    record Compacted() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "compact");
        }
    }

    /** Retains every record for {@code days} days of real time. */
    record Days(int days) implements Retention {
        @Override
        public Map<String, String> settings() {
            var millis = Long.toString(Duration.ofDays(days).toMillis());
            return Map.of("cleanup.policy", "delete", "retention.ms", millis, "retention.bytes", "-1");
        }
    }

    /** The broker's topic settings for this retention. */
    Map<String, String> settings();
}
