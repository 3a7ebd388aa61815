package kz.mediagrid.aggregator.replay;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.follow.KafkaLog;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Recomputes versions from the commands on a broker, and compares them with the versions published on this broker. It
 * only reads from the broker, and stores its state in a temporary directory, which it deletes afterwards.
 *
 * @param client the client's settings, e.g. {@code bootstrap.servers} and security
 * @param policy the publishing time and the rule for Thursdays off, as set for the aggregator that published the
 *     versions
 */
public record BrokerReplay(Map<String, Object> client, WeekPolicy policy) {

    /** A replay with the standard policy for the weekly rhythm. */
    public static BrokerReplay of(String bootstrapServers) {
        return new BrokerReplay(Map.of("bootstrap.servers", bootstrapServers), WeekPolicy.standard());
    }

    /**
     * Replays all records that the topics contain at the time of the call.
     *
     * @param weeks selects the weeks whose versions are compared
     * @param findings receives each difference as it is found
     * @throws IllegalStateException if the broker stops answering or has no calendar
     */
    public Replay.Result run(Predicate<String> weeks, Consumer<Finding> findings) {
        var consumers = RawConsumers.factory(client);
        try (var serdes = new RecordSerdes(client);
                var grids = consumers.createConsumer();
                var commands = consumers.createConsumer();
                var stores = DiskStores.create()) {
            var reader = serdes.reader();
            var grid = new ReplayedGrid(stores, CalendarTopic.read(client, reader::read), policy);
            // The end of the versions is read first: every command that a version includes is on the log by then.
            var versions = new KafkaLog(grids, Topics.MEDIA_GRIDS);
            var logs = new Replay.Logs(
                    new KafkaLog(commands, Topics.GRID_COMMANDS),
                    versions,
                    reader::read,
                    putAside(consumers, reader),
                    reader::isWrittenAsUsual);
            return new Replay(logs, grid, weeks, findings).run();
        }
    }

    private static DeadLetteredCommands putAside(ConsumerFactory<byte[], byte[]> consumers, RecordReader reader) {
        var deadLetters = Topics.deadLetters(Service.GRID_AGGREGATOR);
        var putAside = new DeadLetteredCommands();
        try (var consumer = consumers.createConsumer()) {
            WholeTopic.read(consumer, deadLetters, record -> {
                if (reader.read(deadLetters.name(), record.value()) instanceof Readable readable) {
                    putAside.add((DeadLetter) readable.record());
                }
            });
        }
        return putAside;
    }
}
