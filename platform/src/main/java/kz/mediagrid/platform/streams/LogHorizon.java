package kz.mediagrid.platform.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delays due work until all records are processed that the inputs had at the work's due time.
 *
 * <p>It reads the end offsets of the inputs once after the due time, and the work waits until these offsets are
 * reached. Without this wait, a restarted task would do due work at its first tick, with thousands of acknowledged
 * records still unread.
 */
public final class LogHorizon {

    private static final Logger log = LoggerFactory.getLogger(LogHorizon.class);
    private static final Duration WARN_TIMEOUT = Duration.ofMinutes(1);

    private final Inputs inputs;
    private final Consumer<Optional<Instant>> delay;
    private @Nullable Seen seen;
    private boolean passed;
    private @Nullable Waiting waiting;

    /** @param delay receives the start of a wait that exceeds a minute [real time]; receives empty when no work waits */
    public LogHorizon(Inputs inputs, Consumer<Optional<Instant>> delay) {
        this.inputs = inputs;
        this.delay = delay;
    }

    /**
     * Whether work with the due time {@code due} may be done.
     *
     * @param now the present time on the same clock as {@code due}; not before {@code due}
     * @param next returns, for a topic, the offset after its last processed record
     * @param realMillis real time [epoch ms]
     */
    public boolean isReached(Instant due, Instant now, ToLongFunction<String> next, long realMillis) {
        if (seen == null || seen.at().isBefore(due)) {
            seen = inputs.ends().map(ends -> new Seen(now, ends)).orElse(null);
            passed = false;
        }
        if (seen != null && (passed || seen.ends().entrySet().stream().noneMatch(end -> isBehind(end, next)))) {
            // An end that was passed once stays passed. A new check for each due item would cost a request to the
            // broker each time.
            passed = true;
            waiting = null;
            delay.accept(Optional.empty());
            return true;
        }
        complain(due, next, realMillis);
        return false;
    }

    private boolean isBehind(Map.Entry<String, Long> end, ToLongFunction<String> next) {
        var from = next.applyAsLong(end.getKey());
        return from < end.getValue() && inputs.mayHoldRecords(end.getKey(), from, end.getValue());
    }

    private void complain(Instant due, ToLongFunction<String> next, long realMillis) {
        if (waiting == null) {
            waiting = new Waiting(realMillis, false);
        }
        if (!waiting.told() && realMillis - waiting.sinceMillis() > WARN_TIMEOUT.toMillis()) {
            waiting = new Waiting(waiting.sinceMillis(), true);
            delay.accept(Optional.of(Instant.ofEpochMilli(waiting.sinceMillis())));
            log.warn(
                    "The tasks due at {} have waited for more than {} s: {}.",
                    due,
                    WARN_TIMEOUT.toSeconds(),
                    progress(next));
        }
    }

    private String progress(ToLongFunction<String> next) {
        return seen == null
                ? "the broker does not return the ends of its inputs"
                : seen.ends().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(end -> "%s is processed up to offset %d and ends at %d"
                                .formatted(end.getKey(), next.applyAsLong(end.getKey()), end.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** The end offsets of the inputs, as read at one instant. */
    private record Seen(Instant at, Map<String, Long> ends) {}

    /** The start of a wait [epoch ms, real time], and whether ops was notified. */
    private record Waiting(long sinceMillis, boolean told) {}
}
