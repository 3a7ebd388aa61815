package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.grid.DueTime;
import kz.mediagrid.grid.DueTime.Kind;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.DueQueue.Item;
import kz.mediagrid.state.Store;

/** What the clock must do for the weeks, in order of time. */
final class DueTimes {

    private static final String GATHERING = "gathering";
    private static final String PUBLISHING = "publishing";

    private final Store<String> store;
    private final DueQueue queue;

    /** Its keys are those of the queue, and two that find the gathering and the next grid again. */
    DueTimes(Store<String> store) {
        this.store = store;
        this.queue = new DueQueue(store);
    }

    Optional<DueTime> firstUpTo(Instant now) {
        return queue.firstUpTo(now).map(item -> DueTime.of(item.at(), item.what()));
    }

    void publish(WeekSchedule schedule) {
        var due = item(new DueTime(
                schedule.publishAt().at(), Kind.PUBLISH, schedule.week().toString()));
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
        schedule.apply(GridWeek.parse(DueTime.of(item.at(), item.what()).week()))
                .ifPresent(moved -> {
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
        var due = item(new DueTime(at, Kind.GATHER, ""));
        queue.put(due);
        store.put(GATHERING, due.key());
    }

    void done(DueTime due) {
        queue.remove(item(due));
        store.remove(due.kind() == Kind.GATHER ? GATHERING : PUBLISHING);
    }

    private static Item item(DueTime due) {
        return new Item(due.at(), due.what());
    }
}
