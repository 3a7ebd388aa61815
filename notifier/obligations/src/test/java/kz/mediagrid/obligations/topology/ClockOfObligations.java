package kz.mediagrid.obligations.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Retention;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/** The clock of obligations under test: the real topology, with time and inputs that a test sets. */
final class ClockOfObligations implements AutoCloseable {

    /** Nobody is told of anything that stays overdue. */
    private static final EscalationPolicy NO_ESCALATION = new EscalationPolicy(List.of(), Map.of());

    static final String AUTHORISED_BODY = "mam";

    private static final Duration TICK = Duration.ofMillis(100);

    final Encoding encoding = new Encoding();
    final FakeInputs inputs;
    final Map<String, MapStore> stores = new HashMap<>();

    private final TermRule rule;
    private final EscalationPolicy escalationPolicy;
    private final CalendarLog calendars;
    private final Map<String, MapStore> changelogs = new HashMap<>();
    private final List<Input> sent = new ArrayList<>();
    private final List<BusinessClockSetting> settings = new ArrayList<>();
    private final List<ObligationChanged> obligations = new ArrayList<>();
    private final List<OverdueAlert> alerts = new ArrayList<>();
    private final List<MessageDue> messages = new ArrayList<>();
    private Set<ObligationKind> shown = EnumSet.allOf(ObligationKind.class);
    private final List<JointNotice> notices = new ArrayList<>();
    private Instant real;

    /** Since when something due waits longer than usual [real time]. */
    Optional<Instant> delayedSince = Optional.empty();

    private BusinessClock clock;
    private TopologyTestDriver driver;

    ClockOfObligations(Instant now) {
        this(now, new FakeInputs());
    }

    ClockOfObligations(Instant now, FakeInputs inputs) {
        this(now, inputs, TermRule.FROM_DAY_OF_RECEIPT, NO_ESCALATION);
    }

    ClockOfObligations(Instant now, TermRule rule) {
        this(now, new FakeInputs(), rule, NO_ESCALATION);
    }

    ClockOfObligations(Instant now, EscalationPolicy escalationPolicy) {
        this(now, new FakeInputs(), TermRule.FROM_DAY_OF_RECEIPT, escalationPolicy);
    }

    /** @param calendars what the topic of that name holds already */
    ClockOfObligations(Instant now, List<CalendarInForce> calendars) {
        this(now, new FakeInputs(), TermRule.FROM_DAY_OF_RECEIPT, NO_ESCALATION, calendars);
    }

    private ClockOfObligations(Instant now, FakeInputs inputs, TermRule rule, EscalationPolicy escalationPolicy) {
        this(now, inputs, rule, escalationPolicy, beganWith(WorkingCalendar.kazakhstan()));
    }

    private ClockOfObligations(
            Instant now,
            FakeInputs inputs,
            TermRule rule,
            EscalationPolicy escalationPolicy,
            List<CalendarInForce> calendars) {
        this.calendars = CalendarLog.of(calendars);
        this.real = now;
        this.inputs = inputs;
        this.rule = rule;
        this.escalationPolicy = escalationPolicy;
        start();
    }

    /** What the setup of a build with that calendar writes on the topic calendars. */
    static List<CalendarInForce> beganWith(WorkingCalendar calendar) {
        return List.of(CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build());
    }

    private void start() {
        clock = new BusinessClock(realClock());
        settings.forEach(clock::apply);
        driver = new TopologyTestDriver(topology(), settings(), real);
    }

    private Clock realClock() {
        InstantSource source = () -> real;
        return source.withZone(ZoneOffset.UTC);
    }

