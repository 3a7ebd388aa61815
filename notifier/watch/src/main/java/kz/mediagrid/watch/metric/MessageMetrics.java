package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;

/** Metrics of messages to people. */
public final class MessageMetrics implements ViewMetrics {

    private final Watch watch;
    private final Clock business;
    private final MailSwitch mail;

    public MessageMetrics(Watch watch, Clock business, MailSwitch mail) {
        this.watch = watch;
        this.business = business;
        this.mail = mail;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var outcome : MessageOutcome.values()) {
            if (outcome != MessageOutcome.UNKNOWN) {
                FunctionCounter.builder(
                                "media.grid.message.attempts", watch.messages(), messages -> messages.count(outcome))
                        .description("Attempts to send a message, by outcome.")
                        .tag("outcome", Labels.of(outcome))
                        .register(registry);
            }
        }
        Gauge.builder("media.grid.mail.enabled", () -> mail.on() ? 1 : 0)
                .description("Whether this installation has a mail server (1) or sends no mail (0).")
                .register(registry);
        Gauge.builder("media.grid.messages.waiting", () -> watch.messages().waiting(business.instant()))
                .description("Messages that are due and were not sent.")
                .register(registry);
    }
}
