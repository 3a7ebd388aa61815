package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.notifier.mail.MailOutcome.Sent;
import kz.mediagrid.observability.trace.CollectedSpans;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

/** A mail to a body is sent in the trace of its message, and its span names the message alone. */
class TracedMailChannelTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Mail MAIL = new Mail(
            "REMINDER/req-1/UNIT", "press@edu.example", null, new MailText("Сұрау салу", "Айгүл", "<p>Айгүл</p>"));

    private final CollectedSpans spans = new CollectedSpans();
    private final Mailbox mailbox = Inbox.empty(
                    "mam", new HeapStores(), new HeapStores(), new FiledEvents(new HeapStores()))
            .mailbox();
    private final List<String> logged = new ArrayList<>();
    private final MailChannel sending = mail -> {
        logged.add(Span.current().getSpanContext().getTraceId());
        return new Sent("250 OK press@edu.example");
    };

    @Test
    void aMailIsSentInTheTraceOfItsMessage() {
        mailbox.traced(MAIL.name(), "00-" + TRACE + "-b7ad6b7169203331-01");

        new TracedMailChannel(sending, mailbox, spans.traces()).send(MAIL);

        assertThat(logged).containsExactly(TRACE);
        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("send message");
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(span.getAttributes().asMap())
                    .isEqualTo(Map.of(
                            AttributeKey.stringKey("media_grid.message"), "REMINDER/req-1/UNIT",
                            AttributeKey.stringKey("media_grid.outcome"), "SENT"));
        });
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void anUnexpectedFailureEndsTheSpanWithItsType() {
        mailbox.traced(MAIL.name(), "00-" + TRACE + "-b7ad6b7169203331-01");
        var broken = new TracedMailChannel(
                mail -> {
                    throw new IllegalStateException(mail.to());
                },
                mailbox,
                spans.traces());

        assertThatThrownBy(() -> broken.send(MAIL)).hasMessage("press@edu.example");

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("exception")))
                    .isEqualTo("IllegalStateException");
        });
    }

    @Test
    void aMailOfAMessageWithoutATraceAndAnyMailWithoutTracingHaveNoSpan() {
        assertThat(new TracedMailChannel(sending, mailbox, spans.traces()).send(MAIL))
                .isInstanceOf(Sent.class);
        mailbox.traced(MAIL.name(), "00-" + TRACE + "-b7ad6b7169203331-01");
        assertThat(new TracedMailChannel(sending, mailbox, Traces.OFF).send(MAIL))
                .isInstanceOf(Sent.class);

        assertThat(spans.ended()).isEmpty();
    }
}
