package kz.mediagrid.platform.streams;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import kz.mediagrid.observability.trace.Traces;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a stage. A record that carries a trace has a span while it is handled; due work has one as soon as it sends a
 * record. The stage begins no trace for any other record.
 */
final class StageSpans {

    private final Traces traces;
    private final String name;

    private Span current = Span.NOOP;
    private Tracer.@Nullable SpanInScope entered;
    private boolean isDueWork;

    /** @param name the name of the spans of records */
    StageSpans(Traces traces, String name) {
        this.traces = traces;
        this.name = name;
    }

    /** Does the work of one record in a span that continues the record's trace. */
    void of(Record<byte[], byte[]> record, RecordMetadata place, Runnable work) {
        var traceparent = traces.isOn() ? Traces.traceparent(record.headers()) : Optional.<String>empty();
        if (traceparent.isEmpty()) {
            work.run();
            return;
        }
        enter(traces.after(traceparent.get())
                .name(name)
                .kind(Span.Kind.CONSUMER)
                .tag("messaging.destination.name", place.topic())
                .tag("messaging.kafka.offset", place.offset())
                .start());
        run(work);
    }

    /** Does due work. */
    void ofDueWork(Runnable work) {
        isDueWork = true;
        try {
            run(work);
        } finally {
            isDueWork = false;
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            Traces.fail(current, failure);
            throw failure;
        } finally {
            leave();
        }
    }

    private void enter(Span span) {
        current = span;
        entered = traces.enter(span);
    }

    private void leave() {
        if (entered != null) {
            entered.close();
            entered = null;
            current.end();
            current = Span.NOOP;
        }
    }

    /** The span that has begun; {@link Span#NOOP} if none has. */
    Span current() {
        return current;
    }

    /** The span for which a record is sent. Begins that of due work. */
    Span cause() {
        if (isDueWork && current == Span.NOOP && traces.isOn()) {
            enter(traces.root().name(name + " due").start());
        }
        return current;
    }

    void write(Span cause, Headers headers) {
        traces.write(cause, headers);
    }
}
