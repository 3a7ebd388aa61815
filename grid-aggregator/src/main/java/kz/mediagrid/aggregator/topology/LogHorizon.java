package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the clock from overtaking the log: what is due waits until all is processed that the log held when it was due.
 *
 * <p>The end of the log is asked for once after the due instant and then waited for. A task that starts anew would
 * otherwise publish at its first tick, with thousands of acknowledged commands still unread.
 */
final class LogHorizon {

    private static final Logger log = LoggerFactory.getLogger(LogHorizon.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CommandLog commands;
    private @Nullable Seen seen;
    private @Nullable Waiting waiting;

    LogHorizon(CommandLog commands) {
        this.commands = commands;
    }

    /**
     * Whether what is due at {@code due} may be done.
     *
     * @param now business time, at or after {@code due}
     * @param next the offset after the last command that was processed
     * @param realMillis real time [epoch ms]
     */
    boolean isReached(Instant due, Instant now, long next, long realMillis) {
        if (seen == null || seen.at().isBefore(due)) {
            var end = commands.end();
            seen = end.isPresent() ? new Seen(now, end.getAsLong()) : null;
        }
        if (seen != null && (next >= seen.end() || !commands.mayHoldCommands(next, seen.end()))) {
            waiting = null;
            return true;
        }
        complain(due, next, realMillis);
        return false;
    }

    private void complain(Instant due, long next, long realMillis) {
        if (waiting == null) {
            waiting = new Waiting(realMillis, false);
        }
        if (!waiting.told() && realMillis - waiting.sinceMillis() > PATIENCE.toMillis()) {
            waiting = new Waiting(waiting.sinceMillis(), true);
            log.warn(
                    "What was due at {} waits for more than {} s: commands are processed up to offset {}, the log ends at {}.",
                    due,
                    PATIENCE.toSeconds(),
                    next,
                    seen == null ? "an offset the broker does not tell" : seen.end());
        }
    }

    /** The end of the log as it was seen at a business instant. */
    private record Seen(Instant at, long end) {}

    /** Since when something due waits [epoch ms, real time], and whether ops was told. */
    private record Waiting(long sinceMillis, boolean told) {}
}
