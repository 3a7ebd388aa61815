package kz.mediagrid.replay;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.follow.KafkaLog;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;

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
        return run(weeks, findings, progress -> {});
    }

    /** @param told receives how many commands are replayed, from time to time */
    public Replay.Result run(Predicate<String> weeks, Consumer<Finding> findings, Consumer<Progress> told) {
        try (var serdes = new RecordSerdes(client);
                var consumer = RawConsumers.toTheEnds(client)) {
            var reader = serdes.reader();
            return run(repairs(consumer, reader), weeks, findings, told);
        }
    }

    /** The same with these repairs instead of those on the log. */
    Replay.Result run(Repairs repairs, Predicate<String> weeks, Consumer<Finding> findings, Consumer<Progress> told) {
        var consumers = RawConsumers.factory(client);
        try (var serdes = new RecordSerdes(client);
                var grids = consumers.createConsumer();
                var commands = consumers.createConsumer();
                var stores = DiskStores.create()) {
            var reader = serdes.reader();
            var grid = new ReplayedGrid(stores, CalendarTopic.read(client, reader::read), policy, repairs);
            var putAside = putAside(commands, reader);
            // The end of the versions is read first: every command that a version includes is on the log by then.
            var versions = new KafkaLog(grids, Topics.MEDIA_GRIDS);
            var logs = new Replay.Logs(
                    new KafkaLog(commands, Topics.GRID_COMMANDS, told),
                    versions,
                    reader::read,
                    putAside,
                    reader::isWrittenAsUsual);
            return new Replay(logs, grid, weeks, findings).run();
        }
    }

    // A command that is newer than this build ends the replay, which reports it.
    private static Repairs repairs(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, RecordReader reader) {
        return RepairRecords.read(new KafkaLog(consumer, Topics.GRID_COMMANDS), (topic, value) -> {
            try {
                return reader.read(topic, value);
            } catch (NewerRecordException newer) {
                return new Unreadable(String.valueOf(newer.getMessage()));
            }
        });
    }

    /** The commands that the aggregator sent to dead letters. */
    static DeadLetteredCommands putAside(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var deadLetters = Topics.deadLetters(Service.GRID_AGGREGATOR);
        var putAside = new DeadLetteredCommands();
        WholeTopic.read(consumer, deadLetters, reader::read, DeadLetter.class, putAside::add);
        return putAside;
    }
}
