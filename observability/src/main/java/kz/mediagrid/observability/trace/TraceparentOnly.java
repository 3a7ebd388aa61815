package kz.mediagrid.observability.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the header {@code traceparent} alone. A caller's {@code tracestate} would lie on the log for ever. */
record TraceparentOnly(Propagator propagator) implements Propagator {

    @Override
    public List<String> fields() {
        return List.of(Traces.HEADER);
    }

    @Override
    public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {
        propagator.inject(context, carrier, (to, name, value) -> {
            if (name.equals(Traces.HEADER)) {
                setter.set(to, name, value);
            }
        });
    }

    @Override
    public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
        return propagator.extract(carrier, new Getter<C>() {
            @Override
            public @Nullable String get(C from, String name) {
                return name.equals(Traces.HEADER) ? getter.get(from, name) : null;
            }
        });
    }
}
