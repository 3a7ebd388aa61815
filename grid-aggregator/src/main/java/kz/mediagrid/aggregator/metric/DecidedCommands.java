package kz.mediagrid.aggregator.metric;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/** The number of commands that this process has decided, by outcome, for a rate of decisions. */
public final class DecidedCommands implements MeterBinder {

    private final Map<Verdict, LongAdder> counts = new EnumMap<>(Verdict.class);

    public DecidedCommands() {
        for (var verdict : Verdict.values()) {
            counts.put(verdict, new LongAdder());
        }
    }

    /**
     * Counts a decision when it is made: if its transaction fails, it is made and counted again. Commands that are decided again
     * to make a lost state again are counted, too.
     */
    public void count(SubmissionOutcome outcome) {
        requireNonNull(counts.get(outcome.getVerdict())).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((verdict, count) -> {
            // No service writes it.
            if (verdict != Verdict.UNKNOWN) {
                FunctionCounter.builder("media.grid.commands.decided", count, LongAdder::doubleValue)
                        .description("Commands that this process has decided, by outcome.")
                        .tag("outcome", verdict.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        });
    }
}
