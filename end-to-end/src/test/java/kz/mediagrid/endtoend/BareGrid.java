package kz.mediagrid.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.platform.clock.ClockMover;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.schemas.SchemaIds;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a registry, set up, without services: for tests that bring aggregators of their own. */
final class BareGrid implements AutoCloseable {

    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);
    private static final Duration FOLLOWED = Duration.ofSeconds(60);

    private final Ports ports;
    private final EmbeddedPlatform platform;
    private final Map<String, Object> client;
    private final Admin admin;
    private final Producer<byte[], SpecificRecord> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final RecordSerdes serdes;
    private final RecordReader reader;

    private BareGrid(Ports ports, EmbeddedPlatform platform) {
        this.ports = ports;
        this.platform = platform;
        this.client = Map.of("bootstrap.servers", ports.bootstrapServers());
        this.admin = Admin.create(client);
        this.serdes = new RecordSerdes(client);
        this.producer = new KafkaProducer<>(client, new ByteArraySerializer(), serdes.serializer());
        this.consumer = RawConsumers.factory(client).createConsumer();
        this.reader = serdes.reader();
    }

    /** Starts one whose business clock stands at {@code begins}. */
    static BareGrid start(String name, Instant begins) {
        var ports = WholeMediaGrid.freePorts();
        var grid = new BareGrid(
                ports,
                EmbeddedPlatform.start(
                        WholeMediaGrid.newDirectory(name), WholeMediaGrid.registryHome(), ports.platform()));
        grid.setUp();
        grid.setClock(begins);
        return grid;
    }

    /** Makes the topics of the catalogue that are missing. */
    void setUp() {
        new PlatformSetup(platform.bootstrapServers(), platform.registryUrl(), 1).run();
    }

    /** Ends the registry for good, as if its machine were gone. */
    void loseRegistry() {
        var registry = ProcessHandle.current()
                .children()
                .filter(child ->
                        child.info().commandLine().orElse("").contains("-Dquarkus.http.port=" + ports.registry() + " "))
                .findFirst()
                .orElseThrow();
        registry.destroyForcibly();
        registry.onExit().join();
    }

    /** Stores the id of a schema as the setup of another build does. */
    void remember(String subject, Schema schema, int id) {
        try (var raw = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            SchemaIds.remember(raw, subject, schema, id);
        }
    }

    Ports ports() {
        return ports;
    }

    Admin admin() {
        return admin;
    }

    /** The offset at which the next record of the partition will be. */
    long end(TopicPartition partition) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    /** Puts a command at the end of the log; complete once the broker acknowledged it. */
    Future<RecordMetadata> send(SpecificRecord command) {
        return producer.send(new ProducerRecord<>(Topics.GRID_COMMANDS.name(), KEY, command));
    }

    /** The same, and returns its offset once the broker acknowledged it. */
    long put(SpecificRecord command) {
        return acknowledged(send(command));
    }

    /** Puts a record at the end of a topic, and returns its offset once the broker acknowledged it. */
    long put(Topic topic, String key, SpecificRecord record) {
        return acknowledged(
                producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), record)));
    }

    private static long acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Puts bytes at the end of the log as they are. */
    void putBytes(byte[] value) {
        putBytes(Topics.GRID_COMMANDS, value);
    }

    /** The same at the end of another topic. */
    void putBytes(Topic topic, byte[] value) {
        try (var raw = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            raw.send(new ProducerRecord<>(topic.name(), KEY, value));
        }
    }

    /** Sets the business clock, which stands, and does not wait for anybody to go by it. */
    void setClock(Instant now) {
        move(now, false, List.of());
    }

    /** Lets it run on from there, and returns once the aggregator goes by it. */
    void runFrom(Instant now) {
        move(now, true, List.of(Service.GRID_AGGREGATOR));
    }

    private void move(Instant now, boolean running, List<Service> followers) {
        try (var template = new RecordTemplate<>(client, serdes.serializer())) {
            new ClockMover(template, admin, Clock.systemUTC(), followers).move(now, running, FOLLOWED);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SubmissionOutcome> outcomes() {
        return values(Topics.SUBMISSION_OUTCOMES, SubmissionOutcome.class);
    }

    /** Every part of every version, in the order in which they were published. */
    List<MediaGridVersion> versions() {
        return values(Topics.MEDIA_GRIDS, MediaGridVersion.class);
    }

    /** Every step in the life of an event. */
    List<EventStep> steps() {
        return values(Topics.PLANNED_EVENT_HISTORY, EventStep.class);
    }

    /** All records of a topic, in order. */
    <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type) {
        return contents(topic.name()).stream().map(record -> read(record, type)).toList();
    }

    /** The newest value of each key of a compacted topic. */
    <T extends SpecificRecord> Map<String, T> table(Topic topic, Class<T> type) {
        var table = new TreeMap<String, T>();
        for (var record : contents(topic.name())) {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                table.remove(key);
            } else {
                table.put(key, read(record, type));
            }
        }
        return table;
    }

    private <T extends SpecificRecord> T read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (reader.read(record.topic(), record.value()) instanceof Readable readable) {
            return type.cast(readable.record());
        }
        throw new AssertionError("unreadable: " + record);
    }

    /** All that a topic holds now, committed records only. */
    List<ConsumerRecord<byte[], byte[]>> contents(String topic) {
        var contents = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        WholeTopic.read(consumer, topic, contents::add);
        return contents;
    }

    @Override
    public void close() {
        consumer.close();
        serdes.close();
        producer.close();
        admin.close();
        platform.close();
    }
}
