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

/** Does what is due: the clock only looks, and what it finds was put there by the inputs. */
final class ObligationTicker {

    private static final Logger log = LoggerFactory.getLogger(ObligationTicker.class);

    /** What was received just in time may be acknowledged only a moment later [real time]. */
    private static final Duration ACKNOWLEDGEMENT_GRACE = Duration.ofSeconds(3);

    /** What a record received just before would prevent or change. */
    private static final Set<String> LAST_WORD_COUNTS =
            Set.of(Agenda.OVERDUE, Agenda.ESCALATE, Agenda.RECOUNT, Agenda.SEND);

    /** How much is done in one tick: a transaction must stay short, also after a long downtime. */
    private static final int AT_ONCE = 1_000;

    /** How much is counted again in one tick, beside what is due. */
    private static final int RECOUNTED_AT_ONCE = 250;

    private final ObligationEngine desk;
    private final InputProgress progress;
    private final LogHorizon horizon;
    private final BusinessClock clock;

    ObligationTicker(ObligationEngine desk, InputProgress progress, LogHorizon horizon, BusinessClock clock) {
        this.desk = desk;
        this.progress = progress;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** One look at the clock; what another calendar counted is counted again after that, so that nothing due waits for it. */
    void tick(long realMillis) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        doWhatIsDue(now, realMillis);
        desk.recounts().goOn(RECOUNTED_AT_ONCE, now);
    }

    private void doWhatIsDue(Instant now, long realMillis) {
        for (var done = 0; done < AT_ONCE; done++) {
            var due = desk.agenda().firstUpTo(now);
            if (due.isEmpty() || !mayBeDone(due.get(), realMillis)) {
                return;
            }
            desk.agenda().drop(due.get());
            carryOut(due.get(), now);
        }
    }

    /** What the calendar does not reach cannot be done, now or later: that must not keep all the rest from being done. */
    private void carryOut(Agenda.Item due, Instant now) {
        try {
            desk.carryOut(due, now);
        } catch (CalendarRangeException beyond) {
            log.error("{} is not done: {}", due, beyond.getMessage());
        }
    }

    /** Asked in real time: when business time came to the due instant, and a moment after it. */
    private boolean mayBeDone(Agenda.Item due, long realMillis) {
        var real = Instant.ofEpochMilli(realMillis);
        return clock.passed(due.at())
                .map(passed ->
                        passed.plus(LAST_WORD_COUNTS.contains(due.task()) ? ACKNOWLEDGEMENT_GRACE : Duration.ZERO))
                .filter(from -> !real.isBefore(from) && horizon.isReached(from, real, progress::next, realMillis))
                .isPresent();
    }
}