    Topology topology() {
        var ports = new ObligationTopology.Ports(
                new StageEnvironment(encoding::read, encoding, () -> inputs, since -> delayedSince = since, Traces.OFF),
                clock,
                calendars,
                WeekPolicy.standard(),
                rule,
                escalationPolicy,
                AUTHORISED_BODY,
                this::passOutput);
        return new ObligationTopology(ports, name -> stores.computeIfAbsent(name, MapStore::new)).addTo(new Topology());
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, ObligationTopology.APPLICATION_ID);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return settings;
    }

    private void passOutput(Consumer<SpecificRecord> taker) {
        obligations.forEach(taker);
        alerts.forEach(taker);
        messages.forEach(taker);
        notices.forEach(taker);
    }

    /** A record of an input, as it was sent. */
    private record Input(Topic topic, String key, byte @Nullable [] value) {}

    /** Business time now. */
    Instant now() {
        return clock.instant();
    }

    void send(SpecificRecord... records) {
        for (var record : records) {
            var topic = topicOf(record);
            sendBytes(topic, keyOf(record), encoding.serialize(topic.name(), record));
        }
    }

    private static Topic topicOf(SpecificRecord record) {
        return ObligationTopology.INPUTS.stream()
                .filter(topic -> topic.records().contains(record.getClass()))
                .findFirst()
                .orElseThrow();
    }

    private static String keyOf(SpecificRecord record) {
        if (record instanceof Agency agency) {
            return agency.getAgencyCode();
        }
        return record instanceof Outlet outlet ? outlet.getOutletId() : "key";
    }

    /** The outlet is taken from {@code outlets}: an entry without a value. */
    void outletIsGone(String outletId) {
        sendBytes(Topics.OUTLETS, outletId, null);
    }

    void sendBytes(Topic topic, byte @Nullable [] value) {
        sendBytes(topic, "key", value);
    }

    private void sendBytes(Topic topic, String key, byte @Nullable [] value) {
        inputs.sent(topic);
        var input = new Input(topic, key, value);
        sent.add(input);
        pipe(input);
    }

    private void pipe(Input input) {
        driver.createInputTopic(input.topic().name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(input.key().getBytes(StandardCharsets.UTF_8), input.value(), real);
    }

    /** Real time, and with it an unmoved clock, comes to {@code instant}, and the task looks once. */
    void comesTo(String instant) {
        passes(Duration.between(real, Instant.parse(instant)));
    }

    /** Real time passes, and then the task looks once. */
    void passes(Duration time) {
        real = real.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** Real time passes without anybody looking. */
    void passesUnseen(Duration time) {
        real = real.plus(time);
    }

    /** Real time passes, and the task looks as often as it does. */
    void passesTickByTick(Duration time) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            passes(TICK);
        }
    }

    /** Long enough that everything due, and waited for, is done. */
    void settles() {
        passesTickByTick(Duration.ofSeconds(4));
    }

    void moveClock(String instant, boolean running) {
        var setting = new BusinessClockSetting(Instant.parse(instant), real, running);
        settings.add(setting);
        clock.apply(setting);
    }

    /** Kill -9, and another process that takes its state from the changelogs. */
    void restart() {
        read();
        for (var name : List.copyOf(stores.keySet())) {
            var restored = changelogs.computeIfAbsent(name, MapStore::new);
            driver.createOutputTopic(
                            ObligationTopology.APPLICATION_ID + "-" + name + "-changelog",
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer())
                    .readKeyValuesToList()
                    .forEach(change -> restored.put(Bytes.wrap(change.key), change.value));
            var store = new MapStore(name);
            store.contents.putAll(restored.contents);
            stores.put(name, store);
        }
        commitOffsets();
        driver.close();
        start();
    }

    /** Directory and changelogs are lost: another process has its inputs alone, and what was written so far. */
    void losesItsState() {
        read();
        stores.clear();
        changelogs.clear();
        inputs.committed.replaceAll((topic, offset) -> 0L);
        driver.close();
        start();
    }

    /** Deletes the records on the outputs after the first {@code obligations} and {@code alerts}. */
    void losesOutputAfter(int obligations, int alerts) {
        read();
        this.obligations.subList(obligations, this.obligations.size()).clear();
        this.alerts.subList(alerts, this.alerts.size()).clear();
    }

    /** The process reads all inputs from their beginnings. */
    void replays() {
        replays(0, sent.size());
    }

    /** The same for the inputs number {@code from} to {@code to}, of all topics together. */
    void replays(int from, int to) {
        List.copyOf(sent).subList(from, to).forEach(this::pipe);
    }

    /** The number of records on the inputs. */
    int sent() {
        return sent.size();
    }

    /** The compacted topics hold the newest record of each key alone, and the deliveries are forgotten. */
    void inputsAge() {
        sent.removeIf(input -> input.topic().equals(Topics.DELIVERIES)
                || input.topic().retention() instanceof Retention.Compacted && !isNewest(input));
    }

    private boolean isNewest(Input input) {
        return sent.stream()
                .filter(other ->
                        other.topic().equals(input.topic()) && other.key().equals(input.key()))
                .reduce((first, second) -> second)
                .filter(last -> last == input)
                .isPresent();
    }

    /** Committed with the state, in one transaction. */
    private void commitOffsets() {
        var progress = driver.<String, Long>getKeyValueStore(
                InputProgress.STORED.store().name());
        for (var topic : ObligationTopology.INPUTS) {
            var last = progress.get(InputProgress.STORED.key().apply(topic));
            inputs.committed.put(topic.name(), last == null ? 0 : last + 1);
        }
    }

    /** From now on shows what is owed of that kind alone. */
    ClockOfObligations only(ObligationKind kind) {
        shown = Set.of(kind);
        return this;
    }

    List<ObligationChanged> obligations() {
        read();
        return obligations.stream()
                .filter(change -> shown.contains(change.getKind()))
                .toList();
    }

    /** Each transition as 'who: what', in order. */
    List<String> story() {
        return obligations().stream()
                .map(change -> change.getDebtor() + ": " + change.getTransition())
                .toList();
    }

    List<OverdueAlert> alerts() {
        read();
        return alerts.stream().filter(alert -> shown.contains(alert.getKind())).toList();
    }

    /** Each alert as 'who: what', in order. */
    List<String> told() {
        return alerts().stream()
                .map(alert -> alert.getDebtor() + ": " + alert.getAlertKind())
                .toList();
    }

    List<MessageDue> messages() {
        read();
        return messages.stream()
                .filter(message -> message.getOwed() == null
                        || shown.contains(message.getOwed().getKind()))
                .toList();
    }

    /** How each obligation stood last, by id. */
    Map<String, ObligationState> states() {
        var states = new HashMap<String, ObligationState>();
        obligations().forEach(change -> states.put(change.getObligationId(), change.getState()));
        return states;
    }

    /** The notices of joint matters, part by part. */
    List<JointNotice> notices() {
        read();
        return notices;
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.deadLetters(Service.NOTIFIER), DeadLetter.class);
    }

    private void read() {
        obligations.addAll(read(Topics.OBLIGATIONS, ObligationChanged.class));
        alerts.addAll(read(Topics.OVERDUE_ALERTS, OverdueAlert.class));
        notices.addAll(read(Topics.JOINT_NOTICES, JointNotice.class));
        messages.addAll(read(Topics.MESSAGES, MessageDue.class));
    }

    private <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        return driver
                .createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(value -> encoding.decode(topic, value, type))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
