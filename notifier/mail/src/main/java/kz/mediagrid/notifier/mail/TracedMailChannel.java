package kz.mediagrid.notifier.mail;

import io.micrometer.tracing.Span;
import java.util.Locale;
import kz.mediagrid.observability.trace.Traces;

/** Sends each mail in a span that continues the trace of its message. A mail about no message with a trace has no span. */
final class TracedMailChannel implements MailChannel {

    private final MailChannel channel;
    private final Mailbox mailbox;
    private final Traces traces;

    TracedMailChannel(MailChannel channel, Mailbox mailbox, Traces traces) {
        this.channel = channel;
        this.mailbox = mailbox;
        this.traces = traces;
    }

    @Override
    public MailOutcome send(Mail mail) {
        var traceparent = mailbox.traceparent(mail.name());
        if (!traces.isOn() || traceparent.isEmpty()) {
            return channel.send(mail);
        }
        var span = traces.after(traceparent.get())
                .name("send message")
                .kind(Span.Kind.CLIENT)
                .tag("media_grid.message", mail.name())
                .start();
        var entered = traces.enter(span);
        try {
            var outcome = channel.send(mail);
            span.tag("media_grid.outcome", outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT));
            return outcome;
        } catch (RuntimeException failure) {
            Traces.fail(span, failure);
            throw failure;
        } finally {
            entered.close();
            span.end();
        }
    }
}
