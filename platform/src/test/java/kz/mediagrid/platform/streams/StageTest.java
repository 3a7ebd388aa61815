package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.state.Kept;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stage hands each record to its task, puts what the task cannot handle into dead letters, and ticks. */
class StageTest {

    private static final Kept<String> KEPT = new Kept<>("kept", String.class);
    private static final Stage STAGE =
            new Stage("read", List.of(Topics.BUSINESS_CLOCK), "handle", List.of(KEPT), Map.of(), Service.NOTIFIER);
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
            var deadLetters = driver.createOutputTopic(
                            Topics.deadLetters(Service.NOTIFIER).name(),
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer())
                    .readRecordsToList();
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

    private TopologyTestDriver start(StageTask.Factory tasks) {
        var environment = new StageEnvironment(
                StageTest::read,
                (topic, record) -> {
                    written.add(record);
                    return new byte[1];
                },
                OpenInputs::new,
                since -> {});
        var topology = STAGE.addTo(new Topology(), environment, tasks, Stores::inMemoryKeyValueStore);
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "stage");
        return new TopologyTestDriver(topology, settings);
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

    private static void send(TopologyTestDriver driver, String key, @Nullable String value) {
        driver.createInputTopic(Topics.BUSINESS_CLOCK.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(
                        key.getBytes(StandardCharsets.UTF_8),
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
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
