package kz.mediagrid.aggregator.metric;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/** The number of commands that this process has decided, by outcome, for a rate of decisions. */
public final class DecidedCommands implements MeterBinder {

    private final Map<Verdict, LongAdder> counts =
            Map.of(Verdict.ACCEPTED, new LongAdder(), Verdict.REFUSED, new LongAdder());

    /**
     * Counts a decision when it is made: if its transaction fails, it is made and counted again. Commands that are decided again
     * to make a lost state again are counted, too.
     */
    public void count(SubmissionOutcome outcome) {
        var count = counts.get(outcome.getVerdict());
        if (count == null) {
            throw new IllegalArgumentException("no outcome of this service: " + outcome.getVerdict());
        }
        count.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((verdict, count) -> FunctionCounter.builder(
                        "media.grid.commands.decided", count, LongAdder::doubleValue)
                .description("Commands that this process has decided, by outcome.")
                .tag("outcome", verdict.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }
}
