package kz.mediagrid.observability.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trace goes on from record to record, and a span says nothing that is not on the list. */
class TracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final CollectedSpans spans = new CollectedSpans();

    @Test
    void aSpanContinuesTheTraceOfARecordAndARecordThatOfASpan() {
        var read = Traces.traceparent(headers(TRACEPARENT)).orElseThrow();
        var span = spans.traces().after(read).name("decide").start();
        var written = new RecordHeaders();
        spans.traces().write(span, written);
        span.end();

        assertThat(spans.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.getTraceId()).isEqualTo(TRACE);
            assertThat(ended.getParentSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(Traces.traceparent(written)).contains("00-" + TRACE + "-" + ended.getSpanId() + "-01");
        });
        assertThat(written.toArray()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n",
                "Оқу-ағарту министрлігі"
            })
    void aMalformedHeaderIsNoTrace(String traceparent) {
        assertThat(Traces.traceparent(headers(traceparent))).isEmpty();
        assertThat(Traces.traceparent(new RecordHeaders().add(Traces.HEADER, null)))
                .isEmpty();
    }

    @Test
    void tracingThatIsOffMakesNoSpanAndWritesNoHeader() {
        var written = new RecordHeaders();
        Traces.OFF.write(Span.NOOP, written);

        assertThat(Traces.OFF.isOn()).isFalse();
        assertThat(written.toArray()).isEmpty();
    }

    /** The path of a calendar holds its token, and the message of an exception what was typed. */
    @Test
    void aSpanHasNoAttributeThatIsNotOnTheListAndNoMessageOfAnException() {
        spans.traces()
                .root()
                .name("http get /calendars/{token}")
                .tag("uri", "/calendars/{token}")
                .tag("http.url", "/calendars/secret")
                .tag("media_grid.week", "2026-W50")
                .start()
                .error(new IllegalArgumentException("Айгүл Серікқызы"))
                .end();

        assertThat(spans.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.getAttributes().asMap())
                    .containsOnlyKeys(AttributeKey.stringKey("uri"), AttributeKey.stringKey("media_grid.week"));
            assertThat(ended.getEvents()).isEmpty();
            assertThat(ended.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(ended.getStatus().getDescription()).isEmpty();
        });
    }

    private static RecordHeaders headers(String traceparent) {
        var headers = new RecordHeaders();
        headers.add(Traces.HEADER, traceparent.getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
