package kz.mediagrid.observability.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Begins spans, and continues the traces that records carry in their header {@code traceparent} (W3C Trace Context). While
 * tracing is off, there are no spans, and no header is written.
 */
public final class Traces {

    /** The name of the header, of records as of HTTP requests. */
    public static final String HEADER = "traceparent";

    /** Tracing that is off. */
    public static final Traces OFF = new Traces(Tracer.NOOP, Propagator.NOOP);

    /** Ids of zeros alone are no ids. Services write the header of records, so a longer one, of a later version, is refused. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    private final Tracer tracer;
    private final Propagator propagator;

    /** @param tracer {@link Tracer#NOOP} if tracing is off */
    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    public boolean isOn() {
        return tracer != Tracer.NOOP;
    }

    /** The header {@code traceparent} of a record; empty if there is none or it is malformed. */
    public static Optional<String> traceparent(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return Optional.ofNullable(header == null ? null : header.value())
                .map(value -> new String(value, StandardCharsets.US_ASCII))
                .filter(value -> TRACEPARENT.matcher(value).matches());
    }

    /** The header {@code traceparent} with which the trace of {@code span} goes on; empty while tracing is off. */
    public Optional<String> traceparent(Span span) {
        if (span == Span.NOOP) {
            return Optional.empty();
        }
        var written = new AtomicReference<@Nullable String>();
        propagator.inject(span.context(), written, (carrier, name, value) -> {
            if (name.equals(HEADER)) {
                written.set(value);
            }
        });
        return Optional.ofNullable(written.get());
    }

    /** Puts the header of {@link #traceparent(Span)} into {@code headers}. */
    public void write(Span span, Headers headers) {
        traceparent(span).ifPresent(value -> headers.add(HEADER, value.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A span, not yet started, that continues the trace of a well-formed {@code traceparent}. */
    public Span.Builder after(String traceparent) {
        return propagator.extract(traceparent, new Propagator.Getter<String>() {
            @Override
            public @Nullable String get(@Nullable String carrier, String name) {
                return name.equals(HEADER) ? carrier : null;
            }
        });
    }

    /** The span of a well-formed {@code traceparent}, to link to; empty while tracing is off. */
    public Optional<TraceContext> context(String traceparent) {
        return Optional.ofNullable(isOn() ? tracer.traceContextBuilder() : null)
                .map(context -> context.traceId(traceparent.substring(TRACE_ID, SPAN_ID - 1))
                        .spanId(traceparent.substring(SPAN_ID, FLAGS - 1))
                        .sampled((Character.digit(traceparent.charAt(FLAGS + 1), 16) & 1) == 1)
                        .build());
    }

    /** A span, not yet started, that begins a trace. */
    public Span.Builder root() {
        return tracer.spanBuilder().setNoParent();
    }

    /** Marks {@code span} as failed, with the type of the failure alone: its message may hold what is private. */
    public static void fail(Span span, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        span.tag("exception", cause.getClass().getSimpleName()).error(cause);
    }

    /** Makes {@code span} the span of this thread's log lines, until the result is closed. */
    public Tracer.SpanInScope enter(Span span) {
        return tracer.withSpan(span);
    }
}
