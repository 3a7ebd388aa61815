package kz.mediagrid.obligations.topology;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.obligations.EscalationLadder;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.platform.clock.BusinessClock;
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
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/** Turns what happens in one jurisdiction, and the clock, into obligations and overdue alerts. */
public final class ObligationTopology {

    /** Its group, and how its internal topics begin; followers of topics have groups of the notifier's name too. */
    public static final String APPLICATION_ID = Service.NOTIFIER.id() + ".obligation-clock";

    /** One partition each, read by one task: what is due waits for all of them. */
    public static final List<Topic> INPUTS = List.of(
            Topics.GRID_COMMANDS,
            Topics.INFORMATION_REQUESTS,
            Topics.JOINT_MATTERS,
            Topics.AGENCIES,
            Topics.MEDIA_GRIDS,
            Topics.OUTLETS,
            Topics.DELIVERIES,
            Topics.OBLIGATION_NOTES);

    static final String READ = "read-what-happens";
    static final String WATCH = "watch-obligations";

    private final Ports ports;
    private final Function<String, KeyValueBytesStoreSupplier> suppliers;

    public ObligationTopology(Ports ports) {
        this(ports, Stores::persistentKeyValueStore);
    }

    /** @param suppliers where a store of that name lies */
    ObligationTopology(Ports ports, Function<String, KeyValueBytesStoreSupplier> suppliers) {
        this.ports = ports;
        this.suppliers = suppliers;
    }

    /**
     * What the topology asks of the world around it.
     *
     * @param reading turns bytes into records
     * @param writing turns records into bytes; may be used for any topic
     * @param clock business time
     * @param calendars which days are worked, as the log began, and what was put in force since
     * @param policy what was settled about the weekly rhythm
     * @param rule from which day the term of a request is counted
     * @param ladder whom to tell of what stays overdue
     * @param authorisedBody the code of the body that sends the grid to the mass media
     * @param inputs opens what tells the ends of the inputs, one for each task
     * @param delay told where what is due waits long for the inputs
     */
    public record Ports(
            RecordReading reading,
            Serializer<SpecificRecord> writing,
            BusinessClock clock,
            CalendarLog calendars,
            WeekPolicy policy,
            TermRule rule,
            EscalationLadder ladder,
            String authorisedBody,
            Supplier<Inputs> inputs,
            ClockDelay delay) {}

    /** Adds all of it to an empty {@code topology}. */
    public Topology addTo(Topology topology) {
        topology.addSource(
                        READ,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        INPUTS.stream().map(Topic::name).toArray(String[]::new))
                .addProcessor(WATCH, this::processor, READ);
        TaskStores.builders(ObligationStores.ALL, suppliers).forEach(store -> topology.addStateStore(store, WATCH));
        write(topology, Outbox.OBLIGATIONS, Topics.OBLIGATIONS);
        write(topology, Outbox.ALERTS, Topics.OVERDUE_ALERTS);
        write(topology, Outbox.NOTICES, Topics.JOINT_NOTICES);
        write(topology, Outbox.MESSAGES, Topics.MESSAGES);
        write(topology, Outbox.DEAD_LETTERS, Topics.deadLetters(Service.NOTIFIER));
        return topology;
    }

    private ObligationProcessor processor() {
        return new ObligationProcessor(ports);
    }

    private void write(Topology topology, String sink, Topic topic) {
        topology.addSink(sink, topic.name(), new ByteArraySerializer(), ports.writing(), WATCH);
    }
}
