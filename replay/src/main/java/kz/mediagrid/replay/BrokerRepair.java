package kz.mediagrid.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.follow.KafkaLog;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.StateGuard;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the data of an earlier build on a broker: writes what it damaged to {@code grid-commands}, and deletes the state
 * of the aggregator, so that the next start makes it again.
 *
 * @param client the client's settings, e.g. {@code bootstrap.servers} and security
 * @param policy the publishing time and the rule for Thursdays off, as set for the aggregator that published the
 *     versions
 * @param told receives how much of a piece of work is done, with the name of the work, from time to time
 */
public record BrokerRepair(Map<String, Object> client, WeekPolicy policy, BiConsumer<String, Progress> told) {

    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    /**
     * Repairs the data. If nothing is damaged, or if a difference would remain, writes nothing.
     *
     * @throws kz.mediagrid.platform.streams.StateRefusedException if an instance of the aggregator is running
     * @throws IllegalStateException if the broker stops answering
     */
    public LogRepair run() {
        try (var serdes = new RecordSerdes(client)) {
            var repair = plan(serdes.reader());
            if (!repair.isNothing() && repair.remaining().isEmpty()) {
                // First, because an aggregator whose state was made without the repair stops at its record.
                StateGuard.forget(client, Service.GRID_AGGREGATOR.id());
                write(repair, serdes);
            }
            return repair;
        }
    }

    private LogRepair plan(RecordReader reader) {
        try (var commands = consumer();
                var others = consumer()) {
            return new RepairPlan(new RepairPlan.Logs(
                            () -> log(commands),
                            reader::read,
                            BrokerReplay.putAside(others, reader),
                            outcomes(others, reader),
                            headers(others, reader),
                            this::replay))
                    .make();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return RawConsumers.toTheEnds(client);
    }

    private Iterator<LogRecord> log(Consumer<byte[], byte[]> consumer) {
        return new KafkaLog(
                consumer, Topics.GRID_COMMANDS, progress -> told.accept("Looking for damaged commands", progress));
    }

    private static KnownOutcomes outcomes(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var outcomes = new KnownOutcomes();
        WholeTopic.read(consumer, Topics.SUBMISSION_OUTCOMES, reader::read, SubmissionOutcome.class, outcomes::add);
        return outcomes;
    }

    private static List<MediaGridVersion> headers(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var headers = new ArrayList<MediaGridVersion>();
        WholeTopic.read(consumer, Topics.MEDIA_GRIDS, reader::read, MediaGridVersion.class, part -> {
            if (part.getPart() == 1) {
                headers.add(VersionHeaders.of(part));
            }
        });
        return headers;
    }

    private List<Finding> replay(Repairs repairs) {
        var found = new ArrayList<Finding>();
        new BrokerReplay(client, policy)
                .run(
                        repairs,
                        week -> true,
                        finding -> {
                            if (finding.kind() != Kind.REPAIRED) {
                                found.add(finding);
                            }
                        },
                        progress -> told.accept("Replaying the commands", progress));
        return found;
    }

    private void write(LogRepair repair, RecordSerdes serdes) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                var serializer = serdes.serializer()) {
            repair.record()
                    .ifPresent(record -> write(producer, serializer.serialize(Topics.GRID_COMMANDS.name(), record)));
            repair.again().forEach(held -> write(producer, held.value()));
        }
    }

    private static void write(Producer<byte[], byte[]> producer, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(Topics.GRID_COMMANDS.name(), KEY, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker did not acknowledge the repair: run the command again.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing the repair", e);
        }
    }
}
