package kz.mediagrid.aggregator.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.mediagrid.aggregator.metric.DecidedCommands;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The aggregator under test: the real topology, a clock that a test sets, a log that a test can let run ahead. */
final class Aggregator implements HistoryPlay.Stage, AutoCloseable {

    static final Duration GATHER = Duration.ofMinutes(10);
    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    final Encoding encoding;
    final SetClock clock;
    final FakeLog log = new FakeLog();
    final DecidedCommands decided = new DecidedCommands();

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> commands;
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new TreeMap<>();
    private final List<MediaGridVersion> versions = new ArrayList<>();
    private final List<SubmissionOutcome> outcomes = new ArrayList<>();
    private final List<CalendarInForce> calendars = new ArrayList<>();
    private final List<GridWeekState> weekStates = new ArrayList<>();
    private final List<EventStep> steps = new ArrayList<>();
    private int versionCount;

    Aggregator(Instant now) {
        this(now, List.of());
    }

    /** @param published what media-grids holds already */
    Aggregator(Instant now, List<MediaGridVersion> published) {
        this(now, published, WeekPolicy.standard());
    }

    Aggregator(Instant now, List<MediaGridVersion> published, WeekPolicy policy) {
        this(now, published, policy, beganWith(WorkingCalendar.kazakhstan()), GridTopology.AT_ONCE);
    }

    /** @param published what media-grids and grid-commands hold already, in this encoding */
    Aggregator(Instant now, PublishedVersions published, Encoding encoding) {
        this(
                now,
                published,
                WeekPolicy.standard(),
                beganWith(WorkingCalendar.kazakhstan()),
                GridTopology.AT_ONCE,
                encoding,
                Traces.OFF);
    }

    /** @param atOnce how many entries of versions one tick writes */
    Aggregator(Instant now, List<MediaGridVersion> published, int atOnce) {
        this(now, published, WeekPolicy.standard(), beganWith(WorkingCalendar.kazakhstan()), atOnce);
    }

    /** @param calendars what the topic of that name holds already */
    Aggregator(Instant now, List<MediaGridVersion> published, List<CalendarInForce> calendars) {
        this(now, published, WeekPolicy.standard(), calendars, GridTopology.AT_ONCE);
    }

    /** The same with traces. */
    Aggregator(Instant now, Traces traces) {
        this(
                now,
                List::of,
                WeekPolicy.standard(),
                beganWith(WorkingCalendar.kazakhstan()),
                GridTopology.AT_ONCE,
                new Encoding(),
                traces);
    }

    private Aggregator(
            Instant now,
            List<MediaGridVersion> published,
            WeekPolicy policy,
            List<CalendarInForce> calendars,
            int atOnce) {
        this(now, () -> published, policy, calendars, atOnce, new Encoding(), Traces.OFF);
    }

    private Aggregator(
            Instant now,
            PublishedVersions published,
            WeekPolicy policy,
            List<CalendarInForce> calendars,
            int atOnce,
            Encoding encoding,
            Traces traces) {
        this.encoding = encoding;
        clock = new SetClock(now);
        driver = new TopologyTestDriver(
                topology(
                        environment(encoding, log, traces),
                        clock,
                        published,
                        policy,
                        CalendarLog.of(calendars),
                        atOnce,
                        decided::count),
                settings());
        commands = driver.createInputTopic(
                Topics.GRID_COMMANDS.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What the setup of a build with that calendar writes on the topic calendars. */
    static List<CalendarInForce> beganWith(WorkingCalendar calendar) {
        return List.of(CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build());
    }

    static Topology topology(
            Encoding encoding, Clock clock, Inputs log, List<MediaGridVersion> published, WeekPolicy policy) {
        var calendars = CalendarLog.of(beganWith(WorkingCalendar.kazakhstan()));
        return topology(
                environment(encoding, log, Traces.OFF),
                clock,
                () -> published,
                policy,
                calendars,
                GridTopology.AT_ONCE,
                outcome -> {});
    }

    private static StageEnvironment environment(Encoding encoding, Inputs log, Traces traces) {
        return new StageEnvironment(encoding::read, encoding, () -> log, since -> {}, traces);
    }

    private static Topology topology(
            StageEnvironment environment,
            Clock clock,
            PublishedVersions published,
            WeekPolicy policy,
            CalendarLog calendars,
            int atOnce,
            Consumer<SubmissionOutcome> decided) {
        var ports = new GridTopology.Ports(
                environment, clock, calendars, policy, new GatherRule(GATHER), published, atOnce, decided);
        return new GridTopology(ports, Stores::inMemoryKeyValueStore).addTo(new Topology());
    }

    static Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "grid-aggregator");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return settings;
    }

    /** Sends the command and returns what became of it. */
    SubmissionOutcome send(SpecificRecord command) {
        sendBytes(encoding.serialize(Topics.GRID_COMMANDS.name(), command));
        var said = outcomes();
        return said.get(said.size() - 1);
    }

    /** Sends a command that carries a trace. */
    SubmissionOutcome send(SpecificRecord command, String traceparent) {
        log.end++;
        commands.pipeInput(new TestRecord<>(
                KEY,
                encoding.serialize(Topics.GRID_COMMANDS.name(), command),
                new RecordHeaders().add(Traces.HEADER, traceparent.getBytes(StandardCharsets.US_ASCII))));
        var said = outcomes();
        return said.get(said.size() - 1);
    }

    @Override
    public void put(SpecificRecord command) {
        send(command);
    }

    @Override
    public Instant now() {
        return clock.now;
    }

    void sendBytes(byte @Nullable [] value) {
        log.end++;
        commands.pipeInput(KEY, value);
    }

