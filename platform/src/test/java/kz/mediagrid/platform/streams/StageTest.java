package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kz.mediagrid.observability.trace.CollectedSpans;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.state.Kept;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stage hands each record to its task, puts what the task cannot handle into dead letters, and ticks. */
class StageTest {

    private static final Kept<String> KEPT = new Kept<>("kept", String.class);
    private static final Stage STAGE = new Stage(
            "read",
            List.of(Topics.BUSINESS_CLOCK),
            "handle",
            List.of(KEPT),
            Map.of(Topics.CALENDARS, "write"),
            Service.NOTIFIER);
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final BusinessClockSetting SETTING = new BusinessClockSetting(Instant.EPOCH, Instant.EPOCH, true);

    private final List<SpecificRecord> written = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private boolean inputsOpen;

    @Test
    void whatCannotBeReadOrHandledGoesToDeadLettersAndTheRestGoesOn() {
        try (var driver = start(context -> new Task(calls))) {
            send(driver, "key", "broken");
            send(driver, "key", "refused");
            send(driver, "key", "good");
            var deadLetters = deadLetters(driver);
            assertThat(deadLetters)
                    .extracting(deadLetter -> new String(
                            deadLetter
                                    .headers()
                                    .lastHeader("kafka_dlt-exception-message")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .containsExactly("no schema", "refused");
            assertThat(deadLetters
                            .get(1)
                            .headers()
                            .lastHeader("kafka_dlt-original-offset")
                            .value())
                    .containsExactly(0, 0, 0, 0, 0, 0, 0, 1);
        }

        assertThat(calls)
                .containsExactly("taking 0", "passed 0", "taking 1", "passed 1", "taking 2", "handle 2", "passed 2");
        assertThat(written)
                .map(DeadLetter.class::cast)
                .extracting(DeadLetter::getOffset, DeadLetter::getCause)
                .containsExactly(tuple(0L, "no schema"), tuple(1L, "refused"));
    }

    @Test
    void aRecordWithoutAValueIsRejectedUnlessTheTaskKnowsWhatItMeans() {
        try (var driver = start(context -> new Task(calls))) {
            send(driver, "gone", null);
            send(driver, "other", null);
        }

        assertThat(calls).containsExactly("taking 0", "gone", "passed 0", "taking 1", "passed 1");
        assertThat(written)
                .map(deadLetter -> ((DeadLetter) deadLetter).getCause())
                .containsExactly("the record has no value");
    }

    @Test
    void theTaskTicksTenTimesASecond() {
        try (var driver = start(context -> new Task(calls))) {
            for (var tick = 0; tick < 10; tick++) {
                driver.advanceWallClockTime(Duration.ofMillis(100));
            }
        }

        assertThat(calls).hasSize(10).containsOnly("tick");
    }

    @Test
    void aTickCommitsWhatWasSentAndNotProgressAlone() {
        var streams = new MockProcessorContext<byte[], SpecificRecord>();
        var processor = STAGE.processor(environment(Traces.OFF), context -> new Task(calls));
        streams.setCurrentSystemTimeMs(0);
        processor.init(streams);

        process(processor, streams, 0, "good");
        assertThat(isCommittedByATick(streams)).isFalse();
        process(processor, streams, 1, "refused");
        assertThat(isCommittedByATick(streams)).isTrue();
        assertThat(isCommittedByATick(streams)).isFalse();
    }

    @Test
    void whatIsSentAfterAPauseIsCommittedAtOnce() {
        var streams = new MockProcessorContext<byte[], SpecificRecord>();
        var processor = STAGE.processor(environment(Traces.OFF), context -> new Task(calls));
        streams.setCurrentSystemTimeMs(0);
        processor.init(streams);

        assertThat(isCommittedAtOnce(processor, streams, 100)).isTrue();
        assertThat(isCommittedAtOnce(processor, streams, 199)).isFalse();
        assertThat(isCommittedAtOnce(processor, streams, 200)).isTrue();
        assertThat(isCommittedByATick(streams)).as("it was committed").isFalse();
    }

    private static boolean isCommittedAtOnce(
            Processor<byte[], byte[], byte[], SpecificRecord> processor,
            MockProcessorContext<byte[], SpecificRecord> streams,
            long now) {
        streams.resetCommit();
        streams.setCurrentSystemTimeMs(now);
        process(processor, streams, now, "refused");
        return streams.committed();
    }

    private static void process(
            Processor<byte[], byte[], byte[], SpecificRecord> processor,
            MockProcessorContext<byte[], SpecificRecord> streams,
            long offset,
            String value) {
        streams.setRecordMetadata(Topics.BUSINESS_CLOCK.name(), 0, offset);
        processor.process(new Record<>(new byte[0], value.getBytes(StandardCharsets.UTF_8), 0));
    }

    private static boolean isCommittedByATick(MockProcessorContext<byte[], SpecificRecord> streams) {
        streams.resetCommit();
        streams.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
        return streams.committed();
    }

    @Test
    void theInputsAreClosedWithTheTaskAlsoWhereItDoesNotStart() {
        try (var driver = start(context -> new Task(calls))) {
            assertThat(inputsOpen).isTrue();
        }
        assertThat(inputsOpen).isFalse();

        assertThatThrownBy(() -> start(context -> {
                    throw new IllegalStateException("The state is empty");
                }))
                .hasStackTraceContaining("The state is empty");
        assertThat(inputsOpen).isFalse();
    }

    @Test
    void aRecordThatCarriesATraceHasASpanAndSoHasWhatComesOfIt() {
        var spans = new CollectedSpans();
        try (var driver = start(context -> new Task(calls), spans.traces())) {
            send(driver, "key", "refused", TRACEPARENT);
            send(driver, "key", "good", "no trace");
            send(driver, "key", "good", null);

            var ended = spans.ended();
            assertThat(ended).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("handle");
                assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
                assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
                assertThat(span.getAttributes().asMap().toString())
                        .contains("business-clock", "BusinessClockSetting", "DEAD_LETTER");
            });
            assertThat(deadLetters(driver))
                    .singleElement()
                    .extracting(deadLetter -> Traces.traceparent(deadLetter.headers()))
                    .isEqualTo(Optional.of("00-0af7651916cd43dd8448eb211c80319c-"
                            + ended.get(0).getSpanId() + "-01"));
        }
    }

