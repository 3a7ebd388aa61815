package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.observability.trace.CollectedSpans;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command is decided in the trace of its call, and a version links to the commands that it takes in. */
class TracedVersionsTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";

    private final CollectedSpans spans = new CollectedSpans();
    private final Aggregator grid = new Aggregator(WEDNESDAY, spans.traces());

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aVersionLinksToTheCommandsSinceTheLastOneAndToItsOrder() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY), traceparent(1));
        grid.send(submit("edu-2", on("Another week", "2026-12-10"), WEDNESDAY), traceparent(2));
        grid.send(submit("edu-3", on("Untraced", "2026-12-03"), WEDNESDAY));
        grid.send(order(WEEK, WEDNESDAY), traceparent(3));
        grid.send(submit("edu-4", on("Later", "2026-12-03"), WEDNESDAY), traceparent(4));
        grid.send(order(WEEK, WEDNESDAY), traceparent(5));

        var versions = spans("publish version");
        assertThat(versions).hasSize(2).allSatisfy(version -> {
            assertThat(version.getParentSpanContext().isValid()).isFalse();
            assertThat(version.getAttributes().asMap().toString()).contains(WEEK);
        });
        assertThat(linked(versions.get(0))).containsExactly(trace(1), trace(3));
        assertThat(linked(versions.get(1))).containsExactly(trace(4), trace(5));
    }

    @Test
    void theSpanOfACommandSaysWhatBecameOfIt() {
        var outcome = grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY), traceparent(1));

        assertThat(outcome.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(spans("decide")).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(trace(1));
            assertThat(span.getAttributes().asMap().toString())
                    .contains(outcome.getSubmissionId(), "ACCEPTED", "EventSubmitted", WEEK)
                    .doesNotContain("Meeting");
        });
    }

    @Test
    void aVersionOfManyCommandsLinksToTheNewest() {
        IntStream.rangeClosed(1, 200)
                .forEach(number -> grid.send(
                        submit("edu-" + number, on("Meeting", "2026-12-03"), WEDNESDAY), traceparent(number)));
        grid.advanceTo(Instant.parse("2026-11-27T12:00:00Z"));

        assertThat(linked(spans("publish version").get(0)))
                .hasSize(128)
                .startsWith(trace(73))
                .endsWith(trace(200));
    }

    @Test
    void aVersionOfWhichTheLastPartWasNotSentEndsItsSpanBeforeTheNextVersion() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));
        grid.send(order(WEEK, WEDNESDAY));
        var sent = grid.versions().get(0);
        var versions = new VersionSpans(spans.traces());
        versions.of(MediaGridVersion.newBuilder(sent).setParts(2).build(), Span.NOOP);

        versions.of(MediaGridVersion.newBuilder(sent).setVersion(2).build(), Span.NOOP);

        assertThat(spans("publish version"))
                .extracting(span -> span.getAttributes().get(AttributeKey.longKey("media_grid.version")))
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void theEntriesOfAVersionHaveItsTraceAlsoOnceItsSpanHasEnded() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY), traceparent(1));
        grid.send(order(WEEK, WEDNESDAY), traceparent(2));
        grid.look();

        var version = spans("publish version").get(0).getSpanContext();
        assertThat(grid.headers(Topics.MEDIA_GRID_ENTRIES))
                .singleElement()
                .extracting(headers -> headers.get("traceparent"))
                .asString()
                .startsWith("00-%s-%s-".formatted(version.getTraceId(), version.getSpanId()));
    }

    private List<SpanData> spans(String name) {
        return spans.ended().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static List<String> linked(SpanData version) {
        return version.getLinks().stream()
                .map(link -> link.getSpanContext().getTraceId())
                .toList();
    }

    private static String trace(int number) {
        return "%032x".formatted(number);
    }

    private static String traceparent(int number) {
        return "00-" + trace(number) + "-b7ad6b7169203331-01";
    }
}
