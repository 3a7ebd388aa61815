package kz.mediagrid.aggregator.topology;

import java.util.List;
import java.util.Map;
import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the task keeps between commands. Every store has a changelog; none holds a whole week in one value.
 *
 * @param persistent whether on disk, or, for tests, in memory
 */
record GridStores(boolean persistent) {

    /** Each planned event as last accepted, by its id. */
    static final String PLANNED_EVENTS = "planned-events";
    /** Which events a week has, in the order of its grid: see EntryIndex. */
    static final String ENTRIES = "entries";
    /** Which events have something in common: see ClashIndex. */
    static final String CLASH_INDEX = "clash-index";
    /** The entries of each week's newest version, by week and event id. */
    static final String SHOWN_ENTRIES = "shown-entries";
    /** The hash of each of those entries, so that the state of a week is hashed without reading them. */
    static final String ENTRY_HASHES = "entry-hashes";
    /** The entries that differ from the newest version, by week and event id: when they must go out [epoch ms]. */
    static final String CHANGED_ENTRIES = "changed-entries";
    /** How far each week has come. */
    static final String WEEKS = "weeks";
    /** What the clock must do, the first thing first: see DueQueue and DueTime. */
    static final String DUE = "due";
    /** The first outcome of each key of idempotency, for ever. */
    static final String SUBMISSIONS = "submissions";
    /** Each calendar that is or was in force, by its version. */
    static final String CALENDARS = "calendars";
    /** Each editorial policy that was activated, by its version. */
    static final String POLICIES = "policies";
    /** How far the task has come in the log. */
    static final String PROGRESS = "progress";
    /** The fingerprint of the log up to there: see CommandsHash. */
    static final String COMMANDS_HASH = "commands-hash";

    /** Something kept, in strings' order of its keys. */
    record Kept<V>(String name, Serde<V> values) {}

    /** A store of Kafka Streams for each of them. */
    List<StoreBuilder<?>> all() {
        return kept().stream().<StoreBuilder<?>>map(this::builder).toList();
    }

    /** All that is kept. */
    static List<Kept<?>> kept() {
        return List.of(
                store(PLANNED_EVENTS, records(PlannedEvent.class)),
                store(ENTRIES, Serdes.String()),
                store(CLASH_INDEX, Serdes.String()),
                store(SHOWN_ENTRIES, records(GridEntry.class)),
                store(ENTRY_HASHES, Serdes.ByteArray()),
                store(CHANGED_ENTRIES, Serdes.Long()),
                store(WEEKS, records(GridWeekState.class)),
                store(DUE, Serdes.String()),
                store(SUBMISSIONS, records(SubmissionOutcome.class)),
                store(CALENDARS, records(CalendarInForce.class)),
                store(POLICIES, records(EditorialPolicyInForce.class)),
                store(PROGRESS, Serdes.Long()),
                store(COMMANDS_HASH, Serdes.ByteArray()));
    }

    private static <V> Kept<V> store(String name, Serde<V> values) {
        return new Kept<>(name, values);
    }

    private <V> StoreBuilder<KeyValueStore<String, V>> builder(Kept<V> kept) {
        var supplier =
                persistent ? Stores.persistentKeyValueStore(kept.name()) : Stores.inMemoryKeyValueStore(kept.name());
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), kept.values())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Reads also what any release wrote: a store outlives the build that made it. */
    static <T extends SpecificRecord> Serde<T> records(Class<T> type) {
        return SingleObjectSerde.of(type, ReleasedSchemas.onClassPath(type.getSimpleName()));
    }
}
