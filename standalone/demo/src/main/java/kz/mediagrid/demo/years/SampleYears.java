package kz.mediagrid.demo.years;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes sample data to the logs of one broker: the outlets, and the commands of consecutive weeks. The services make
 * their states from these records, as from any others.
 */
public final class SampleYears {

    private final String bootstrapServers;

    public SampleYears(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Writes the missing sample outlets and {@code weeks} weeks of commands, and returns when the broker has stored them.
     *
     * @param first the first week
     * @param written receives each week when its commands are stored
     * @return the number of commands
     * @throws PlatformFailure with one sentence for the user, if the media-grid has an outlet that is not a sample
     * @throws IllegalStateException if the broker does not store a record; a repeat of the call is harmless
     */
    public long write(GridWeek first, int weeks, Consumer<GridWeek> written) {
        Map<String, Object> client = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                20);
        try (var serdes = new RecordSerdes(client);
                var producer = new KafkaProducer<>(client, new ByteArraySerializer(), serdes.serializer())) {
            var log = new Log(producer, new AtomicReference<>());
            var known = outlets(client);
            log.put(
                    Topics.OUTLETS,
                    SampleOutlets.all(first.startsAt()).filter(outlet -> !known.contains(outlet.getOutletId())),
                    Outlet::getOutletId);
            return Stream.iterate(first, GridWeek::next)
                    .limit(weeks)
                    .mapToLong(week -> {
                        var count =
                                log.put(Topics.GRID_COMMANDS, SampleCommands.of(week), command -> Topics.JURISDICTION);
                        written.accept(week);
                        return count;
                    })
                    .sum();
        }
    }

    /** The ids of all sample outlets that were ever entered. */
    private static Set<String> outlets(Map<String, Object> client) {
        var others = new TreeSet<String>();
        var samples = new HashSet<String>();
        try (var consumer = RawConsumers.toTheEnds(client)) {
            WholeTopic.read(consumer, Topics.OUTLETS, record -> {
                var id = new String(record.key(), StandardCharsets.UTF_8);
                if (SampleOutlets.isSample(id)) {
                    samples.add(id);
                } else if (record.value() == null) {
                    others.remove(id);
                } else {
                    others.add(id);
                }
            });
        }
        if (!others.isEmpty()) {
            throw new PlatformFailure(
                    "The outlet %s would receive the sample versions: use a media-grid that has no outlet."
                            .formatted(others.first()));
        }
        return samples;
    }

    private record Log(Producer<byte[], SpecificRecord> producer, AtomicReference<@Nullable Exception> failure) {

        <T extends SpecificRecord> long put(Topic topic, Stream<T> records, Function<T, String> key) {
            var count = records.peek(record -> send(topic, key.apply(record), record))
                    .mapToLong(record -> 1)
                    .sum();
            producer.flush();
            var failed = failure.get();
            if (failed != null) {
                throw new IllegalStateException("The broker did not store the sample data.", failed);
            }
            return count;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // The callback stores the failure.
        private void send(Topic topic, String key, SpecificRecord record) {
            producer.send(
                    new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), record),
                    (place, failed) -> {
                        if (failed != null) {
                            failure.compareAndSet(null, failed);
                        }
                    });
        }
    }
}