    @Test
    void aRecordThatIsHandledAgainHasNoSpan() {
        var spans = new CollectedSpans();
        try (var driver = start(context -> new Replaying(calls), spans.traces())) {
            send(driver, "key", "good", TRACEPARENT);
        }

        assertThat(calls).contains("handle 0");
        assertThat(spans.ended()).isEmpty();
    }

    @Test
    void dueWorkBeginsATraceOnlyOnceItSendsARecord() {
        var spans = new CollectedSpans();
        var sent = new ArrayList<String>();
        try (var driver = start(context -> new Due(context, sent, () -> {}), spans.traces())) {
            driver.advanceWallClockTime(Duration.ofMillis(100));
            assertThat(spans.ended()).isEmpty();

            sent.add("due");
            driver.advanceWallClockTime(Duration.ofMillis(100));

            assertThat(spans.ended()).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("handle due");
                assertThat(span.getParentSpanContext().isValid()).isFalse();
            });
            assertThat(driver.createOutputTopic(
                                    Topics.CALENDARS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList())
                    .singleElement()
                    .satisfies(record -> assertThat(
                                    Traces.traceparent(record.headers()).orElseThrow())
                            .contains(spans.ended().get(0).getTraceId()));
        }
    }

    @Test
    void theLogLinesOfDueWorkHaveItsTraceOnceItHasOne() {
        var spans = new CollectedSpans();
        var sent = new ArrayList<>(List.of("due"));
        var logged = new ArrayList<String>();
        try (var driver = start(context -> new Due(context, sent, () -> logged.add(traceOfLog())), spans.traces())) {
            driver.advanceWallClockTime(Duration.ofMillis(100));
        }

        assertThat(logged).containsExactly(spans.ended().get(0).getTraceId());
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    private static String traceOfLog() {
        return Span.current().getSpanContext().getTraceId();
    }

    @Test
    void theSpanOfARecordThatStopsTheStageHasTheTypeOfTheFailureAlone() {
        var spans = new CollectedSpans();
        var driver = start(context -> new Broken("Айгүл"), spans.traces());
        assertThatThrownBy(() -> send(driver, "key", "good", TRACEPARENT)).hasStackTraceContaining("Айгүл");

        assertThat(spans.ended()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString())
                    .contains("exception=\"IllegalStateException\"")
                    .doesNotContain("Айгүл");
        });
    }

    @Test
    void withoutTracingNothingHasAHeader() {
        try (var driver = start(context -> new Task(calls))) {
            send(driver, "key", "refused", TRACEPARENT);

            assertThat(deadLetters(driver))
                    .singleElement()
                    .satisfies(deadLetter -> assertThat(deadLetter.headers().lastHeader(Traces.HEADER))
                            .isNull());
        }
    }

    private TopologyTestDriver start(StageTask.Factory tasks) {
        return start(tasks, Traces.OFF);
    }

    private TopologyTestDriver start(StageTask.Factory tasks, Traces traces) {
        var topology = STAGE.addTo(new Topology(), environment(traces), tasks, Stores::inMemoryKeyValueStore);
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "stage");
        return new TopologyTestDriver(topology, settings);
    }

    private StageEnvironment environment(Traces traces) {
        return new StageEnvironment(
                StageTest::read,
                (topic, record) -> {
                    written.add(record);
                    return new byte[1];
                },
                OpenInputs::new,
                since -> {},
                traces);
    }

    private static Reading read(String topic, byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Unreadable("the record has no value");
        }
        return switch (new String(value, StandardCharsets.UTF_8)) {
            case "broken" -> new Reading.Unreadable("no schema");
            case "refused" -> new Reading.Readable(new BusinessClockSetting(Instant.EPOCH, Instant.EPOCH, false));
            default -> new Reading.Readable(SETTING);
        };
    }

    private static List<TestRecord<byte[], byte[]>> deadLetters(TopologyTestDriver driver) {
        return driver.createOutputTopic(
                        Topics.deadLetters(Service.NOTIFIER).name(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static void send(TopologyTestDriver driver, String key, @Nullable String value) {
        send(driver, key, value, null);
    }

    private static void send(
            TopologyTestDriver driver, String key, @Nullable String value, @Nullable String traceparent) {
        var headers = new RecordHeaders();
        if (traceparent != null) {
            headers.add(Traces.HEADER, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        driver.createInputTopic(Topics.BUSINESS_CLOCK.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        key.getBytes(StandardCharsets.UTF_8),
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                        headers));
    }

    /** Writes down what it is called for. */
    private record Task(List<String> calls) implements StageTask {

        @Override
        public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
            calls.add("taking " + offset);
        }

        @Override
        public void handle(SpecificRecord record, String topic, long offset) {
            if (!record.equals(SETTING)) {
                throw new RejectedRecordException("refused");
            }
            calls.add("handle " + offset);
        }

        @Override
        public boolean handleTombstone(String topic, String key) {
            return key.equals("gone") && calls.add("gone");
        }

        @Override
        public void passed(String topic, long offset) {
            calls.add("passed " + offset);
        }

        @Override
        public void tick(long realMillis) {
            calls.add("tick");
        }
    }

    /** Handles records again after its state was lost. */
    private record Replaying(List<String> calls) implements StageTask {

        @Override
        public boolean isReplaying() {
            return true;
        }

        @Override
        public void handle(SpecificRecord record, String topic, long offset) {
            calls.add("handle " + offset);
        }

        @Override
        public void passed(String topic, long offset) {}

        @Override
        public void tick(long realMillis) {}
    }

    /** Fails at each record. */
    private record Broken(String message) implements StageTask {

        @Override
        public void handle(SpecificRecord record, String topic, long offset) {
            throw new IllegalStateException(message);
        }

        @Override
        public void passed(String topic, long offset) {}

        @Override
        public void tick(long realMillis) {}
    }

    /** Sends when it is due, and calls {@code sent}. */
    private record Due(StageContext context, List<String> due, Runnable sent) implements StageTask {

        @Override
        public void handle(SpecificRecord record, String topic, long offset) {}

        @Override
        public void passed(String topic, long offset) {}

        @Override
        public void tick(long realMillis) {
            due.forEach(key -> {
                context.send(Topics.CALENDARS, key, SETTING);
                sent.run();
            });
        }
    }

    /** Inputs of which is known whether they are open. */
    private final class OpenInputs implements Inputs {

        OpenInputs() {
            inputsOpen = true;
        }

        @Override
        public Optional<Map<String, Long>> ends() {
            return Optional.empty();
        }

        @Override
        public boolean mayHoldRecords(String topic, long from, long to) {
            return false;
        }

        @Override
        public boolean holdsRecords(String topic, long from, long to) {
            return mayHoldRecords(topic, from, to);
        }

        @Override
        public Map<String, Long> committed() {
            return Map.of();
        }

        @Override
        public void close() {
            inputsOpen = false;
        }
    }
}
