package kz.mediagrid.aggregator.topology;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.state.GridStores;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.platform.streams.Stage;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.platform.streams.StoredProgress;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/** Turns the commands of one jurisdiction, i.e. of one country, into outcomes, planned events and versions of grids. */
public final class GridTopology {

    /** The log from which the whole state is made. */
    public static final List<Topic> INPUTS = List.of(Topics.GRID_COMMANDS);

    /** The offset of the last command that the state contains. */
    public static final StoredProgress PROGRESS =
            new StoredProgress(GridStores.PROGRESS, INPUTS, topic -> GridStores.LAST_RECORD);

    static final Stage STAGE = new Stage(
            "read-commands",
            INPUTS,
            "decide",
            GridStores.ALL,
            Map.of(
                    Topics.SUBMISSION_OUTCOMES, "write-outcomes",
                    Topics.PLANNED_EVENTS, "write-planned-events",
                    Topics.PLANNED_EVENT_HISTORY, "write-event-history",
                    Topics.MEDIA_GRIDS, "write-grids",
                    Topics.MEDIA_GRID_ENTRIES, "write-grid-entries",
                    Topics.GRID_WEEKS, "write-grid-weeks",
                    Topics.CALENDARS, "write-calendars",
                    Topics.EDITORIAL_POLICIES, "write-editorial-policies"),
            Service.GRID_AGGREGATOR);

    /**
     * The limit for entries of versions in one transaction. They are about 2 MB on all topics together; a broker that
     * takes 5 MB/s needs less than half a second for them. Commands are decided between two transactions.
     */
    public static final int AT_ONCE = 250;

    private final Ports ports;
    private final Function<String, KeyValueBytesStoreSupplier> suppliers;

    public GridTopology(Ports ports) {
        this(ports, Stores::persistentKeyValueStore);
    }

    /** @param suppliers supplies each state store by its name */
    GridTopology(Ports ports, Function<String, KeyValueBytesStoreSupplier> suppliers) {
        this.ports = ports;
        this.suppliers = suppliers;
    }

    /**
     * The objects that the topology needs from the application.
     *
     * @param clock business time
     * @param calendars the first working calendar of the log, and the calendars activated since
     * @param policy the publishing time and the rule for Thursdays off
     * @param gather the rule by which changes are gathered
     * @param publishedVersions reads the versions already published, to rebuild a lost state
     * @param atOnce the limit for entries of versions in one transaction; {@link #AT_ONCE} except in tests
     * @param decided receives each outcome when it is written, before its transaction ends
     */
    public record Ports(
            StageEnvironment environment,
            Clock clock,
            CalendarLog calendars,
            WeekPolicy policy,
            GatherRule gather,
            PublishedVersions publishedVersions,
            int atOnce,
            Consumer<SubmissionOutcome> decided) {}

    /** Adds the stage to an empty {@code topology}. */
    public Topology addTo(Topology topology) {
        return STAGE.addTo(topology, ports.environment(), context -> new GridTask(context, ports), suppliers);
    }
}
