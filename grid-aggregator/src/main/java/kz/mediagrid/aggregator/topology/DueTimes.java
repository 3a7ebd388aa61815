package kz.mediagrid.aggregator.topology;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.aggregator.grid.DueTime;
import kz.mediagrid.aggregator.grid.DueTime.Kind;
import kz.mediagrid.calendar.WeekSchedule;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the clock must do, in order of time.
 *
 * <p>A look costs what is due, not what is open: it starts at the last due time, as what was removed before it is not
 * gone from the disk at once.
 */
final class DueTimes {

    private static final String GATHERING = "gathering";
    private static final String START = "";

    private final KeyValueStore<String, String> store;
    private String from = START;

    /** Its keys are those of {@link DueTime}, and one that finds the gathering again. */
    DueTimes(KeyValueStore<String, String> store) {
        this.store = store;
    }

    Optional<DueTime> firstUpTo(Instant now) {
        try (var due = store.range(from, DueTime.keyAfter(now))) {
            if (!due.hasNext()) {
                return Optional.empty();
            }
            from = due.next().key;
            return Optional.of(DueTime.parse(from));
        }
    }

    void publish(WeekSchedule schedule) {
        put(new DueTime(schedule.publishAt().at(), Kind.PUBLISH, schedule.week().toString()));
    }

    /** Has the waiting changes looked at {@code at}, or earlier where that was said before. */
    void gather(Instant at) {
        var known = store.get(GATHERING);
        if (known != null && !at.isBefore(DueTime.parse(known).at())) {
            return;
        }
        if (known != null) {
            store.delete(known);
        }
        var due = new DueTime(at, Kind.GATHER, "");
        put(due);
        store.put(GATHERING, due.key());
    }

    void done(DueTime due) {
        store.delete(due.key());
        if (due.kind() == Kind.GATHER) {
            store.delete(GATHERING);
        }
    }

    private void put(DueTime due) {
        store.put(due.key(), due.week());
        if (due.key().compareTo(from) < 0) {
            from = due.key();
        }
    }
}
