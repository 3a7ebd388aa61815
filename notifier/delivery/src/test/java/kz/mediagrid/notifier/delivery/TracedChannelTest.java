package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.observability.trace.CollectedSpans;
import kz.mediagrid.observability.trace.Traces;
import org.junit.jupiter.api.Test;

/** A message is sent in the trace of its version, and tells the outlet of the trace only while tracing is on. */
class TracedChannelTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String VERSION = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String OTHER = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> ABOUT = Map.of("media_grid.week", "2026-W50", "media_grid.outlet", "tv");

    private final CollectedSpans spans = new CollectedSpans();
    private final List<Message> sent = new ArrayList<>();

    @Test
    void aWebhookIsPostedInASpanThatTheOutletCanContinue() {
        deliver(spans.traces(), "https://tv.example/grid?token=secret", new Delivered(204), VERSION);

        var span = span();
        assertThat(span.getName()).isEqualTo("send webhook");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().asMap().toString())
                .contains("2026-W50", "tv", "DELIVERED", "204")
                .doesNotContain("secret", "tv.example");
        assertThat(sent.get(0).trace().causes()).containsExactly("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void aMailOfTheMorningLinksToItsVersions() {
        deliver(
                spans.traces(),
                "mailto:desk@tv.example",
                RetryLater.because("desk@tv.example is away"),
                VERSION,
                OTHER);

        var span = span();
        assertThat(span.getName()).isEqualTo("send mail");
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(TRACE, "1af7651916cd43dd8448eb211c80319c");
        assertThat(span.getAttributes().asMap().toString())
                .contains("RETRY_LATER")
                .doesNotContain("desk");
    }

    @Test
    void aDeliveryThatFailsAtOnceOrLaterEndsItsSpanWithTheTypeOfTheFailureAlone() {
        var atOnce = new TracedChannel(
                message -> {
                    throw new IllegalStateException("desk@tv.example");
                },
                spans.traces());
        assertThatThrownBy(() -> atOnce.deliver(message("https://tv.example/", VERSION)))
                .hasMessage("desk@tv.example");

        var later = new TracedChannel(
                message -> CompletableFuture.supplyAsync(() -> {
                    throw new IllegalStateException("desk@tv.example");
                }),
                spans.traces());
        assertThat(later.deliver(message("https://tv.example/", VERSION))).failsWithin(SOON);

        assertThat(spans.ended()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("exception")))
                    .isEqualTo("IllegalStateException");
        });
    }

    @Test
    void theLogLinesOfAnAttemptHaveItsTrace() {
        var logged = new ArrayList<String>();
        var channel = new TracedChannel(
                message -> {
                    logged.add(Span.current().getSpanContext().getTraceId());
                    return CompletableFuture.completedFuture(new Delivered(204));
                },
                spans.traces());

        channel.deliver(message("https://tv.example/", VERSION)).join();

        assertThat(logged).containsExactly(TRACE);
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void aMessageOfARecordWithoutATraceBeginsNone() {
        deliver(spans.traces(), "https://tv.example/", new Delivered(204));

        assertThat(sent.get(0).trace().causes()).isEmpty();
        assertThat(spans.ended()).isEmpty();
    }

    @Test
    void withoutTracingTheOutletIsToldOfNoTrace() {
        deliver(Traces.OFF, "https://tv.example/", new Delivered(204), VERSION);

        assertThat(sent.get(0).trace().causes()).isEmpty();
        assertThat(spans.ended()).isEmpty();
    }

    private void deliver(Traces traces, String address, DeliveryOutcome outcome, String... causes) {
        var channel = new TracedChannel(
                message -> {
                    sent.add(message);
                    return CompletableFuture.completedFuture(outcome);
                },
                traces);
        channel.deliver(message(address, causes)).join();
    }

    private static Message message(String address, String... causes) {
        return new Message(
                "tv_2026-W50_1",
                URI.create(address),
                List.of(),
                new byte[0],
                new Transcript(),
                new MessageTrace(List.of(causes), ABOUT));
    }

    private SpanData span() {
        assertThat(spans.ended()).hasSize(1);
        return spans.ended().get(0);
    }
}
