package kz.mediagrid.aggregator.topology;

import org.apache.kafka.streams.state.KeyValueStore;

/** How far the task has come in the log, and whether it is still making published versions again. */
final class Progress {

    private static final String LAST = "last-command";
    private static final String STARTED = "started";
    private static final String REBUILDING = "rebuilding";
    private static final long YES = 1;

    private final KeyValueStore<String, Long> values;

    Progress(KeyValueStore<String, Long> values) {
        this.values = values;
    }

    /** Whether no record of the log was processed yet. */
    boolean isNone() {
        return values.get(LAST) == null;
    }

    /** The offset of the last record that was processed; -1 before the first. */
    long last() {
        var last = values.get(LAST);
        return last == null ? -1 : last;
    }

    void passed(long offset) {
        values.put(LAST, offset);
    }

    /** Whether no command came before this one; asking again says no. */
    boolean isFirstCommand() {
        return values.putIfAbsent(STARTED, YES) == null;
    }

    boolean isRebuilding() {
        return values.get(REBUILDING) != null;
    }

    void rebuilding(boolean rebuilding) {
        values.put(REBUILDING, rebuilding ? YES : null);
    }
}
