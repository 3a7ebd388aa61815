package kz.mediagrid.notifier.known;

import java.util.Iterator;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.grid.known.AsOfWeek.Recorded;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.platform.follow.KafkaLog;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Reconstructs a week's state at an instant by replaying the topics up to the instant.
 *
 * @param client the consumer settings, with the broker's address
 * @param policy the policy that sets the weekly rhythm
 */
public record AsOfReplay(Map<String, Object> client, RecordReader reader, WeekPolicy policy) implements AsOfWeeks {

    @Override
    public AsOfWeek.Known at(GridWeek week, AsOf asOf) {
        var consumers = RawConsumers.factory(client);
        try (var stores = DiskStores.create();
                var commands = consumers.createConsumer();
                var versions = consumers.createConsumer()) {
            return AsOfWeek.of(
                    recorded(commands, Topics.GRID_COMMANDS),
                    recorded(versions, Topics.MEDIA_GRIDS),
                    new ReplayedGrid(stores, CalendarTopic.read(client, reader::read), policy),
                    week.toString(),
                    asOf.at());
        }
    }

    private Iterator<Recorded> recorded(Consumer<byte[], byte[]> consumer, Topic topic) {
        var log = new KafkaLog(consumer, topic);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return log.hasNext();
            }

            @Override
            public Recorded next() {
                return recorded(topic, log.next());
            }
        };
    }

    private Recorded recorded(Topic topic, LogRecord record) {
        return record instanceof Held held && reader.read(topic.name(), held.value()) instanceof Readable readable
                ? new Recorded(record.offset(), readable.record())
                : new Recorded(record.offset(), null);
    }
}
