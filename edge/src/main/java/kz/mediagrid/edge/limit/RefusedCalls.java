package kz.mediagrid.edge.limit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** The number of calls that each limit has refused in this process, as a metric. */
@Component
public final class RefusedCalls implements MeterBinder {

    private final Map<RefusingLimit, LongAdder> counts = new EnumMap<>(RefusingLimit.class);

    public RefusedCalls() {
        for (var limit : RefusingLimit.values()) {
            counts.put(limit, new LongAdder());
        }
    }

    /** Counts a call that {@code limit} refuses, and returns its refusal. */
    public <T> T by(RefusingLimit limit, T refusal) {
        adder(limit).increment();
        return refusal;
    }

    /** The number of calls that {@code limit} has refused. */
    public long count(RefusingLimit limit) {
        return adder(limit).sum();
    }

    private LongAdder adder(RefusingLimit limit) {
        return Objects.requireNonNull(counts.get(limit));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var limit : RefusingLimit.values()) {
            FunctionCounter.builder("media.grid.calls.refused", this, refused -> refused.count(limit))
                    .description("Calls that a limit refused.")
                    .tag("limit", limit.label())
                    .register(registry);
        }
    }
}
