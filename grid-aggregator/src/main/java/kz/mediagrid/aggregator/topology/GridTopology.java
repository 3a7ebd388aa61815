package kz.mediagrid.aggregator.topology;

import java.time.Clock;
import java.util.function.Supplier;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.state.GridStores;
import kz.mediagrid.platform.streams.ClockDelay;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.RecordReading;
import kz.mediagrid.platform.streams.TaskStores;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/** Turns the ordered commands of one jurisdiction into outcomes, planned events and numbered grids. */
public final class GridTopology {

    static final String READ = "read-commands";
    static final String DECIDE = "decide";

    private final Ports ports;
    private final boolean persistent;

    /** @param persistent whether the stores are on disk, or, for tests, in memory */
    public GridTopology(Ports ports, boolean persistent) {
        this.ports = ports;
        this.persistent = persistent;
    }

    /**
     * What the topology asks of the world around it.
     *
     * @param reading turns bytes into commands
     * @param writing turns records into bytes; may be used for any topic
     * @param clock business time
     * @param calendars which days are worked, as the log began, and what was put in force since
     * @param policy what was settled about the weekly rhythm
     * @param gather how long changes are gathered
     * @param inputs opens what tells the end of the log, one for each task
     * @param delay told where what is due waits long for the log
     * @param publishedVersions what was published before, for a state that was lost
     */
    public record Ports(
            RecordReading reading,
            Serializer<SpecificRecord> writing,
            Clock clock,
            CalendarLog calendars,
            WeekPolicy policy,
            GatherRule gather,
            Supplier<Inputs> inputs,
            ClockDelay delay,
            PublishedVersions publishedVersions) {}

    /** Adds all of it to an empty {@code topology}. */
    public Topology addTo(Topology topology) {
        topology.addSource(READ, new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.GRID_COMMANDS.name())
                .addProcessor(DECIDE, decide(), READ);
        TaskStores.builders(
                        GridStores.ALL, persistent ? Stores::persistentKeyValueStore : Stores::inMemoryKeyValueStore)
                .forEach(store -> topology.addStateStore(store, DECIDE));
        write(topology, StreamsOutbox.OUTCOMES, Topics.SUBMISSION_OUTCOMES);
        write(topology, StreamsOutbox.PLANNED_EVENTS, Topics.PLANNED_EVENTS);
        write(topology, StreamsOutbox.EVENT_HISTORY, Topics.PLANNED_EVENT_HISTORY);
        write(topology, StreamsOutbox.GRIDS, Topics.MEDIA_GRIDS);
        write(topology, StreamsOutbox.GRID_ENTRIES, Topics.MEDIA_GRID_ENTRIES);
        write(topology, StreamsOutbox.CALENDARS, Topics.CALENDARS);
        write(topology, StreamsOutbox.POLICIES, Topics.EDITORIAL_POLICIES);
        write(topology, StreamsOutbox.DEAD_LETTERS, Topics.deadLetters(Service.GRID_AGGREGATOR));
        return topology;
    }

    private ProcessorSupplier<byte[], byte[], byte[], SpecificRecord> decide() {
        return () -> new CommandProcessor(ports);
    }

    private void write(Topology topology, String sink, Topic topic) {
        topology.addSink(sink, topic.name(), new ByteArraySerializer(), values(), DECIDE);
    }

    // A tombstone has no schema that a serializer could look up.
    private Serializer<SpecificRecord> values() {
        return (topic, value) -> value == null ? null : ports.writing().serialize(topic, value);
    }
}
