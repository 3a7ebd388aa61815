package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.obligations.ClockInput;
import kz.mediagrid.obligations.ObligationEngine;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.obligations.PastRecords;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.streams.LogHorizon;
import kz.mediagrid.platform.streams.StageContext;
import kz.mediagrid.platform.streams.StageTask;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the records of one jurisdiction, i.e. of one country, to the obligations of its state bodies. Carries out due
 * tasks between the records.
 */
final class ObligationTask implements StageTask {

    private static final Logger log = LoggerFactory.getLogger(ObligationTask.class);

    private final BusinessClock clock;
    private final LogHorizon horizon;
    private final ObligationEngine engine;
    private final InputProgress progress;
    private final ObligationTicker work;
    private final PastRecords pastRecords;
    private boolean opened;
    private @Nullable Instant replayedUpTo;

    ObligationTask(StageContext context, ObligationTopology.Ports ports) {
        clock = ports.clock();
        horizon = context.horizon();
        engine = ports.engine(context);
        progress = new InputProgress(context.of(ObligationStores.PROGRESS));
        work = new ObligationTicker(engine, progress, horizon, clock);
        pastRecords = ports.pastRecords();
        context.requireOffsetsOfState(progress::next);
    }

    /**
     * Begins or continues a rebuild at the first record or tick, so that the rebuild stores its data in a transaction.
     */
    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        var interrupted = progress.rebuilding();
        if (interrupted.isPresent()) {
            engine.rebuildOn(pastRecords, interrupted.get());
        } else if (progress.isNone()) {
            engine.rebuild(pastRecords).ifPresent(progress::rebuilding);
        }
        if (engine.isReplaying()) {
            log.info(
                    "The clock of obligations has no state: it replays its inputs, and writes nothing that is on record.");
        }
    }

    /**
     * Handles a record without a value on the compacted topic {@code outlets}, which reports that the outlet was deleted.
     */
    @Override
    public boolean handleTombstone(String topic, String key) {
        if (!topic.equals(Topics.OUTLETS.name())) {
            return false;
        }
        engine.gone(key, now());
        return true;
    }

    @Override
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        open();
    }

    @Override
    public boolean isReplaying() {
        return engine.isReplaying();
    }

    @Override
    public void handle(SpecificRecord record, String topic, long offset) {
        if (record instanceof LogRepaired) {
            // It concerns grids alone: each submission that it names is on the log, and meets what is owed.
            return;
        }
        var clockInput = ClockInput.of(record, offset)
                .orElseThrow(() ->
                        new RejectedRecordException("a " + record.getSchema().getName() + " is no input of the clock"));
        try {
            take(clockInput);
        } catch (CalendarRangeException uncountable) {
            throw new RejectedRecordException(uncountable);
        }
    }

    private void take(ClockInput clockInput) {
        if (clockInput.mayBegin() && !progress.hasBegun()) {
            engine.begin(clockInput.at());
            progress.begun();
        }
        engine.take(clockInput, now());
    }

    @Override
    public void passed(String topic, long offset) {
        progress.passed(topic, offset);
    }

    @Override
    public void tick(long realMillis) {
        open();
        if (isRebuilt(realMillis)) {
            work.tick(realMillis);
        }
    }

    /**
     * Ends a rebuild once the inputs are replayed up to the end offsets that the inputs had at the rebuild's first
     * tick.
     */
    private boolean isRebuilt(long realMillis) {
        if (!engine.isReplaying()) {
            return true;
        }
        var real = Instant.ofEpochMilli(realMillis);
        if (replayedUpTo == null) {
            replayedUpTo = real;
        }
        if (!horizon.isReached(replayedUpTo, real, progress::next, realMillis)) {
            return false;
        }
        engine.resume(now());
        progress.rebuilt();
        log.info("The clock of obligations is made again from its inputs and from what is on record.");
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
