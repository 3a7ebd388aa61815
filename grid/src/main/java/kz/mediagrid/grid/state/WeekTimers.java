package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.DueQueue.Item;
import kz.mediagrid.state.Store;

/** Plans the publications of the weeks, in order of their due times. */
final class WeekTimers {

    /** The prefix of the task that publishes version 1 of a week, e.g. {@code PUBLISH|2026-W49}. */
    private static final String PUBLISH = "PUBLISH|";

    /** The task that publishes the waiting changes of all weeks. */
    private static final String GATHER = "GATHER|";

    private static final String GATHERING = "gathering";
    private static final String PUBLISHING = "publishing";
    private static final String WAITING = "waiting";

    private final Store<String> store;
    private final DueQueue queue;

    /**
     * @param store contains the queue's keys and up to three others: one for the planned publication of changes, one
     *     for the planned publication of the next grid, and one for the next grid while this grid waits for a calendar
     */
    WeekTimers(Store<String> store) {
        this.store = store;
        this.queue = new DueQueue(store);
    }

    /** The first task due at {@code now} or before. */
    Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now);
    }

    /** The week of a task that publishes version 1; empty if {@code due} is the task that publishes waiting changes. */
    static Optional<GridWeek> weekToPublish(Item due) {
        if (due.what().startsWith(PUBLISH)) {
            return Optional.of(GridWeek.parse(due.what().substring(PUBLISH.length())));
        }
        if (!due.what().equals(GATHER)) {
            throw new IllegalStateException("This build does not know the due task: " + due.what());
        }
        return Optional.empty();
    }

    /**
     * Plans version 1 of {@code week}. If {@code schedule} returns no schedule for the week, the week's grid waits for
     * another calendar.
     *
     * @return whether version 1 is planned
     */
    boolean publish(GridWeek week, Function<GridWeek, Optional<WeekSchedule>> schedule) {
        var known = schedule.apply(week);
        known.ifPresentOrElse(this::publish, () -> store.put(WAITING, week.toString()));
        return known.isPresent();
    }

    private void publish(WeekSchedule schedule) {
        var due = new Item(schedule.publishAt().at(), PUBLISH + schedule.week());
        queue.put(due);
        store.put(PUBLISHING, due.key());
    }

    /**
     * Reschedules the publication of the next grid by its new {@code schedule}. If the grid waited for a calendar,
     * plans its publication.
     */
    void publishAnew(Function<GridWeek, Optional<WeekSchedule>> schedule) {
        var waiting = store.get(WAITING);
        if (waiting != null) {
            store.remove(WAITING);
            publish(GridWeek.parse(waiting), schedule);
            return;
        }
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

    /** Plans the publication of waiting changes for {@code at}, unless an earlier publication is planned. */
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
