package kz.mediagrid.observability.trace;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** Tracing that is on, with a collector in memory. */
public final class CollectedSpans {

    private final InMemorySpanExporter collector = InMemorySpanExporter.create();
    private final Traces traces;

    public CollectedSpans() {
        var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new PlainSpans(collector)))
                .build();
        var tracer = provider.get("test");
        traces = new Traces(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {}),
                new TraceparentOnly(new OtelPropagator(
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer)));
    }

    public Traces traces() {
        return traces;
    }

    /** The spans that have ended, in order. */
    public List<SpanData> ended() {
        return collector.getFinishedSpanItems();
    }
}
