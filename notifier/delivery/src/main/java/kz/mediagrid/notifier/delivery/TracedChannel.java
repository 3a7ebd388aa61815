package kz.mediagrid.notifier.delivery;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.observability.trace.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Sends each message in a span. The span continues the trace of the version that the message tells of; a message about several
 * versions begins a trace and links to theirs. A message about no version with a trace has no span.
 */
final class TracedChannel implements DeliveryChannel {

    private final DeliveryChannel channel;
    private final Traces traces;

    TracedChannel(DeliveryChannel channel, Traces traces) {
        this.channel = channel;
        this.traces = traces;
    }

    @Override
    public CompletableFuture<DeliveryOutcome> deliver(Message message) {
        if (!traces.isOn() || message.trace().causes().isEmpty()) {
            return channel.deliver(message.in(MessageTrace.NONE));
        }
        var span = begin(message);
        var sending = new MessageTrace(
                traces.traceparent(span).stream().toList(), message.trace().about());
        var entered = traces.enter(span);
        try {
            return channel.deliver(message.in(sending)).whenComplete((outcome, failure) -> end(span, outcome, failure));
        } catch (RuntimeException failure) {
            end(span, null, failure);
            throw failure;
        } finally {
            entered.close();
        }
    }

    private Span begin(Message message) {
        var trace = message.trace();
        var begun = follow(trace.causes())
                .name("mailto".equals(message.address().getScheme()) ? "send mail" : "send webhook")
                .kind(Span.Kind.CLIENT);
        trace.about().forEach(begun::tag);
        return begun.start();
    }

    private Span.Builder follow(List<String> causes) {
        if (causes.size() == 1) {
            return traces.after(causes.get(0));
        }
        var root = traces.root();
        causes.forEach(cause -> traces.context(cause).ifPresent(context -> root.addLink(new Link(context))));
        return root;
    }

    private static void end(Span span, @Nullable DeliveryOutcome outcome, @Nullable Throwable failure) {
        if (failure != null) {
            Traces.fail(span, failure);
        } else if (outcome instanceof Delivered delivered) {
            describe(span, "DELIVERED", delivered.status());
        } else if (outcome instanceof RetryLater later) {
            describe(span, "RETRY_LATER", later.status());
        } else if (outcome instanceof Gone gone) {
            describe(span, "GONE", gone.status());
        }
        span.end();
    }

    private static void describe(Span span, String outcome, @Nullable Integer status) {
        span.tag("media_grid.outcome", outcome);
        if (status != null) {
            span.tag("http.response.status_code", status);
        }
    }
}
