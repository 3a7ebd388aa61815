package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.DueQueue.Item;
import kz.mediagrid.state.Store;

/** What the clock must do for the weeks, in order of time. */
final class WeekTimers {

    /** What is due for a week, before its name, e.g. {@code PUBLISH|2026-W49}. */
    private static final String PUBLISH = "PUBLISH|";

    /** What is due for all weeks. */
    private static final String GATHER = "GATHER|";

    private static final String GATHERING = "gathering";
    private static final String PUBLISHING = "publishing";

    private final Store<String> store;
    private final DueQueue queue;

    /** Its keys are those of the queue, and two that find the gathering and the next grid again. */
    WeekTimers(Store<String> store) {
        this.store = store;
        this.queue = new DueQueue(store);
    }

    /** What is due first, at {@code now} or before. */
    Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now);
    }

    /** The week whose version 1 {@code due} publishes; empty if {@code due} publishes the waiting changes. */
    static Optional<GridWeek> weekToPublish(Item due) {
        if (due.what().startsWith(PUBLISH)) {
            return Optional.of(GridWeek.parse(due.what().substring(PUBLISH.length())));
        }
        if (!due.what().equals(GATHER)) {
            throw new IllegalStateException("This build does not know what is due: " + due.what());
        }
        return Optional.empty();
    }

    void publish(WeekSchedule schedule) {
        var due = new Item(schedule.publishAt().at(), PUBLISH + schedule.week());
        queue.put(due);
        store.put(PUBLISHING, due.key());
    }

    /** Has the next grid go out when its {@code schedule} now says. */
    void publishAnew(Function<GridWeek, Optional<WeekSchedule>> schedule) {
        var known = store.get(PUBLISHING);
        if (known == null) {
            return;
        }
        var item = Item.parse(known);
        weekToPublish(item).flatMap(schedule).ifPresent(moved -> {
            queue.remove(item);
            publish(moved);
        });
    }

    /** Has the waiting changes looked at {@code at}, or earlier where that was said before. */
    void gather(Instant at) {
        var known = store.get(GATHERING);
        if (known != null && !at.isBefore(Item.parse(known).at())) {
            return;
        }
        if (known != null) {
            queue.remove(Item.parse(known));
        }
        var due = new Item(at, GATHER);
        queue.put(due);
        store.put(GATHERING, due.key());
    }

    void done(Item due) {
        queue.remove(due);
        store.remove(due.what().equals(GATHER) ? GATHERING : PUBLISHING);
    }
}
