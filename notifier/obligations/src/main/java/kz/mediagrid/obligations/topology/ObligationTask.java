package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.obligations.ClockInput;
import kz.mediagrid.obligations.ObligationEngine;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.StageContext;
import kz.mediagrid.platform.streams.StageTask;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/**
 * Applies the records of one jurisdiction, i.e. of one country, to the obligations of its state bodies. Carries out due
 * tasks between the records.
 */
final class ObligationTask implements StageTask {

    private final BusinessClock clock;
    private final ObligationEngine engine;
    private final InputProgress progress;
    private final ObligationTicker work;

    ObligationTask(StageContext context, ObligationTopology.Ports ports) {
        clock = ports.clock();
        engine = ports.engine(context);
        progress = new InputProgress(context.of(ObligationStores.PROGRESS));
        work = new ObligationTicker(engine, progress, context.horizon(), clock);
        requireWholeInputs(context.inputs());
    }

    /**
     * Refuses to start if the state is lost but the consumer group has committed offsets: the task would skip the records
     * before these offsets.
     */
    private void requireWholeInputs(Inputs inputs) {
        var committed = inputs.committed();
        boolean nothingKept = committed.keySet().stream().allMatch(topic -> progress.next(topic) == 0);
        if (nothingKept && committed.values().stream().anyMatch(offset -> offset > 0)) {
            throw new IllegalStateException("The state is empty, but the inputs would be read from " + committed
                    + ": reset the offsets of the group to the beginning, then start again.");
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
    public void handle(SpecificRecord record, String topic, long offset) {
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
        work.tick(realMillis);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
