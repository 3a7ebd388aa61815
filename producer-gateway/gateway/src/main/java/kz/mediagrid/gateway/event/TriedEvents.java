package kz.mediagrid.gateway.event;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.grid.state.EventTrial;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;

/**
 * Applies the topic {@code planned-events} to the view of planned events, and tries commands on it. A command is tried
 * between two records of the topic.
 */
final class TriedEvents {

    private final PlannedEventView events;
    private final EventTrial trial;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long lastRead = -1;

    TriedEvents(PlannedEventView events) {
        this.events = events;
        this.trial = new EventTrial(events.stored(), this::inWeek);
    }

    /** Reads one event at a time, since a week may be large. */
    private Stream<PlannedEvent> inWeek(String week) {
        return events.positionsIn(week).stream()
                .map(PlannedEventView.Position::eventId)
                .map(events::find)
                .flatMap(Optional::stream);
    }

    /**
     * The result of a trial.
     *
     * @param lastRead the offset of the last record that was read before the trial; -1 if there is none
     */
    record Tried(SubmissionOutcome outcome, long lastRead) {}

    /** Continues with what the stores have of another process. */
    void resume(long lastOffset) {
        lock.writeLock().lock();
        try {
            lastRead = lastOffset;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @param offset the offset of the event's record */
    void apply(PlannedEvent event, long offset) {
        lock.writeLock().lock();
        try {
            events.apply(event);
            lastRead = offset;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The outcome that the aggregator would give to {@code command}, if no command came before it. */
    Tried decide(Command command, GridCalendar calendar) {
        lock.readLock().lock();
        try {
            return new Tried(trial.decide(command, calendar), lastRead);
        } finally {
            lock.readLock().unlock();
        }
    }
}