    /** Lets business time come to {@code instant}, and the task look at it. */
    @Override
    public void advanceTo(Instant instant) {
        clock.now = instant;
        look();
    }

    /** One tick passes. */
    void tick() {
        driver.advanceWallClockTime(Duration.ofMillis(100));
    }

    /** Whether a task is due that has not begun, or entries of a whole week are still to be compared. */
    boolean isBehind() {
        return hasKey("due", "000", "%015d~".formatted(clock.now.toEpochMilli())) || hasKey("comparisons", "0", "~");
    }

    /** Whether a task is due, or a version is being made. */
    boolean isBusy() {
        return isBehind() || hasKey("versions-in-press", "0", "~");
    }

    private boolean hasKey(String store, String first, String last) {
        try (var found = driver.getKeyValueStore(store).range(first, last)) {
            return found.hasNext();
        }
    }

    /** Ticks until nothing is due that may be done, and no version is being made. */
    @Override
    public void look() {
        var before = -1;
        while (before != versionCount) {
            before = versionCount;
            for (var tick = 0; tick < 20 || hasKey("versions-in-press", "0", "~"); tick++) {
                tick();
            }
            versions();
        }
    }

    /** Real time passes while business time stands; the task looks every second. */
    void realMinutesPass(int minutes) {
        for (var second = 0; second < minutes * 60; second++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
    }

    /** All parts published so far. */
    @Override
    public List<MediaGridVersion> versions() {
        read(Topics.MEDIA_GRIDS).forEach(pair -> versions.add(encoding.decode(pair.value, MediaGridVersion.class)));
        versionCount = versions.size();
        return versions;
    }

    @Override
    public List<SubmissionOutcome> outcomes() {
        read(Topics.SUBMISSION_OUTCOMES)
                .forEach(pair -> outcomes.add(encoding.decode(pair.value, SubmissionOutcome.class)));
        return outcomes;
    }

    /** The newest value of each key on media-grid-entries. */
    @Override
    public Map<String, GridEntry> entryTable() {
        return table(Topics.MEDIA_GRID_ENTRIES, GridEntry.class);
    }

    /** Each calendar that was kept, in order. */
    List<CalendarInForce> calendars() {
        read(Topics.CALENDARS).forEach(pair -> calendars.add(encoding.decode(pair.value, CalendarInForce.class)));
        return calendars;
    }

    /** Each editorial policy that was activated, by its version. */
    Map<String, EditorialPolicyInForce> policies() {
        return table(Topics.EDITORIAL_POLICIES, EditorialPolicyInForce.class);
    }

    /** Each state of a week that was written, in order. */
    List<GridWeekState> weekStates() {
        read(Topics.GRID_WEEKS).forEach(pair -> weekStates.add(encoding.decode(pair.value, GridWeekState.class)));
        return weekStates;
    }

    /** The newest state of each week. */
    Map<String, GridWeekState> weeks() {
        return weekStates().stream()
                .collect(Collectors.toMap(GridWeekState::getWeek, state -> state, (before, now) -> now));
    }

    /** Each step in the life of an event, in order. */
    @Override
    public List<EventStep> steps() {
        read(Topics.PLANNED_EVENT_HISTORY).forEach(pair -> {
            var step = encoding.decode(pair.value, EventStep.class);
            if (!step.getEventId().equals(new String(pair.key, StandardCharsets.UTF_8))) {
                throw new IllegalStateException("a step lies under another key than its event's");
            }
            steps.add(step);
        });
        return steps;
    }

    /** The newest value of each key on planned-events. */
    @Override
    public Map<String, PlannedEvent> eventTable() {
        return table(Topics.PLANNED_EVENTS, PlannedEvent.class);
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.deadLetters(Service.GRID_AGGREGATOR)).stream()
                .map(pair -> encoding.decode(pair.value, DeadLetter.class))
                .toList();
    }

    private <T extends SpecificRecord> Map<String, T> table(Topic topic, Class<T> type) {
        var table = new TreeMap<String, T>();
        for (var pair : read(topic)) {
            var key = new String(pair.key, StandardCharsets.UTF_8);
            if (pair.value == null) {
                table.remove(key);
            } else {
                table.put(key, encoding.decode(pair.value, type));
            }
        }
        return table;
    }

    private List<KeyValue<byte[], byte[]>> read(Topic topic) {
        return output(topic).readKeyValuesToList();
    }

    private TestOutputTopic<byte[], byte[]> output(Topic topic) {
        return outputs.computeIfAbsent(
                topic.name(),
                name -> driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** The headers of the records of {@code topic} that were not read before, in order. */
    List<Map<String, String>> headers(Topic topic) {
        return output(topic).readRecordsToList().stream()
                .map(record -> {
                    var headers = new TreeMap<String, String>();
                    record.headers()
                            .forEach(header ->
                                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    return (Map<String, String>) headers;
                })
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }

    /** A clock that shows what a test says. */
    static final class SetClock extends Clock {
        Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** The broker's view of the log: where it ends, and from where on it holds transaction markers only. */
    static final class FakeLog implements Inputs {
        long end;
        long markersFrom = Long.MAX_VALUE;
        long committed;
        boolean silent;
        int asked;

        @Override
        public Optional<Map<String, Long>> ends() {
            asked++;
            return silent ? Optional.empty() : Optional.of(Map.of(Topics.GRID_COMMANDS.name(), end));
        }

        @Override
        public boolean mayHoldRecords(String topic, long from, long to) {
            return from < Math.min(to, markersFrom);
        }

        @Override
        public boolean holdsRecords(String topic, long from, long to) {
            return mayHoldRecords(topic, from, to);
        }

        @Override
        public Map<String, Long> committed() {
            return Map.of(Topics.GRID_COMMANDS.name(), committed);
        }

        @Override
        public void close() {}
    }
}
