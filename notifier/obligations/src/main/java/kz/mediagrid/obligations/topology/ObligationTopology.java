package kz.mediagrid.obligations.topology;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.ObligationEngine;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.obligations.PastRecords;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.Stage;
import kz.mediagrid.platform.streams.StageContext;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.platform.streams.StoredProgress;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * Derives obligations and overdue alerts from the records of one jurisdiction, i.e. of one country, and from business time.
 */
public final class ObligationTopology {

    /**
     * The name of the consumer group, and the prefix of its internal topics. It begins with the notifier's name, as the
     * group names of topic followers do.
     */
    public static final String APPLICATION_ID = Service.NOTIFIER.id() + ".obligation-clock";

    /**
     * The input topics, one partition each. One Kafka Streams task reads them all, because due work must wait until all
     * inputs are read up to its due time.
     */
    public static final List<Topic> INPUTS = List.of(
            Topics.GRID_COMMANDS,
            Topics.INFORMATION_REQUESTS,
            Topics.JOINT_MATTERS,
            Topics.AGENCIES,
            Topics.MEDIA_GRIDS,
            Topics.OUTLETS,
            Topics.DELIVERIES,
            Topics.OBLIGATION_NOTES);

    /** For each input, the offset of the last record that the state contains. */
    public static final StoredProgress PROGRESS = InputProgress.STORED;

    static final Stage STAGE = new Stage(
            "read-what-happens",
            INPUTS,
            "watch-obligations",
            ObligationStores.ALL,
            Map.of(
                    Topics.OBLIGATIONS, "write-obligations",
                    Topics.OVERDUE_ALERTS, "write-alerts",
                    Topics.JOINT_NOTICES, "write-joint-notices",
                    Topics.MESSAGES, "write-messages"),
            Service.NOTIFIER);

    private final Ports ports;
    private final Function<String, KeyValueBytesStoreSupplier> suppliers;

    public ObligationTopology(Ports ports) {
        this(ports, Stores::persistentKeyValueStore);
    }

    /** @param suppliers the supplier of each store, by the store's name */
    ObligationTopology(Ports ports, Function<String, KeyValueBytesStoreSupplier> suppliers) {
        this.ports = ports;
        this.suppliers = suppliers;
    }

    /**
     * The objects that the application provides to the topology.
     *
     * @param clock business time
     * @param calendars the first working calendar of the log, and the calendars activated since
     * @param policy the policy for the weekly rhythm
     * @param rule the rule for the first day of a request's term
     * @param escalationPolicy the escalation policy
     * @param authorisedBody the code of the state body that sends the grid to the mass media
     * @param pastRecords the records that the clock of obligations wrote before, for a rebuild of a lost state
     */
    public record Ports(
            StageEnvironment environment,
            BusinessClock clock,
            CalendarLog calendars,
            WeekPolicy policy,
            TermRule rule,
            EscalationPolicy escalationPolicy,
            String authorisedBody,
            PastRecords pastRecords) {

        ObligationEngine engine(StageContext context) {
            return new ObligationEngine(
                    context, context::send, calendars, policy, rule, escalationPolicy, authorisedBody);
        }
    }

    /** Adds the stage to an empty {@code topology}. */
    public Topology addTo(Topology topology) {
        return STAGE.addTo(topology, ports.environment(), context -> new ObligationTask(context, ports), suppliers);
    }
}
