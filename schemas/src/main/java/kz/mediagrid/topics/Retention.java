package kz.mediagrid.topics;

import java.time.Duration;
import java.util.Map;

/** The rule for how long a topic retains its records. */
public sealed interface Retention {

    /** Retains every record for ever. The log is the source of truth, and every version of a grid can be shown again. */
    record ForEver() implements Retention {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
        }
    }

    /** Retains the newest record of each key. A record without a value (a tombstone) erases its key. */
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

    /** The broker's settings that give a topic this retention. */
    Map<String, String> settings();
}
