package kz.mediagrid.obligations.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.obligations.Agenda;
import kz.mediagrid.obligations.ObligationEngine;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.LogHorizon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out planned tasks when they are due by the business clock. This class plans no task itself. */
final class ObligationTicker {

    private static final Logger log = LoggerFactory.getLogger(ObligationTicker.class);

    /** The time [real time] for which a due task waits, so that a record received just in time is acknowledged first. */
    private static final Duration ACKNOWLEDGEMENT_GRACE = Duration.ofSeconds(3);

    /** The tasks that a record can still prevent or change if the record is received just before the task is due. */
    private static final Set<String> LAST_WORD_COUNTS =
            Set.of(Agenda.OVERDUE, Agenda.ESCALATE, Agenda.RECOUNT, Agenda.SEND);

    /** The greatest number of tasks in one tick, so that a transaction stays short even after a long downtime. */
    private static final int AT_ONCE = 1_000;

    /** The greatest number of recounted obligations in one tick, in addition to the due tasks. */
    private static final int RECOUNTED_AT_ONCE = 250;

    private final ObligationEngine engine;
    private final InputProgress progress;
    private final LogHorizon horizon;
    private final BusinessClock clock;

    ObligationTicker(ObligationEngine engine, InputProgress progress, LogHorizon horizon, BusinessClock clock) {
        this.engine = engine;
        this.progress = progress;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Carries out the tasks that are due now, then a batch of recounts, so that no task waits for a recount. */
    void tick(long realMillis) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        doWhatIsDue(now, realMillis);
        engine.recounts().goOn(RECOUNTED_AT_ONCE, now);
    }

    private void doWhatIsDue(Instant now, long realMillis) {
        for (var done = 0; done < AT_ONCE; done++) {
            var due = engine.agenda().firstUpTo(now);
            if (due.isEmpty() || !mayBeDone(due.get(), realMillis)) {
                return;
            }
            engine.agenda().drop(due.get());
            carryOut(due.get(), now);
        }
    }

    /**
     * Carries out a task. A task beyond the calendar's range is logged and dropped, so that it does not block other tasks.
     */
    private void carryOut(Agenda.Item due, Instant now) {
        try {
            engine.carryOut(due, now);
        } catch (CalendarRangeException beyond) {
            log.error("The task {} is skipped: {}", due, beyond.getMessage());
        }
    }

    /**
     * Whether the task may run. Business time must have reached the task's due time, and then the task's grace time must
     * have passed in real time. All inputs must be read up to the end of the grace time.
     */
    private boolean mayBeDone(Agenda.Item due, long realMillis) {
        var real = Instant.ofEpochMilli(realMillis);
        return clock.passed(due.at())
                .map(passed ->
                        passed.plus(LAST_WORD_COUNTS.contains(due.task()) ? ACKNOWLEDGEMENT_GRACE : Duration.ZERO))
                .filter(from -> !real.isBefore(from) && horizon.isReached(from, real, progress::next, realMillis))
                .isPresent();
    }
}
